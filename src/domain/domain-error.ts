/** What kind of refusal this is; the HTTP layer turns it into a status (404, 403, 401, 409, 422, 413, 412, 428, 429, 503, 507). */
export type RefusalKind =
  | 'not-found'
  | 'forbidden'
  | 'unauthenticated'
  | 'conflict'
  | 'invalid'
  | 'too-large'
  | 'stale'
  | 'unconditional'
  | 'too-often'
  | 'unavailable'
  | 'storage-full';

/** Base of everything the rules refuse. `code` names the problem for machines, the message says the fix to people. */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  abstract readonly kind: RefusalKind;
  /** Facts that help the reader mend it; they become extension members of the problem document. */
  readonly facts: Readonly<Record<string, unknown>> = {};

  override get name(): string {
    return this.constructor.name;
  }
}
