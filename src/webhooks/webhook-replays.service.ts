import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { WebhookDeliveriesRepository } from './webhook-deliveries.repository.js';
import { WebhookDeliveries } from './webhook-deliveries.service.js';
import { WebhookDeliveryNotFound, WebhookDeliveryPending, WebhookEnded } from './webhooks.errors.js';

/** Sending once more what was sent, or given up, as when a receiver has lost it. */
@Injectable()
export class WebhookReplays {
  constructor(
    private readonly deliveries: WebhookDeliveriesRepository,
    private readonly waking: WebhookDeliveries,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Under the same webhook-id. Throws WebhookDeliveryNotFound, WebhookDeliveryPending, WebhookEnded. */
  async replay(actor: Actor, id: string): Promise<void> {
    await this.transactions.run((tx) => this.makeDue(tx, actor, id));
    await this.waking.wake();
  }

  private async makeDue(tx: Tx, actor: Actor, id: string): Promise<void> {
    const delivery = await this.deliveries.lock(tx, id);
    if (delivery === null) throw new WebhookDeliveryNotFound(id);
    const { webhookId, isEnded, nextAttemptAt, ...before } = delivery;
    if (nextAttemptAt !== null) throw new WebhookDeliveryPending(id, nextAttemptAt);
    if (isEnded) throw new WebhookEnded(webhookId);
    await this.deliveries.makeDue(tx, id, this.clock.now());
    const subject = ['webhook-delivery', id] as const;
    await this.audit.record(tx, { actorId: actor.accountId, action: 'replay', subject, before });
  }
}
