import { DomainError } from '../domain/domain-error.js';
import type { FieldFault } from '../domain/field-fault.js';
import type { OfficeHours } from '../domain/working-days.js';

export class HolidayNotFound extends DomainError {
  readonly code = 'holiday-not-found';
  readonly kind = 'not-found';

  constructor(day: string) {
    super(`${day} is no holiday.`);
  }
}

export class DigestInQuietHours extends DomainError {
  readonly code = 'digest-in-quiet-hours';
  readonly kind = 'invalid';
  override readonly facts: { readonly errors: readonly FieldFault[] };

  constructor({ digestAt, quietFrom, quietUntil }: OfficeHours) {
    super(`Nothing is sent from ${quietFrom} until ${quietUntil}, so the digest cannot go out at ${digestAt}.`);
    const detail = 'choose a time outside the quiet hours.';
    const limits = [quietFrom, quietUntil];
    this.facts = { errors: [{ pointer: '/digestAt', detail, rule: 'outsideQuietHours', limits }] };
  }
}
