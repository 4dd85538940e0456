import { DomainError } from '../domain/domain-error.js';

export class SubmissionNotFound extends DomainError {
  readonly code = 'submission-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`There is no submission ${id} that you may read; it is for those who see all of the unit's sheet.`);
  }
}

export class AnswersUnconfirmed extends DomainError {
  readonly code = 'answers-unconfirmed';
  readonly kind = 'conflict';
  override readonly facts: { readonly items: readonly string[] };

  constructor(items: readonly string[]) {
    super(`${items.length} answers were carried over and nobody has confirmed them; "items" names them.`);
    this.facts = { items };
  }
}

export class EvidenceMissing extends DomainError {
  readonly code = 'evidence-missing';
  readonly kind = 'conflict';
  override readonly facts: { readonly items: readonly string[] };

  constructor(items: readonly string[]) {
    super(`${items.length} items are answered without the evidence they need; "items" names them: attach it.`);
    this.facts = { items };
  }
}
