import { DomainError } from '../domain/domain-error.js';
import type { FieldFault } from '../domain/field-fault.js';
import type { ReminderKind } from '../domain/reminder-kind.js';

/** The fields in which a choice for a duty goes below the floor, and what is possible instead. */
export class DutyStaysOn extends DomainError {
  readonly code = 'duty-stays-on';
  readonly kind = 'invalid';
  override readonly facts: { readonly errors: readonly FieldFault[] };

  constructor(reminderKind: ReminderKind, errors: readonly FieldFault[]) {
    super(`Others depend on ${reminderKind}, so it cannot be switched off: each of "errors" says what is possible.`);
    this.facts = { errors };
  }
}

/** One answer for a token that never was and one that is too old: nobody learns which. */
export class UnsubscribeLinkUnknown extends DomainError {
  readonly code = 'unsubscribe-link-unknown';
  readonly kind = 'not-found';

  constructor() {
    super(
      'This link switches nothing off: it may be incomplete, or older than a year. Use the one in a newer mail, or sign in and choose there.',
    );
  }
}
