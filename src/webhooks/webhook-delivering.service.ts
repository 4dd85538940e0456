import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { type DueRow, WebhookDeliveriesRepository } from './webhook-deliveries.repository.js';
import type { AttemptOutcome } from './webhook-delivery.entity.js';
import { type WebhookMessage, WebhookSender } from './webhook-sender.js';
import { type WebhookClaim, WebhookSettling } from './webhook-settling.service.js';

/** Longer than any receiver is waited for (WebhookSender: 10 seconds). */
const LEASE_MS = 60_000;

/**
 * Sends one event to one webhook: claim (an attempt row with a lease, committed), send outside any transaction, settle.
 * Between the receiver's answer and the settling a crash may repeat it once a lease, under the same webhook-id.
 */
@Injectable()
export class WebhookDelivering {
  constructor(
    private readonly deliveries: WebhookDeliveriesRepository,
    private readonly sender: WebhookSender,
    private readonly settling: WebhookSettling,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** How it went; null when there was nothing for this call to do. What is to be tried again, the sweep finds. */
  async deliver(deliveryId: string): Promise<AttemptOutcome | null> {
    const claim = await this.transactions.run((tx) => this.claim(tx, deliveryId));
    if (claim === null) return null;
    const now = this.clock.now();
    const answer = await this.sender.send(messageOf(claim.delivery, now), now);
    return this.transactions.run((tx) => this.settling.settle(tx, claim, answer));
  }

  private async claim(tx: Tx, id: string): Promise<WebhookClaim | null> {
    const now = this.clock.now();
    const delivery = await this.deliveries.lockDue(tx, id, now);
    if (delivery === null) return null;
    await this.deliveries.loseAttempt(tx, id, now);
    if (delivery.isEnded) {
      // Announced while its webhook was being ended.
      await this.deliveries.giveUp(tx, id, now, 'ended');
      return null;
    }
    const leasedUntil = new Date(now.getTime() + LEASE_MS);
    const attemptId = await this.deliveries.addAttempt(tx, { deliveryId: id, startedAt: now, leasedUntil });
    return { attemptId, delivery };
  }
}

function messageOf(delivery: DueRow, now: Date): WebhookMessage {
  const { id, url, body, secret, previousSecret, previousSecretUntil } = delivery;
  const isOverlapping = previousSecret !== null && previousSecretUntil !== null && now < previousSecretUntil;
  return { id, url, body, secrets: isOverlapping ? [secret, previousSecret] : [secret] };
}
