import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { rowOf, type SealedColumn } from '../secrets/sealed-column.js';
import { SecretBox } from '../secrets/secret-box.js';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { RecoveryCode, SecondFactor } from './second-factor.entity.js';

/** Where the secrets of authenticator apps are kept, sealed. */
export const SEALED_FACTORS: SealedColumn = { table: 'second_factor', key: 'account_id', column: 'secret' };

@Injectable()
export class SecondFactorsRepository {
  constructor(
    private readonly reader: Reader,
    private readonly box: SecretBox,
  ) {}

  /** Whether signing in asks for a code. */
  async isSet(accountId: string): Promise<boolean> {
    return this.reader.of(SecondFactor).existsBy({ accountId, confirmedAt: Not(IsNull()) });
  }

  /** Until the transaction ends nobody else has a code of this person looked at. */
  async lock(tx: Tx, accountId: string): Promise<SecondFactor | null> {
    const factor = await tx.findOne(SecondFactor, { where: { accountId }, lock: { mode: 'pessimistic_write' } });
    return factor && { ...factor, secret: this.box.open(factor.secret, rowOf(SEALED_FACTORS, accountId)) };
  }

  /** Puts a secret that waits for its first code in the place of another that does. False where one is confirmed. */
  async begin(tx: Tx, accountId: string, secret: string, createdAt: Date): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO second_factor (account_id, secret, created_at) VALUES ($1, $2, $3)
       ON CONFLICT (account_id) DO UPDATE SET secret = excluded.secret, created_at = excluded.created_at
       WHERE second_factor.confirmed_at IS NULL RETURNING account_id`,
      [accountId, this.box.seal(secret, rowOf(SEALED_FACTORS, accountId)), createdAt],
    );
    return rows.length === 1;
  }

  async change(tx: Tx, accountId: string, fields: Partial<Omit<SecondFactor, 'secret'>>): Promise<void> {
    await tx.update(SecondFactor, { accountId }, fields);
  }

  async addCodes(tx: Tx, accountId: string, hashes: readonly Buffer[]): Promise<void> {
    await tx.insert(
      RecoveryCode,
      hashes.map((codeHash) => ({ accountId, codeHash, usedAt: null })),
    );
  }

  /** False when the person has no such code that was not used. */
  async useCode(tx: Tx, accountId: string, codeHash: Buffer, usedAt: Date): Promise<boolean> {
    const result = await tx.update(RecoveryCode, { accountId, codeHash, usedAt: IsNull() }, { usedAt });
    return result.affected === 1;
  }

  /** With its recovery codes. */
  async remove(tx: Tx, accountId: string): Promise<void> {
    await tx.delete(SecondFactor, { accountId });
  }
}
