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

/** Assessments go by rules that somebody wants to change. */
export class RulesInUse extends DomainError {
  readonly code = 'rules-in-use';
  readonly kind = 'conflict';
  override readonly facts: {
    readonly rules: readonly string[];
    readonly mayChange: readonly string[];
    readonly errors: readonly FieldFault[];
  };

  constructor(rules: readonly string[], mayChange: readonly string[]) {
    super(
      `Assessments of this cycle go by ${rules.join(', ')} already: leave them as they are, or make them another cycle's. ` +
        `What may change at any time: ${mayChange.join(', ')}.`,
    );
    const fault = { detail: 'holds for good: assessments go by it.', rule: 'notInUse', limits: [] } as const;
    const errors = rules.map((rule) => ({ pointer: `/${rule}`, ...fault }));
    this.facts = { rules, mayChange, errors };
  }
}
