import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { LinkedIdentity } from './linked-identity.entity.js';

@Injectable()
export class LinkedIdentitiesRepository {
  constructor(private readonly reader: Reader) {}

  /** The one linked first comes first. */
  async of(accountId: string): Promise<LinkedIdentity[]> {
    return this.reader.of(LinkedIdentity).find({ where: { accountId }, order: { linkedAt: 'ASC', id: 'ASC' } });
  }

  async find(tx: Tx, issuer: string, subject: string): Promise<LinkedIdentity | null> {
    return tx.findOneBy(LinkedIdentity, { issuer, subject });
  }

  /** False when the account has another identity there, or the identity another account. */
  async add(tx: Tx, { accountId, issuer, subject, linkedAt }: Omit<LinkedIdentity, 'id'>): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO linked_identity (account_id, issuer, subject, linked_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING id`,
      [accountId, issuer, subject, linkedAt],
    );
    return rows.length === 1;
  }

  /** What was removed; null when the person has none with this id. */
  async remove(tx: Tx, accountId: string, id: string): Promise<Pick<LinkedIdentity, 'issuer' | 'subject'> | null> {
    const [rows] = await tx.query<[Pick<LinkedIdentity, 'issuer' | 'subject'>[]]>(
      'DELETE FROM linked_identity WHERE id = $1 AND account_id = $2 RETURNING issuer, subject',
      [id, accountId],
    );
    return rows[0] ?? null;
  }
}
