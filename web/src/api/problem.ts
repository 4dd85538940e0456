import type { Facts } from '../i18n/text.js';

/** One field that was refused. */
export interface FieldProblem {
  /** JSON pointer into what was sent: `/windows/0/opensOn`. */
  readonly pointer: string;
  readonly detail: string;
  readonly rule?: string;
  readonly limits?: readonly (string | number)[];
}

interface ProblemBody {
  readonly type?: string;
  readonly detail?: string;
  readonly requestId?: string;
  readonly errors?: readonly FieldProblem[];
  readonly [fact: string]: unknown;
}

/** What the server refused (RFC 9457), or that it was not reached. */
export class ApiProblem extends Error {
  private constructor(
    /** Of HTTP; 0 when no answer came. */
    readonly status: number,
    /** The last part of its type: `not-found`. */
    readonly code: string,
    /** The whole body: facts that help to mend it stand beside the detail. */
    readonly body: ProblemBody,
  ) {
    super(body.detail ?? code);
  }

  static of(status: number, body: unknown): ApiProblem {
    const known = (typeof body === 'object' && body !== null ? body : {}) as ProblemBody;
    return new ApiProblem(status, known.type?.split('/').at(-1) ?? `http-${status}`, known);
  }

  static unreachable(): ApiProblem {
    return new ApiProblem(0, 'unreachable', {});
  }

  get isUnreachable(): boolean {
    return this.status === 0;
  }

  /** Every refused field. */
  get fields(): readonly FieldProblem[] {
    return this.body.errors ?? [];
  }

  /** What of it can stand in a sentence. */
  get facts(): Facts {
    const entries = Object.entries(this.body).flatMap(([name, value]) => {
      if (typeof value === 'string' || typeof value === 'number') return [[name, value] as const];
      return Array.isArray(value) ? [[name, value.map(String).join(', ')] as const] : [];
    });
    return Object.fromEntries(entries);
  }
}

/** Any thrown value as a problem: what is no problem of the server's is a fault of the page. */
export function problemFrom(error: unknown): ApiProblem {
  return error instanceof ApiProblem
    ? error
    : ApiProblem.of(-1, { type: '/problems/page-fault', detail: String(error) });
}
