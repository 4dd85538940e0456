import { DomainError } from '../domain/domain-error.js';
import type { BrokenRule, FieldFault } from '../domain/field-fault.js';
import type { EvaluatingLayer } from '../domain/lifecycle.js';
import type { FollowUpState } from './follow-up-state.js';

export class FindingNotFound extends DomainError {
  readonly code = 'finding-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`There is no finding ${id} that you may see.`);
  }
}

export class FollowUpsNotFound extends DomainError {
  readonly code = 'follow-ups-not-found';
  readonly kind = 'not-found';

  constructor(unitId: string) {
    super(`There is no unit ${unitId} whose follow-ups you may see; evaluators read them with an assessment.`);
  }
}

/** A finding that cannot be recorded as asked: the field, and the fix. */
export class FindingRefused extends DomainError {
  readonly code = 'finding-refused';
  readonly kind = 'invalid';
  override readonly facts: { readonly errors: readonly FieldFault[] };

  constructor(field: string, fix: string, [rule, ...limits]: BrokenRule) {
    super(`${field}: ${fix}`);
    this.facts = { errors: [{ pointer: `/${field}`, detail: fix, rule, limits }] };
  }
}

export class NotOfThisLayer extends DomainError {
  readonly code = 'not-of-this-layer';
  readonly kind = 'forbidden';
  override readonly facts: { readonly layer: EvaluatingLayer };

  constructor(layer: EvaluatingLayer) {
    super(`The ${layer} evaluates now: its lead and the evaluators assigned to this assessment record what they find.`);
    this.facts = { layer };
  }
}

export class NotTheAuthor extends DomainError {
  readonly code = 'not-the-author';
  readonly kind = 'forbidden';

  constructor(layer: EvaluatingLayer) {
    super(`Only the evaluator who recorded it, while assigned, and the ${layer} lead withdraw a finding.`);
  }
}

export class FollowUpEnded extends DomainError {
  readonly code = 'follow-up-ended';
  readonly kind = 'conflict';
  override readonly facts: { readonly state: FollowUpState };

  constructor(state: FollowUpState) {
    super(`This follow-up has ended (${state}); nothing more can happen to it.`);
    this.facts = { state };
  }
}

export class FollowUpUnanswered extends DomainError {
  readonly code = 'follow-up-unanswered';
  readonly kind = 'conflict';
  override readonly facts: { readonly state: FollowUpState };

  constructor(state: FollowUpState) {
    super("The unit has given no answer that could be judged yet; wait for its coordinator's response.");
    this.facts = { state };
  }
}
