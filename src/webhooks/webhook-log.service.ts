import { Injectable } from '@nestjs/common';
import { mapped, type Page, type PageAsked } from '../paging/page.js';
import type { WebhookAttempt, WebhookDelivery } from './webhook-delivery.entity.js';
import { type DeliveryState, WebhookLogRepository } from './webhook-log.repository.js';
import { WebhookNotFound } from './webhooks.errors.js';
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

  /** A page, the newest first. Throws WebhookNotFound, CursorRefused. */
  async of(webhookId: string, state: DeliveryState | null, asked: PageAsked): Promise<Page<LoggedDelivery>> {
    if ((await this.webhooks.find(webhookId)) === null) throw new WebhookNotFound(webhookId);
    const page = await this.log.page(webhookId, state, asked);
    const attempts = await this.log.attemptsOf(page.rows.map(({ id }) => id));
    return mapped(page, (delivery) => ({
      delivery,
      attempts: attempts.filter(({ deliveryId }) => deliveryId === delivery.id),
    }));
  }
}
