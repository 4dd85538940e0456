import { DomainError } from '../domain/domain-error.js';
import type { FieldFault } from '../domain/field-fault.js';

export class MomentRefused extends DomainError {
  readonly code = 'moment-refused';
  readonly kind = 'invalid';
  override readonly facts: { readonly errors: readonly FieldFault[] };

  constructor(begunAt: Date) {
    const detail = `ask for a moment between ${begunAt.toISOString()}, when it began, and now.`;
    super(`at: ${detail}`);
    this.facts = { errors: [{ pointer: '/at', detail, rule: 'momentBetween', limits: [begunAt.toISOString()] }] };
  }
}
