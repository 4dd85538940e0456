import { DomainError } from '../domain/domain-error.js';
import type { FieldFault, FieldRule } from '../domain/field-fault.js';

export class UnitNotFound extends DomainError {
  readonly code = 'unit-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`There is no unit ${id}.`);
  }
}

/** A unit that cannot be made as asked: the field, and the fix. */
export class UnitRefused extends DomainError {
  readonly code = 'unit-refused';
  override readonly facts: { readonly errors: readonly FieldFault[] };

  constructor(
    readonly kind: 'invalid' | 'conflict',
    field: string,
    fix: string,
    rule: FieldRule,
  ) {
    super(`${field}: ${fix}`);
    this.facts = { errors: [{ pointer: `/${field}`, detail: fix, rule, limits: [] }] };
  }
}
