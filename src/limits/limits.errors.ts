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
