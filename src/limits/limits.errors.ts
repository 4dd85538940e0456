import { DomainError } from '../domain/domain-error.js';

/** The same whether or not what was tried exists, and whether or not this try would have been right. */
export class TooManyTries extends DomainError {
  readonly code = 'too-many-tries';
  readonly kind = 'too-often';
  override readonly facts: { readonly retryAfterSeconds: number };

  constructor(retryAfterSeconds: number) {
    super(`Too many tries: wait ${retryAfterSeconds} seconds, then try the next.`);
    this.facts = { retryAfterSeconds };
  }
}

/** More than anybody does by hand. */
export class TooManyRequests extends DomainError {
  readonly code = 'too-many-requests';
  readonly kind = 'too-often';
  override readonly facts: { readonly retryAfterSeconds: number };

  constructor(retryAfterSeconds: number) {
    super(
      `More requests than one account or network address may send in a minute: go on in ${retryAfterSeconds} seconds.`,
    );
    this.facts = { retryAfterSeconds };
  }
}
