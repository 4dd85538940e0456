import { DomainError } from '../domain/domain-error.js';
import type { Gate } from '../domain/gates.js';
import type { Predicate } from '../domain/instrument.js';

export class EarlierPredicateMissing extends DomainError {
  readonly code = 'earlier-predicate-missing';
  readonly kind = 'conflict';
  override readonly facts: { readonly gate: Gate };

  constructor(gate: Gate) {
    super(
      `WBBM asks for a WBK held ${gate.required} years by the close of the proposal window; ` +
        `this unit will have held one for ${(gate.actual ?? 0).toFixed(2)}. Propose it for WBK, or in a later cycle.`,
    );
    this.facts = { gate };
  }
}

export class NothingToReevaluate extends DomainError {
  readonly code = 'nothing-to-reevaluate';
  readonly kind = 'conflict';

  constructor() {
    super('This unit holds no predicate, so there is none to re-evaluate; open a proposal instead.');
  }
}

export class AlreadyHeld extends DomainError {
  readonly code = 'already-held';
  readonly kind = 'conflict';
  override readonly facts: { readonly held: Predicate };

  constructor(held: Predicate) {
    super(
      `This unit holds ${held} already; open a re-evaluation of it${held === 'WBK' ? ', or propose it for WBBM' : ''}.`,
    );
    this.facts = { held };
  }
}

export class Barred extends DomainError {
  readonly code = 'barred';
  readonly kind = 'conflict';
  override readonly facts: { readonly until: string };

  constructor(until: string) {
    super(`A predicate of this unit was revoked; it may propose again from ${until}.`);
    this.facts = { until };
  }
}
