import { DomainError } from '../domain/domain-error.js';
import type { BrokenRule, FieldFault } from '../domain/field-fault.js';

export class NotTheLead extends DomainError {
  readonly code = 'not-the-lead';
  readonly kind = 'forbidden';

  constructor(who: string) {
    super(`Only ${who} does this.`);
  }
}

export class NotAnEvaluator extends DomainError {
  readonly code = 'not-an-evaluator';
  readonly kind = 'conflict';

  constructor(role: string) {
    super(`This person is no ${role} there; an administrator can appoint them first.`);
  }
}

export class EvaluatorNotFound extends DomainError {
  readonly code = 'evaluator-not-found';
  readonly kind = 'not-found';

  constructor() {
    super('This person does not evaluate this assessment for that layer.');
  }
}

/** Taking back that somebody was chosen, once they have begun. */
export class EvaluatorHasScored extends DomainError {
  readonly code = 'evaluator-has-scored';
  readonly kind = 'conflict';

  constructor() {
    super('This person has begun to score; take them off the assessment itself if they shall not go on.');
  }
}

export class EvaluatorOverloaded extends DomainError {
  readonly code = 'evaluator-overloaded';
  readonly kind = 'conflict';
  override readonly facts: { readonly load: number; readonly most: number };

  constructor(load: number, most: number) {
    super(`This person has ${load} assessments at work in this cycle, which allows ${most}; choose somebody else.`);
    this.facts = { load, most };
  }
}

export class ConflictNotFound extends DomainError {
  readonly code = 'conflict-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`You have declared no conflict of interest ${id} that is still in force.`);
  }
}

/** A conflict of interest that cannot be declared as asked: the field, and the fix. */
export class ConflictRefused extends DomainError {
  readonly code = 'conflict-refused';
  readonly kind = 'invalid';
  override readonly facts: { readonly errors: readonly FieldFault[] };

  constructor(field: string, fix: string, [rule, ...limits]: BrokenRule) {
    super(`${field}: ${fix}`);
    this.facts = { errors: [{ pointer: `/${field}`, detail: fix, rule, limits }] };
  }
}

export class RepairRoundsUsed extends DomainError {
  readonly code = 'repair-rounds-used';
  readonly kind = 'conflict';
  override readonly facts: { readonly rounds: number };

  constructor(rounds: number) {
    super(`It was returned ${rounds} times already, as often as this cycle allows; forward it, or leave it here.`);
    this.facts = { rounds };
  }
}

export class NothingObserved extends DomainError {
  readonly code = 'nothing-observed';
  readonly kind = 'conflict';

  constructor() {
    super('No observation of the field verification is recorded yet; record what was seen first.');
  }
}

export class NotInTheField extends DomainError {
  readonly code = 'not-in-the-field';
  readonly kind = 'forbidden';

  constructor() {
    super('Only the TPN lead and the TPN evaluators assigned to this assessment record what they saw at the unit.');
  }
}

export class ObservedInFuture extends DomainError {
  readonly code = 'observed-in-future';
  readonly kind = 'invalid';
  override readonly facts: { readonly errors: readonly FieldFault[] };

  constructor(today: string) {
    const fix = `must not be after today, ${today}`;
    super(`observedOn: ${fix}.`);
    this.facts = { errors: [{ pointer: '/observedOn', detail: fix, rule: 'notAfter', limits: [today] }] };
  }
}

export class PassNotFound extends DomainError {
  readonly code = 'pass-not-found';
  readonly kind = 'not-found';

  constructor(layer: string) {
    super(`The ${layer} has not begun to score this assessment.`);
  }
}
