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

/** A unit that is no more begins nothing and has nothing new below it. */
export class UnitClosed extends DomainError {
  readonly code = 'unit-closed';
  readonly kind = 'conflict';

  constructor(name: string) {
    super(`The unit "${name}" is closed: an administrator may reopen it.`);
  }
}

/** A unit that cannot be closed as it stands. */
export class UnitNotClosable extends DomainError {
  readonly code = 'unit-not-closable';
  readonly kind = 'conflict';
  override readonly facts: { readonly units: readonly string[] };

  constructor(open: readonly string[]) {
    super(`Units below it are open: close them, or move them below another unit, first (${open.join(', ')}).`);
    this.facts = { units: open };
  }
}
