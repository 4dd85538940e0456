import { DomainError } from '../domain/domain-error.js';
import type { FieldFault } from '../domain/field-fault.js';
import type { DocumentKind } from './document-kind.js';

export class NotADocumentGatherer extends DomainError {
  readonly code = 'not-a-document-gatherer';
  readonly kind = 'forbidden';

  constructor() {
    super("The unit's coordinator, the TPI lead and the head of its institution gather the documents of its proposal.");
  }
}

export class DocumentRefused extends DomainError {
  readonly code = 'document-refused';
  readonly kind = 'invalid';
  override readonly facts: { readonly errors: readonly FieldFault[] };

  constructor() {
    const detail = "name a piece of the unit's own evidence.";
    super(`evidenceId: ${detail}`);
    this.facts = { errors: [{ pointer: '/evidenceId', detail, rule: 'ofThisUnit', limits: [] }] };
  }
}

export class DocumentsMissing extends DomainError {
  readonly code = 'documents-missing';
  readonly kind = 'conflict';
  override readonly facts: { readonly kinds: readonly DocumentKind[] };

  constructor(kinds: readonly DocumentKind[]) {
    super(`The proposal lacks documents: ${kinds.join(', ')}.`);
    this.facts = { kinds };
  }
}
