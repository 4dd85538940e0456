import { DomainError } from '../domain/domain-error.js';
import type { FieldFault } from '../domain/field-fault.js';

export class CursorRefused extends DomainError {
  readonly code = 'cursor-refused';
  readonly kind = 'invalid';
  override readonly facts: { readonly errors: readonly FieldFault[] };

  constructor() {
    const detail =
      'must be the `next` of a page of this same list in the same order; leave it out to begin at the first page.';
    super(`after: ${detail}`);
    this.facts = { errors: [{ pointer: '/after', detail, rule: 'cursorOfList', limits: [] }] };
  }
}
