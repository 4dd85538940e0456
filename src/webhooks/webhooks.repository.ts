import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { SecretBox } from '../secrets/secret-box.js';
import { openSecrets, sealSecrets } from './sealed-webhook-secrets.js';
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
  constructor(
    private readonly reader: Reader,
    private readonly box: SecretBox,
  ) {}

  /** Answers it with its secret as it is. */
  async add(tx: Tx, webhook: Omit<Webhook, 'id'>): Promise<Webhook> {
    const made = { ...webhook, id: randomUUID() };
    await tx.insert(Webhook, { ...made, ...sealSecrets(this.box, made.id, made) });
    return made;
  }

  /** The newest first, also those that have ended; secrets sealed. */
  async list(): Promise<Webhook[]> {
    return this.reader.of(Webhook).find({ order: { createdAt: 'DESC', id: 'ASC' } });
  }

  /** Its secrets sealed. */
  async find(id: string): Promise<Webhook | null> {
    return this.reader.of(Webhook).findOneBy({ id });
  }

  /** With its secrets. Whoever announces an event meanwhile is not kept waiting. */
  async lock(tx: Tx, id: string): Promise<Webhook | null> {
    const found = await tx.getRepository(Webhook).findOne({ where: { id }, lock: { mode: 'for_no_key_update' } });
    return found && { ...found, ...openSecrets(this.box, id, found) };
  }

  async changeSecret(
    tx: Tx,
    id: string,
    secrets: Pick<Webhook, 'secret' | 'previousSecret' | 'previousSecretUntil'>,
  ): Promise<void> {
    await tx.update(Webhook, { id }, { ...secrets, ...sealSecrets(this.box, id, secrets) });
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
