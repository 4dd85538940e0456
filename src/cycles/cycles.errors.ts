import { DomainError } from '../domain/domain-error.js';
import type { BrokenRule, FieldFault } from '../domain/field-fault.js';

export class CycleNotFound extends DomainError {
  readonly code = 'cycle-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`There is no cycle ${id}.`);
  }
}

/** A cycle or window that cannot be as asked: the field, and the fix. */
export class CycleRefused extends DomainError {
  readonly code = 'cycle-refused';
  override readonly facts: { readonly errors: readonly FieldFault[] };

  constructor(
    readonly kind: 'invalid' | 'conflict',
    field: string,
    fix: string,
    [rule, ...limits]: BrokenRule,
  ) {
    super(`${field}: ${fix}`);
    this.facts = { errors: [{ pointer: `/${field}`, detail: fix, rule, limits }] };
  }
}
