import { DomainError } from '../domain/domain-error.js';
import type { FieldFault } from '../domain/field-fault.js';

export class MailingNotFound extends DomainError {
  readonly code = 'mailing-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`There is no mail ${id} in the delivery log.`);
  }
}

export class DeliveryLogRefused extends DomainError {
  readonly code = 'delivery-log-refused';
  readonly kind = 'invalid';
  override readonly facts: { readonly errors: readonly FieldFault[] };

  constructor() {
    const detail = 'must be the id of a line of the log: the `next` of the page before.';
    super(`after: ${detail}`);
    this.facts = { errors: [{ pointer: '/after', detail, rule: 'unknown', limits: [] }] };
  }
}
