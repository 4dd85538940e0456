import type { Requirement } from '../domain/eligibility.js';
import { DomainError } from '../domain/domain-error.js';
import type { BrokenRule, FieldFault } from '../domain/field-fault.js';

export class NotTheHead extends DomainError {
  readonly code = 'not-the-head';
  readonly kind = 'forbidden';

  constructor() {
    super("Only the head of the unit's institution does this.");
  }
}

export class NotTheUnitsTpi extends DomainError {
  readonly code = 'not-the-units-tpi';
  readonly kind = 'forbidden';

  constructor() {
    super("Only the TPI lead of the unit's institution records how the unit stands.");
  }
}

export class StandingNotFound extends DomainError {
  readonly code = 'standing-not-found';
  readonly kind = 'not-found';

  constructor(of: 'institution' | 'unit') {
    super(`There is no record that you may see of how this ${of} stands in this cycle.`);
  }
}

export class NotEligible extends DomainError {
  readonly code = 'not-eligible';
  readonly kind = 'conflict';
  override readonly facts: { readonly requirements: readonly Requirement[] };

  constructor(requirements: readonly Requirement[]) {
    const told = requirements.map(
      ({ code, required, actual }) => `${code} needs ${required}, is ${actual ?? 'not recorded'}`,
    );
    super(`The unit cannot be proposed: ${told.join('; ')}.`);
    this.facts = { requirements };
  }
}

export class QuotaUsed extends DomainError {
  readonly code = 'quota-used';
  readonly kind = 'conflict';
  override readonly facts: { readonly quota: number; readonly proposed: number };

  constructor(quota: number, proposed: number) {
    super(`The institution has proposed ${proposed} units in this cycle and may propose ${quota}; none is left.`);
    this.facts = { quota, proposed };
  }
}

export class ScreeningRefused extends DomainError {
  readonly code = 'screening-refused';
  readonly kind = 'invalid';
  override readonly facts: { readonly errors: readonly FieldFault[] };

  constructor(pointer: string, detail: string, [rule, ...limits]: BrokenRule) {
    super(`${pointer.slice(1)}: ${detail}`);
    this.facts = { errors: [{ pointer, detail, rule, limits }] };
  }
}

export class ScreeningNotFound extends DomainError {
  readonly code = 'screening-not-found';
  readonly kind = 'not-found';

  constructor() {
    super('This proposal has not been screened.');
  }
}

export class NotAScreener extends DomainError {
  readonly code = 'not-a-screener';
  readonly kind = 'forbidden';

  constructor() {
    super('The national secretariat, the TPN lead and the TPN evaluators assigned to this proposal screen it.');
  }
}

export class ObjectionNotFound extends DomainError {
  readonly code = 'objection-not-found';
  readonly kind = 'not-found';

  constructor() {
    super('There is no objection to this screening.');
  }
}

export class ObjectionFiled extends DomainError {
  readonly code = 'objection-filed';
  readonly kind = 'conflict';

  constructor() {
    super('The institution has objected already: it may do so once, and what is decided is final.');
  }
}

export class ObjectionDecided extends DomainError {
  readonly code = 'objection-decided';
  readonly kind = 'conflict';

  constructor() {
    super('This objection is decided, and that is final.');
  }
}

export class ObjectionStillPossible extends DomainError {
  readonly code = 'objection-still-possible';
  readonly kind = 'conflict';

  constructor(until: string | null) {
    super(
      `The institution may still object${until === null ? '' : ` until ${until}`}, or has done so and waits for a decision.`,
    );
  }
}
