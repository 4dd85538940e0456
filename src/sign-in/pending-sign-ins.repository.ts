import { Injectable } from '@nestjs/common';
import { LessThanOrEqual, MoreThan } from 'typeorm';
import type { Tx } from '../database/transactions.js';
import { PendingSignIn } from './pending-sign-in.entity.js';

@Injectable()
export class PendingSignInsRepository {
  /** Those of the same person that have expired are cleared away. */
  async add(tx: Tx, pending: PendingSignIn): Promise<void> {
    const { accountId, createdAt } = pending;
    await tx.delete(PendingSignIn, { accountId, expiresAt: LessThanOrEqual(createdAt) });
    await tx.insert(PendingSignIn, pending);
  }

  /** Held until the transaction ends; null when it has expired or never was. */
  async lock(tx: Tx, tokenHash: Buffer, now: Date): Promise<PendingSignIn | null> {
    const where = { tokenHash, expiresAt: MoreThan(now) };
    return tx.findOne(PendingSignIn, { where, lock: { mode: 'pessimistic_write' } });
  }

  async remove(tx: Tx, tokenHash: Buffer): Promise<void> {
    await tx.delete(PendingSignIn, { tokenHash });
  }
}
