import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import type { Tx } from '../database/transactions.js';
import { nextAttemptAt } from './next-attempt.js';
import { type DueRow, WebhookDeliveriesRepository } from './webhook-deliveries.repository.js';
import type { AttemptOutcome } from './webhook-delivery.entity.js';
import type { WebhookAnswer } from './webhook-sender.js';
import { WebhooksRepository } from './webhooks.repository.js';

/** The right to send one delivery, until its lease runs out. */
export interface WebhookClaim {
  readonly attemptId: string;
  readonly delivery: DueRow;
}

const GONE = 410;

/** What an answer means: any 2xx that it has arrived, 410 that nothing ever will, everything else that it is tried again. */
@Injectable()
export class WebhookSettling {
  constructor(
    private readonly deliveries: WebhookDeliveriesRepository,
    private readonly webhooks: WebhooksRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Answers how the attempt ended; LOST where its lease ran out before. */
  async settle(tx: Tx, claim: WebhookClaim, answer: WebhookAnswer): Promise<AttemptOutcome> {
    if (isSuccess(answer)) return this.settleSent(tx, claim, answer);
    if (answer.httpStatus === GONE) return this.settleGone(tx, claim, answer);
    return this.settleFailed(tx, claim, answer);
  }

  /** Whoever has it in hand by now, it has arrived. */
  private async settleSent(tx: Tx, claim: WebhookClaim, answer: WebhookAnswer): Promise<AttemptOutcome> {
    const outcome = await this.settleAttempt(tx, claim, 'SENT', answer);
    await this.deliveries.markSent(tx, claim.delivery.id, this.clock.now());
    return outcome;
  }

  /** Ends the webhook, which gives up this delivery and all others that wait. */
  private async settleGone(tx: Tx, claim: WebhookClaim, answer: WebhookAnswer): Promise<AttemptOutcome> {
    const { webhookId: id } = claim.delivery;
    const webhook = await this.webhooks.lock(tx, id);
    if (webhook?.endedAt === null) {
      await this.webhooks.end(tx, id, { endedAt: this.clock.now(), endedBy: null, because: 'gone' });
      await this.audit.record(tx, {
        actorId: null,
        action: 'end',
        subject: ['webhook', id],
        after: { because: 'gone' },
      });
    }
    return this.settleAttempt(tx, claim, 'REFUSED', answer);
  }

  private async settleFailed(tx: Tx, claim: WebhookClaim, answer: WebhookAnswer): Promise<AttemptOutcome> {
    const { id, dueSince, attempts } = claim.delivery;
    const now = this.clock.now();
    const next = nextAttemptAt({ dueSince, attempts: attempts + 1 }, now, Math.random());
    const outcome = await this.settleAttempt(tx, claim, next === null ? 'REFUSED' : 'DEFERRED', answer);
    if (outcome === 'LOST') return outcome;
    if (next === null) await this.deliveries.giveUp(tx, id, now, 'too-late');
    else await this.deliveries.defer(tx, id, next);
    return outcome;
  }

  private async settleAttempt(
    tx: Tx,
    { attemptId, delivery }: WebhookClaim,
    outcome: AttemptOutcome,
    { httpStatus, said }: WebhookAnswer,
  ): Promise<AttemptOutcome> {
    // First the delivery, then its attempt: whoever claims it anew locks them in this order.
    await this.deliveries.lock(tx, delivery.id);
    const settlement = { outcome, settledAt: this.clock.now(), httpStatus, response: said };
    return (await this.deliveries.settleAttempt(tx, attemptId, settlement)) ? outcome : 'LOST';
  }
}

function isSuccess({ httpStatus }: WebhookAnswer): boolean {
  return httpStatus !== null && httpStatus >= 200 && httpStatus < 300;
}
