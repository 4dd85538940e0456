import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import type { Language } from '../common/in-words.js';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import type { ReminderKind } from '../domain/reminder-kind.js';
import { DEFAULT_LANGUAGE } from './preference.js';
import { UnsubscribeToken } from './unsubscribe-token.entity.js';

/** What a token is for, and how its reader is spoken to. */
export interface UnsubscribeRow {
  readonly accountId: string;
  readonly kinds: readonly ReminderKind[];
  readonly language: Language;
  readonly isSimulation: boolean;
}

@Injectable()
export class UnsubscriptionsRepository {
  constructor(private readonly reader: Reader) {}

  /** null for a token that is unknown, or from before `oldest`. */
  async find(tokenHash: Buffer, oldest: Date): Promise<UnsubscribeRow | null> {
    const rows = await this.reader.query<UnsubscribeRow[]>(
      `SELECT token.account_id AS "accountId", token.kinds,
         coalesce(setting.language, '${DEFAULT_LANGUAGE}') AS language,
         EXISTS (SELECT FROM demonstration) AS "isSimulation"
       FROM unsubscribe_token token LEFT JOIN person_setting setting ON setting.account_id = token.account_id
       WHERE token.token_hash = $1 AND token.created_at >= $2`,
      [tokenHash, oldest],
    );
    return rows[0] ?? null;
  }

  async add(tx: Tx, token: UnsubscribeToken): Promise<void> {
    await tx.insert(UnsubscribeToken, token);
  }

  /** Those of one person that count no more. */
  async removeOlder(tx: Tx, accountId: string, oldest: Date): Promise<void> {
    await tx.delete(UnsubscribeToken, { accountId, createdAt: LessThan(oldest) });
  }

  /** Keeps the first time. */
  async markUsed(tx: Tx, tokenHash: Buffer, usedAt: Date): Promise<void> {
    await tx.update(UnsubscribeToken, { tokenHash, usedAt: IsNull() }, { usedAt });
  }
}
