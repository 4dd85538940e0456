import { DomainError } from '../domain/domain-error.js';
import type { FieldFault } from '../domain/field-fault.js';
import type { Gate, PredicateCheck } from '../domain/gates.js';
import { failedGates } from '../domain/gates.js';
import type { Decision } from './decision.js';

export class AwardNotFound extends DomainError {
  readonly code = 'award-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`There is no award ${id}.`);
  }
}

export class AwardEnded extends DomainError {
  readonly code = 'award-ended';
  readonly kind = 'conflict';

  constructor(reason: string) {
    super(`This award is no longer in force (${reason}); nothing more can happen to it.`);
  }
}

/** A predicate that the deciding sheet does not reach. */
export class GatesFailed extends DomainError {
  readonly code = 'gates-failed';
  readonly kind = 'conflict';
  override readonly facts: { readonly predicate: string; readonly gates: readonly Gate[] };

  constructor(check: PredicateCheck) {
    const gates = failedGates(check);
    const told = gates.map(({ code, required, actual, distance }) => {
      return `${code} needs ${shown(required)}, has ${shown(actual)} (${shown(distance)})`;
    });
    super(`${check.predicate} is not reached: ${told.join('; ')}.`);
    this.facts = { predicate: check.predicate, gates };
  }
}

export class NotTheDeterminer extends DomainError {
  readonly code = 'not-the-determiner';
  readonly kind = 'forbidden';

  constructor(who: string) {
    super(`This one is determined by ${who}.`);
  }
}

export class PanelFailed extends DomainError {
  readonly code = 'panel-failed';
  readonly kind = 'conflict';
  override readonly facts: { readonly recommendation: string | null };

  constructor(recommendation: string | null) {
    super('The panel did not pass this unit; it can be declined, or a predicate it holds be revoked.');
    this.facts = { recommendation };
  }
}

export class DecreeTooEarly extends DomainError {
  readonly code = 'decree-too-early';
  readonly kind = 'invalid';
  override readonly facts: { readonly errors: readonly FieldFault[] };

  constructor(earlierOn: string) {
    const fix = `must not be before the last decree on the predicate the unit holds now, of ${earlierOn}`;
    super(`decreedOn: ${fix}.`);
    this.facts = { errors: [{ pointer: '/decreedOn', detail: fix, rule: 'notBefore', limits: [earlierOn] }] };
  }
}

export class DecreeInFuture extends DomainError {
  readonly code = 'decree-in-future';
  readonly kind = 'invalid';
  override readonly facts: { readonly errors: readonly FieldFault[] };

  constructor(field: string, today: string) {
    super(`${field}: a decree is recorded when it is signed; give a day not after today, ${today}.`);
    const detail = `must not be after today, ${today}`;
    this.facts = { errors: [{ pointer: `/${field}`, detail, rule: 'notAfter', limits: [today] }] };
  }
}

export class NotTheMonitor extends DomainError {
  readonly code = 'not-the-monitor';
  readonly kind = 'forbidden';

  constructor() {
    super(
      "Incidents are recorded and closed by the TPI lead of the unit's institution, the TPN lead and the national " +
        'secretariat; that the unit has a new head (HEAD_CHANGED) is also recorded by its coordinator.',
    );
  }
}

export class IncidentNotFound extends DomainError {
  readonly code = 'incident-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`There is no incident ${id} that you may see.`);
  }
}

export class IncidentClosed extends DomainError {
  readonly code = 'incident-closed';
  readonly kind = 'conflict';

  constructor(reason: string) {
    super(`This incident is closed (${reason}); if something new happened, record that.`);
  }
}

export class IncidentInFuture extends DomainError {
  readonly code = 'incident-in-future';
  readonly kind = 'invalid';
  override readonly facts: { readonly errors: readonly FieldFault[] };

  constructor(today: string) {
    const fix = `must not be after today, ${today}`;
    super(`happenedOn: ${fix}.`);
    this.facts = { errors: [{ pointer: '/happenedOn', detail: fix, rule: 'notAfter', limits: [today] }] };
  }
}

/** A decision that does not fit the award or the assessment it rests on. */
export class DecisionRefused extends DomainError {
  readonly code = 'decision-refused';
  readonly kind: 'conflict' | 'invalid';
  override readonly facts: { readonly outcome: Decision; readonly errors: readonly FieldFault[] };

  constructor(kind: 'conflict' | 'invalid', outcome: Decision, { pointer, detail, rule, limits }: FieldFault) {
    super(`${pointer.slice(1)}: ${detail}`);
    this.kind = kind;
    this.facts = { outcome, errors: [{ pointer, detail, rule, limits }] };
  }
}

function shown(value: number | null): string {
  // Four decimals: a miss by less than a hundredth must not read as none.
  return value === null ? 'nothing' : String(Number(value.toFixed(4)));
}
