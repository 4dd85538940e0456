import { DomainError } from '../domain/domain-error.js';
import type { FieldFault } from '../domain/field-fault.js';

export class InstitutionNotFound extends DomainError {
  readonly code = 'institution-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`There is no institution ${id}.`);
  }
}

export class InstitutionCodeTaken extends DomainError {
  readonly code = 'institution-code-taken';
  readonly kind = 'conflict';
  override readonly facts: { readonly errors: readonly FieldFault[] };

  constructor(code: string) {
    super(`Another institution has the code "${code}" already.`);
    const detail = 'choose a code that no institution has.';
    this.facts = { errors: [{ pointer: '/code', detail, rule: 'taken', limits: [] }] };
  }
}
