import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Reader } from '../database/reader.js';
import { WebhookAttempt, WebhookDelivery } from './webhook-delivery.entity.js';

export const DELIVERY_STATES = ['PENDING', 'SENT', 'GIVEN_UP'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Which deliveries of a webhook: `after` is the last of the page before, the newest come first. */
export interface LogQuestion {
  readonly state: DeliveryState | null;
  readonly after: string | null;
  readonly limit: number;
}

const IS_IN: Readonly<Record<DeliveryState, string>> = {
  PENDING: 'delivery.next_attempt_at IS NOT NULL',
  SENT: 'delivery.sent_at IS NOT NULL',
  GIVEN_UP: 'delivery.given_up_at IS NOT NULL',
};

@Injectable()
export class WebhookLogRepository {
  constructor(private readonly reader: Reader) {}

  async page(webhookId: string, { state, after, limit }: LogQuestion): Promise<WebhookDelivery[]> {
    const page = this.reader.of(WebhookDelivery).createQueryBuilder('delivery').where({ webhookId });
    if (state !== null) page.andWhere(IS_IN[state]);
    if (after !== null) page.andWhere(IS_LATER, { after });
    return page.orderBy({ 'delivery.createdAt': 'DESC', 'delivery.id': 'DESC' }).limit(limit).getMany();
  }

  async hasDelivery(webhookId: string, id: string): Promise<boolean> {
    return this.reader.of(WebhookDelivery).existsBy({ webhookId, id });
  }

  /** The first first. */
  async attemptsOf(deliveryIds: readonly string[]): Promise<WebhookAttempt[]> {
    const where = { deliveryId: In(deliveryIds) };
    return this.reader.of(WebhookAttempt).find({ where, order: { startedAt: 'ASC', id: 'ASC' } });
  }
}

const IS_LATER = '(delivery.created_at, delivery.id) < (SELECT created_at, id FROM webhook_delivery WHERE id = :after)';
