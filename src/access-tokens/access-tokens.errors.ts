import type { TokenScope } from '../access/token-scopes.js';
import { DomainError } from '../domain/domain-error.js';
import type { BrokenRule, FieldFault } from '../domain/field-fault.js';

export class LastDayRefused extends DomainError {
  readonly code = 'last-day-refused';
  readonly kind = 'invalid';
  override readonly facts: { readonly errors: readonly FieldFault[] };

  constructor(detail: string, [rule, ...limits]: BrokenRule) {
    super(`lastDay: ${detail}`);
    this.facts = { errors: [{ pointer: '/lastDay', detail, rule, limits }] };
  }
}

export class MayNotKeepTokens extends DomainError {
  readonly code = 'may-not-keep-tokens';
  readonly kind = 'forbidden';

  constructor() {
    super('Only administrators and the head of the institution keep the tokens of its machines.');
  }
}

/** Else an administrator would read scores by a machine of their own. */
export class ScopeBeyondOwn extends DomainError {
  readonly code = 'scope-beyond-own';
  readonly kind = 'forbidden';
  override readonly facts: { readonly scopes: readonly TokenScope[] };

  constructor(scopes: readonly TokenScope[]) {
    super(`You may not read yourself what ${scopes.join(' and ')} opens: the head of the institution can give it.`);
    this.facts = { scopes };
  }
}
