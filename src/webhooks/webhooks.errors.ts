import { DomainError } from '../domain/domain-error.js';
import type { BrokenRule, FieldFault } from '../domain/field-fault.js';

export class WebhookNotFound extends DomainError {
  readonly code = 'webhook-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`There is no webhook ${id}.`);
  }
}

/** A webhook, or a question about its deliveries, that cannot be as asked: the field, and the fix. */
export class WebhookRefused extends DomainError {
  readonly code = 'webhook-refused';
  readonly kind = 'invalid';
  override readonly facts: { readonly errors: readonly FieldFault[] };

  constructor(field: string, fix: string, [rule, ...limits]: BrokenRule) {
    super(`${field}: ${fix}`);
    this.facts = { errors: [{ pointer: `/${field}`, detail: fix, rule, limits }] };
  }
}

export class WebhookEnded extends DomainError {
  readonly code = 'webhook-ended';
  readonly kind = 'conflict';

  constructor(id: string) {
    super(`Webhook ${id} has ended and sends nothing any more: register another.`);
  }
}

export class WebhookDeliveryNotFound extends DomainError {
  readonly code = 'webhook-delivery-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`There is no delivery ${id} of a webhook.`);
  }
}

export class WebhookDeliveryPending extends DomainError {
  readonly code = 'webhook-delivery-pending';
  readonly kind = 'conflict';
  override readonly facts: { readonly nextAttemptAt: Date };

  constructor(id: string, nextAttemptAt: Date) {
    super(`Delivery ${id} is still on its way: wait until it is sent or given up.`);
    this.facts = { nextAttemptAt };
  }
}
