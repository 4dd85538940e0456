import { Injectable } from '@nestjs/common';
import type { WebhookAttempt, WebhookDelivery } from './webhook-delivery.entity.js';
import { type LogQuestion, WebhookLogRepository } from './webhook-log.repository.js';
import { WebhookNotFound, WebhookRefused } from './webhooks.errors.js';
import { WebhooksRepository } from './webhooks.repository.js';

/** A delivery with every try. */
export interface LoggedDelivery {
  readonly delivery: WebhookDelivery;
  readonly attempts: readonly WebhookAttempt[];
}

/** What was sent to a webhook, and what came back. */
@Injectable()
export class WebhookLog {
  constructor(
    private readonly webhooks: WebhooksRepository,
    private readonly log: WebhookLogRepository,
  ) {}

  /** A page, the newest first. Throws WebhookNotFound, WebhookRefused. */
  async of(webhookId: string, question: LogQuestion): Promise<LoggedDelivery[]> {
    if ((await this.webhooks.find(webhookId)) === null) throw new WebhookNotFound(webhookId);
    const { after } = question;
    if (after !== null && !(await this.log.hasDelivery(webhookId, after)))
      throw new WebhookRefused(
        'after',
        'must be the id of a delivery of this webhook: the `next` of the page before.',
        ['unknown'],
      );
    const deliveries = await this.log.page(webhookId, question);
    const attempts = await this.log.attemptsOf(deliveries.map(({ id }) => id));
    return deliveries.map((delivery) => ({
      delivery,
      attempts: attempts.filter(({ deliveryId }) => deliveryId === delivery.id),
    }));
  }
}
