import { DomainError } from '../domain/domain-error.js';
import type { Deed } from './idempotent-request.entity.js';

const HEADER = 'Idempotency-Key';

/** The key stands for another request. */
export class IdempotencyKeyMismatch extends DomainError {
  readonly code = 'idempotency-key-mismatch';
  readonly kind = 'invalid';
  override readonly facts = { header: HEADER };

  constructor() {
    super(`You sent something else with this ${HEADER}, or to another address: send another key for another request.`);
  }
}

/** The same request is being worked on. */
export class IdempotencyKeyInUse extends DomainError {
  readonly code = 'idempotency-key-in-use';
  readonly kind = 'conflict';
  override readonly facts: { readonly header: string; readonly retryAfterSeconds: number };

  constructor(retryAfterSeconds: number) {
    super(`The first request with this ${HEADER} has no answer yet: ask again in ${retryAfterSeconds} seconds.`);
    this.facts = { header: HEADER, retryAfterSeconds };
  }
}

/** It was done, and the program stopped before it had kept what it answers. */
export class IdempotencyAnswerLost extends DomainError {
  readonly code = 'idempotency-answer-lost';
  readonly kind = 'conflict';
  override readonly facts: {
    readonly header: string;
    readonly done: readonly { readonly type: string; readonly id: string }[];
  };

  constructor(deeds: readonly Deed[]) {
    super('It was done, once; what was answered is lost. Read what you changed: "done" names it.');
    this.facts = { header: HEADER, done: deeds.map(([type, id]) => ({ type, id })) };
  }
}
