import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Reader } from '../database/reader.js';
import { Ordering } from '../paging/ordering.js';
import { type Page, type PageAsked, readPage } from '../paging/page.js';
import { WebhookAttempt, WebhookDelivery } from './webhook-delivery.entity.js';

export const DELIVERY_STATES = ['PENDING', 'SENT', 'GIVEN_UP'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

const IS_IN: Readonly<Record<DeliveryState, string>> = {
  PENDING: 'delivery.next_attempt_at IS NOT NULL',
  SENT: 'delivery.sent_at IS NOT NULL',
  GIVEN_UP: 'delivery.given_up_at IS NOT NULL',
};

@Injectable()
export class WebhookLogRepository {
  constructor(private readonly reader: Reader) {}

  /** Of a webhook, in any state where none is asked for; the newest first. */
  async page(webhookId: string, state: DeliveryState | null, asked: PageAsked): Promise<Page<WebhookDelivery>> {
    const { rows, next } = await readPage<{ readonly id: string }>(this.reader, asked, {
      ordering: NEWEST_FIRST,
      sql: ({ place, past, end }) => `
        SELECT delivery.id, ${place} FROM webhook_delivery delivery
        WHERE delivery.webhook_id = $1 AND ${state === null ? 'true' : IS_IN[state]} AND ${past} ${end}`,
      values: [webhookId],
    });
    const found = await this.reader.of(WebhookDelivery).findBy({ id: In(rows.map(({ id }) => id)) });
    const byId = new Map(found.map((delivery) => [delivery.id, delivery]));
    return { rows: rows.flatMap(({ id }) => byId.get(id) ?? []), next };
  }

  /** The first first. */
  async attemptsOf(deliveryIds: readonly string[]): Promise<WebhookAttempt[]> {
    const where = { deliveryId: In(deliveryIds) };
    return this.reader.of(WebhookAttempt).find({ where, order: { startedAt: 'ASC', id: 'ASC' } });
  }
}

const NEWEST_FIRST = new Ordering(
  'webhook-deliveries',
  [
    { sql: 'delivery.created_at', type: 'timestamptz' },
    { sql: 'delivery.id', type: 'uuid' },
  ],
  'desc',
);
