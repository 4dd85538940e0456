import { DomainError } from '../domain/domain-error.js';

export class InstrumentNotFound extends DomainError {
  readonly code = 'instrument-not-found';
  readonly kind = 'not-found';

  constructor(id: string, known: readonly string[]) {
    super(`There is no worksheet "${id}"; published are ${known.join(', ')}.`);
  }
}

/** A published worksheet was edited. */
export class InstrumentChanged extends DomainError {
  readonly code = 'instrument-changed';
  readonly kind = 'conflict';

  constructor(id: string) {
    super(`instruments/${id}.yaml differs from the version that was published; undo the edit, or publish it under a new id.`);
  }
}
