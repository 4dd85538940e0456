import { DomainError } from '../domain/domain-error.js';
import type { BulkKind } from './bulk-kind.js';

export class BulkOperationNotFound extends DomainError {
  readonly code = 'bulk-operation-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`You asked for no bulk operation ${id}.`);
  }
}

/** Something that is asked for names what its asker does not see, if it is there at all. */
export class BulkTargetsNotFound extends DomainError {
  readonly code = 'bulk-targets-not-found';
  readonly kind = 'not-found';
  override readonly facts: { readonly missing: readonly string[] };

  constructor(missing: readonly string[]) {
    super(`You see no assessments, and no people of your team, with these ids: ${missing.join(', ')}. Leave them out.`);
    this.facts = { missing };
  }
}

/** A key that stands for something else already. */
export class IdempotencyKeyReused extends DomainError {
  readonly code = 'idempotency-key-reused';
  readonly kind = 'conflict';
  override readonly facts: { readonly operationId: string };

  constructor(operationId: string) {
    super(`You asked for something else with this Idempotency-Key: operation ${operationId}. Send another key.`);
    this.facts = { operationId };
  }
}

/** Something that cannot honestly be taken back. */
export class NotUndoable extends DomainError {
  readonly code = 'bulk-operation-not-undoable';
  readonly kind = 'conflict';
  override readonly facts: { readonly reason: Obstacle };

  constructor(reason: Obstacle) {
    super(WORDS[reason]);
    this.facts = { reason };
  }
}

export type Obstacle = Exclude<BulkKind, 'ASSIGN'> | 'UNFINISHED' | 'NOTHING_DONE';

const WORDS: Readonly<Record<Obstacle, string>> = {
  UNASSIGN: 'This has taken something back itself: ask for that once more.',
  RETURN: 'What was returned is with its unit: it comes back when the unit submits it again.',
  FORWARD: 'What was forwarded is with others, and no move leads back; tell those who have it now.',
  DETERMINE: 'A determination is a decree: only a decision on the award ends what it awards.',
  ENROL: 'People who were let in have been written to: end a role on the page of people.',
  REGISTER: 'Units may be in use already: change or close them one by one.',
  UNFINISHED: 'It is still at work: wait until it has finished.',
  NOTHING_DONE: 'It has changed nothing: there is nothing to take back.',
};
