/** What is to become of a file. */
export interface UploadOrder {
  /** Of this browser. */
  readonly id: string;
  /** Whose it is: nobody else sends it, though they use this browser. */
  readonly accountId: string;
  readonly unitId: string;
  /** The item it is attached to once it is there; null for the unit's library, and for a new version. */
  readonly place: { readonly assessmentId: string; readonly code: string } | null;
  /** The evidence it will be a new version of; null for new evidence. */
  readonly evidenceId: string | null;
  readonly name: string;
  readonly size: number;
  readonly title: string;
}

/** `waiting` for its turn; `lost` goes on by itself; `paused` and `refused` wait for the person. */
export type UploadPhase = 'waiting' | 'sending' | 'paused' | 'lost' | 'refused' | 'attaching';

/** A file on its way. */
export interface UploadState extends UploadOrder {
  readonly phase: UploadPhase;
  /** Bytes that have arrived, as far as is known. */
  readonly sent: number;
  /** Why it was refused or lost. */
  readonly error: unknown;
}

/** `crypto.randomUUID` is only there where the page came by https. */
export function newOrderId(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}

export function begun(order: UploadOrder): UploadState {
  return { ...order, phase: 'waiting', sent: 0, error: null };
}

/** 0..100; whole only once everything has arrived. */
export function percentOf({ sent, size }: Pick<UploadState, 'sent' | 'size'>): number {
  return size === 0 ? 0 : Math.min(100, Math.floor((sent / size) * 100));
}

/** A few at a time: a poor line is not divided, and the first file is there early. */
const AT_ONCE = 2;

/** Whose turn it is, in the order in which they were chosen. */
export function nextOf(uploads: readonly UploadState[]): readonly UploadState[] {
  const busy = uploads.filter(({ phase }) => phase === 'sending' || phase === 'attaching').length;
  return uploads.filter(({ phase }) => phase === 'waiting').slice(0, Math.max(0, AT_ONCE - busy));
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** How long to wait before the line is tried again, milliseconds. @param failures from 1 on, in a row */
export function waitAfter(failures: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1));
}
