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

export class DraftNotFound extends DomainError {
  readonly code = 'draft-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`There is no draft ${id} of a worksheet: it may be published or discarded.`);
  }
}

export class InstrumentIdTaken extends DomainError {
  readonly code = 'instrument-id-taken';
  readonly kind = 'conflict';

  constructor(id: string) {
    super(`A worksheet "${id}" is published, and never changes: write another "id" into the file and upload it again.`);
  }
}
