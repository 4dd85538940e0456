import { DomainError } from '../domain/domain-error.js';

export class NotYourArchive extends DomainError {
  readonly code = 'not-your-archive';
  readonly kind = 'forbidden';

  constructor() {
    super('The archive of an institution is for its head, and for auditors.');
  }
}

export class ArchiveNotFound extends DomainError {
  readonly code = 'archive-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`You asked for no archive ${id}.`);
  }
}

export class ArchiveNotReady extends DomainError {
  readonly code = 'archive-not-ready';
  readonly kind = 'conflict';
  override readonly facts: { readonly progress: number };

  constructor(id: string, progress: number) {
    super(`It is being made (${progress} %); GET /api/v1/institution-archives/${id} says when it is ready.`);
    this.facts = { progress };
  }
}

export class ArchiveNotMade extends DomainError {
  readonly code = 'archive-not-made';
  readonly kind = 'conflict';
  override readonly facts: { readonly problem: string };

  constructor(problem: string) {
    super(`It could not be made: ${problem} Ask for it again when that has changed.`);
    this.facts = { problem };
  }
}

export class ArchiveDiscarded extends DomainError {
  readonly code = 'archive-discarded';
  readonly kind = 'conflict';

  constructor() {
    super('Its file was thrown away; ask for the archive again.');
  }
}
