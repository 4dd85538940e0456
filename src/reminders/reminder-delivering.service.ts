import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { MailRefused } from '../mail/mail.errors.js';
import { Mailer } from '../mail/mailer.js';
import { type DeliveryRow, DeliveriesRepository } from './deliveries.repository.js';
import { ReminderMails } from './reminder-mail.js';

/** Longer than any mail server is waited for (Mailer: one minute). */
const LEASE_MS = 5 * 60 * 1000;

interface Claim {
  readonly attemptId: string;
  readonly delivery: DeliveryRow;
}

/**
 * Sends one reminder to one person: claim (an attempt row with a lease, committed), send outside any transaction, settle.
 * Between the server's 250 and the settling a crash may repeat the mail once a lease, under the same Message-ID.
 */
@Injectable()
export class ReminderDelivering {
  constructor(
    private readonly deliveries: DeliveriesRepository,
    private readonly mails: ReminderMails,
    private readonly mailer: Mailer,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** True when this call sent it. Throws MailRefused when it is worth trying again later. */
  async deliver(deliveryId: string): Promise<boolean> {
    const claim = await this.transactions.run((tx) => this.claim(tx, deliveryId));
    if (claim === null) return false;
    try {
      const { response } = await this.mailer.send(this.mails.compose(claim.delivery, this.clock.today()));
      await this.transactions.run((tx) => this.settleSent(tx, claim, response));
      return true;
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      await this.transactions.run((tx) => this.settleRefused(tx, claim, error));
      if (error.kind === 'temporary') throw error;
      return false;
    }
  }

  private async claim(tx: Tx, id: string): Promise<Claim | null> {
    const delivery = await this.deliveries.lock(tx, id);
    if (delivery === null || delivery.sentAt !== null || delivery.givenUpAt !== null) return null;
    const now = this.clock.now();
    const open = await this.deliveries.openAttempt(tx, id);
    if (open !== null && open.leasedUntil > now) return null;
    if (open !== null) await this.deliveries.settleAttempt(tx, open.id, 'LOST', now, null);
    const leasedUntil = new Date(now.getTime() + LEASE_MS);
    const attemptId = await this.deliveries.addAttempt(tx, { deliveryId: id, startedAt: now, leasedUntil });
    if (!delivery.isCancelled) return { attemptId, delivery };
    await this.deliveries.settleAttempt(tx, attemptId, 'CANCELLED', now, null);
    await this.deliveries.giveUp(tx, id, now);
    return null;
  }

  private async settleSent(tx: Tx, { attemptId, delivery }: Claim, response: string): Promise<void> {
    const now = this.clock.now();
    await this.deliveries.settleAttempt(tx, attemptId, 'SENT', now, response);
    await this.deliveries.markSent(tx, delivery.id, now);
  }

  private async settleRefused(tx: Tx, { attemptId, delivery }: Claim, refusal: MailRefused): Promise<void> {
    const now = this.clock.now();
    const isFinal = refusal.kind === 'permanent';
    await this.deliveries.settleAttempt(tx, attemptId, isFinal ? 'REFUSED' : 'DEFERRED', now, refusal.response);
    if (isFinal) await this.deliveries.giveUp(tx, delivery.id, now);
  }
}
