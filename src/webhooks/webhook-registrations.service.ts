import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { constraintOf } from '../database/constraint-violation.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { PublicNetwork } from '../network/public-network.js';
import { faultOfReceiver } from './webhook-address.js';
import { createWebhookSecret } from './webhook-secret.js';
import type { Webhook } from './webhook.entity.js';
import { WebhookEnded, WebhookNotFound, WebhookRefused } from './webhooks.errors.js';
import { WebhooksRepository } from './webhooks.repository.js';

/** How long the secret before signs along, so that a receiver may change to the new one without losing anything. */
const OVERLAP_MS = 24 * 60 * 60 * 1000;

/** Where, of which institution (null: of all), and of what it wants to hear. */
export type AskedWebhook = Pick<Webhook, 'institutionId' | 'url' | 'eventTypes'>;

/** Which systems are told of events. */
@Injectable()
export class WebhookRegistrations {
  constructor(
    private readonly webhooks: WebhooksRepository,
    private readonly network: PublicNetwork,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Answers it with its secret, which is shown this once. Throws WebhookRefused. */
  async register(actor: Actor, asked: AskedWebhook): Promise<Webhook> {
    const fault = faultOfReceiver(this.network, asked.url);
    if (fault !== null) throw new WebhookRefused('url', fault.detail, [fault.rule, ...fault.limits]);
    try {
      return await this.transactions.run((tx) => this.add(tx, actor, asked));
    } catch (error) {
      if (constraintOf(error) !== 'webhook_institution_id_fkey') throw error;
      throw new WebhookRefused('institutionId', 'there is no such institution; leave it out to hear of all.', [
        'unknown',
      ]);
    }
  }

  /** The newest first, also those that have ended. */
  async list(): Promise<Webhook[]> {
    return this.webhooks.list();
  }

  /** From now on it is sent nothing; again is harmless. Throws WebhookNotFound. */
  async end(actor: Actor, id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { endedAt } = await this.lock(tx, id);
      if (endedAt !== null) return;
      await this.webhooks.end(tx, id, { endedAt: this.clock.now(), endedBy: actor.accountId, because: 'ended' });
      await this.record(tx, actor, id, { action: 'end' });
    });
  }

  /** Answers the new secret, which is shown this once; the old one signs along for a day. Throws WebhookNotFound, WebhookEnded. */
  async rotateSecret(actor: Actor, id: string): Promise<string> {
    const secret = createWebhookSecret();
    await this.transactions.run(async (tx) => {
      const { endedAt, secret: previousSecret } = await this.lock(tx, id);
      if (endedAt !== null) throw new WebhookEnded(id);
      const previousSecretUntil = new Date(this.clock.now().getTime() + OVERLAP_MS);
      await this.webhooks.changeSecret(tx, id, { secret, previousSecret, previousSecretUntil });
      await this.record(tx, actor, id, { action: 'rotate-secret', after: { previousSecretUntil } });
    });
    return secret;
  }

  private async add(tx: Tx, actor: Actor, asked: AskedWebhook): Promise<Webhook> {
    const made = await this.webhooks.add(tx, {
      ...asked,
      secret: createWebhookSecret(),
      previousSecret: null,
      previousSecretUntil: null,
      createdAt: this.clock.now(),
      createdBy: actor.accountId,
      endedAt: null,
      endedBy: null,
    });
    await this.record(tx, actor, made.id, { action: 'create', after: asked });
    return made;
  }

  private async lock(tx: Tx, id: string): Promise<Webhook> {
    const webhook = await this.webhooks.lock(tx, id);
    if (webhook === null) throw new WebhookNotFound(id);
    return webhook;
  }

  private async record(tx: Tx, actor: Actor, id: string, change: { action: string; after?: object }): Promise<void> {
    await this.audit.record(tx, { actorId: actor.accountId, subject: ['webhook', id], ...change });
  }
}
