import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import type { GivenUpReason } from './webhook-delivery.entity.js';
import { Webhook } from './webhook.entity.js';

/** How a webhook ends: `endedBy` is null where its receiver is gone. */
export interface Ending {
  readonly endedAt: Date;
  readonly endedBy: string | null;
  readonly because: GivenUpReason;
}

@Injectable()
export class WebhooksRepository {
  constructor(private readonly reader: Reader) {}

  async add(tx: Tx, webhook: Omit<Webhook, 'id'>): Promise<Webhook> {
    return tx.save(tx.create(Webhook, webhook));
  }

  /** The newest first, also those that have ended. */
  async list(): Promise<Webhook[]> {
    return this.reader.of(Webhook).find({ order: { createdAt: 'DESC', id: 'ASC' } });
  }

  async find(id: string): Promise<Webhook | null> {
    return this.reader.of(Webhook).findOneBy({ id });
  }

  /** Whoever announces an event meanwhile is not kept waiting. */
  async lock(tx: Tx, id: string): Promise<Webhook | null> {
    return tx.getRepository(Webhook).findOne({ where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  async changeSecret(
    tx: Tx,
    id: string,
    secrets: Pick<Webhook, 'secret' | 'previousSecret' | 'previousSecretUntil'>,
  ): Promise<void> {
    await tx.update(Webhook, { id }, secrets);
  }

  /** Gives up what it was not sent. Call it before a delivery is locked, or two that end it at once wait for each other. */
  async end(tx: Tx, id: string, { endedAt, endedBy, because }: Ending): Promise<void> {
    await tx.update(Webhook, { id }, { endedAt, endedBy });
    await tx.query(
      `UPDATE webhook_delivery SET next_attempt_at = NULL, given_up_at = $2, given_up_because = $3
       WHERE webhook_id = $1 AND next_attempt_at IS NOT NULL`,
      [id, endedAt, because],
    );
  }
}
