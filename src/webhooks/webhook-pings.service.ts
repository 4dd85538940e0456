import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { WebhookDeliveriesRepository } from './webhook-deliveries.repository.js';
import { WebhookDeliveries } from './webhook-deliveries.service.js';
import { WebhookEnded, WebhookNotFound } from './webhooks.errors.js';
import { WebhooksRepository } from './webhooks.repository.js';

const PING = 'ping';

/** Trying out whether a receiver hears and understands. */
@Injectable()
export class WebhookPings {
  constructor(
    private readonly webhooks: WebhooksRepository,
    private readonly deliveries: WebhookDeliveriesRepository,
    private readonly waking: WebhookDeliveries,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Sends an event of type `ping`, whatever it listens to. Answers the delivery's id. Throws WebhookNotFound, WebhookEnded. */
  async ping(webhookId: string): Promise<string> {
    const webhook = await this.webhooks.find(webhookId);
    if (webhook === null) throw new WebhookNotFound(webhookId);
    if (webhook.endedAt !== null) throw new WebhookEnded(webhookId);
    const createdAt = this.clock.now();
    const payload = { type: PING, timestamp: createdAt, data: {} };
    const ping = { webhookId, eventKey: randomUUID(), type: PING, payload, createdAt };
    const id = await this.transactions.run((tx) => this.deliveries.add(tx, ping));
    await this.waking.wake();
    return id;
  }
}
