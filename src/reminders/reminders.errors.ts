import type { CalendarDate } from '../domain/calendar-date.js';
import { DomainError } from '../domain/domain-error.js';
import type { FieldFault } from '../domain/field-fault.js';

export class RemindersNotFound extends DomainError {
  readonly code = 'reminders-not-found';
  readonly kind = 'not-found';

  constructor(awardId: string) {
    super(`There are no reminders about an award ${awardId} that you may see.`);
  }
}

export class ForecastOfThePast extends DomainError {
  readonly code = 'forecast-of-the-past';
  readonly kind = 'invalid';
  override readonly facts: { readonly errors: readonly FieldFault[] };

  constructor(day: CalendarDate, today: CalendarDate) {
    super(`on: ${day} is past; name ${today} or a later day, or look into the delivery log for what was sent.`);
    this.facts = {
      errors: [{ pointer: '/on', detail: `must be ${today} or later.`, rule: 'notBefore', limits: [today] }],
    };
  }
}
