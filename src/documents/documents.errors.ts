import { DomainError } from '../domain/domain-error.js';
import type { Stage } from '../domain/lifecycle.js';

export class DocumentNotFound extends DomainError {
  readonly code = 'document-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`You asked for no document ${id}.`);
  }
}

export class DocumentNotReady extends DomainError {
  readonly code = 'document-not-ready';
  readonly kind = 'conflict';
  override readonly facts: { readonly progress: number };

  constructor(id: string, progress: number) {
    super(`It is being made (${progress} %); GET /api/v1/documents/${id} says when it is ready.`);
    this.facts = { progress };
  }
}

export class DocumentNotMade extends DomainError {
  readonly code = 'document-not-made';
  readonly kind = 'conflict';
  override readonly facts: { readonly problem: string };

  constructor(problem: string) {
    super(`It could not be made: ${problem} Ask for it again when that has changed.`);
    this.facts = { problem };
  }
}

export class DocumentDiscarded extends DomainError {
  readonly code = 'document-discarded';
  readonly kind = 'conflict';

  constructor() {
    super('Documents are kept for 7 days, and this one is no longer there; ask for it again.');
  }
}

export class ReportNotConcluded extends DomainError {
  readonly code = 'report-not-concluded';
  readonly kind = 'conflict';
  override readonly facts: { readonly stage: Stage };

  constructor(stage: Stage) {
    super('The unit and its institution get the evaluation report once the assessment is concluded; it is not yet.');
    this.facts = { stage };
  }
}

export class NotYourInstitution extends DomainError {
  readonly code = 'not-your-institution';
  readonly kind = 'forbidden';

  constructor() {
    super('All score sheets of an institution are for its head, its TPI lead, its leadership, and national oversight.');
  }
}

export class BundleTooLarge extends DomainError {
  readonly code = 'bundle-too-large';
  readonly kind = 'conflict';
  override readonly facts: { readonly assessments: number; readonly most: number };

  constructor(assessments: number, most: number) {
    super(
      `One file holds the score sheets of ${most} assessments, and there are ${assessments}; ask for them one by one.`,
    );
    this.facts = { assessments, most };
  }
}
