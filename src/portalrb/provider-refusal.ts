import type { StageWindow } from '../domain/lifecycle.js';
import { type Problem, problemOf } from '../http/problem.js';

/** What PortalRB is told instead of an answer. It is the portal's contract and not ours, and its people read Indonesian. */
export interface ProviderError {
  readonly status: ProviderStatus;
  readonly code: string;
  readonly message: string;
  /** When to come again; null where that would not help. */
  readonly retryAfterSeconds: number | null;
}

type ProviderStatus = 401 | 403 | 404 | 422 | 429 | 500;

export class ProviderRefusal extends Error {
  constructor(
    readonly status: ProviderStatus,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }

  static ofToken(): ProviderRefusal {
    return new ProviderRefusal(401, 'UNAUTHORIZED', 'Token tidak dikirim, tidak dikenal, sudah diganti, atau dicabut.');
  }

  static ofWindow(window: StageWindow | null): ProviderRefusal {
    const when = window === null ? 'belum ditetapkan' : `${window.opensOn} sampai ${window.closesOn}`;
    return new ProviderRefusal(403, 'PROPOSAL_WINDOW_CLOSED', `Di luar masa pengusulan (${when}).`);
  }

  static ofWbbm(): ProviderRefusal {
    return new ProviderRefusal(403, 'WBBM_NOT_PERMITTED', 'Instansi ini tidak memenuhi syarat untuk mengusulkan WBBM.');
  }

  static ofUnitId(): ProviderRefusal {
    return new ProviderRefusal(422, 'INVALID_UNIT_ID', 'unit_id harus salah satu id dari daftar unit yang diusulkan.');
  }

  static ofNothing(): ProviderRefusal {
    return new ProviderRefusal(404, 'DATA_NOT_FOUND', 'Data tidak ditemukan di antara usulan instansi ini.');
  }
}

/** Anything thrown, in the portal's words. What is our fault says nothing of itself: the log holds the cause. */
export function providerErrorOf(error: unknown): ProviderError {
  if (error instanceof ProviderRefusal) {
    const { status, code, message } = error;
    return { status, code, message, retryAfterSeconds: null };
  }
  return ofProblem(problemOf(error));
}

function ofProblem({ status, facts }: Problem): ProviderError {
  const seconds = typeof facts['retryAfterSeconds'] === 'number' ? facts['retryAfterSeconds'] : null;
  if (status === 429) {
    const message = `Terlalu banyak permintaan: coba lagi dalam ${seconds} detik.`;
    return { status, code: 'TOO_MANY_REQUESTS', message, retryAfterSeconds: seconds };
  }
  const { code, message } = status >= 500 ? FAILED : ProviderRefusal.ofNothing();
  return { status: status >= 500 ? 500 : 404, code, message, retryAfterSeconds: null };
}

const FAILED = { code: 'INTERNAL_ERROR', message: 'Server gagal menjawab: coba lagi nanti.' };
