import { DomainError } from '../domain/domain-error.js';
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
  override readonly facts: { readonly errors: readonly { pointer: string; detail: string }[] };

  constructor({ digestAt, quietFrom, quietUntil }: OfficeHours) {
    super(`Nothing is sent from ${quietFrom} until ${quietUntil}, so the digest cannot go out at ${digestAt}.`);
    this.facts = { errors: [{ pointer: '/digestAt', detail: 'choose a time outside the quiet hours.' }] };
  }
}
