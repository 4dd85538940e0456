import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { Account } from './account.entity.js';
import type { Actor, ActorRole } from './actor.js';
import { Session } from './session.entity.js';

@Injectable()
export class SessionsRepository {
  constructor(private readonly reader: Reader) {}

  /** Who the session belongs to, with every role that has not ended; null when it, or the account, is closed or too old. */
  async actorOf(tokenHash: Buffer, now: Date): Promise<{ actor: Actor; expiresAt: Date } | null> {
    const rows = await this.reader.query<SessionRow[]>(ACTOR_OF, [tokenHash, now]);
    const row = rows[0];
    if (row === undefined) return null;
    return {
      expiresAt: row.expires_at,
      actor: { accountId: row.account_id, name: row.name, email: row.email, roles: row.roles },
    };
  }

  async findOpenAccount(email: string): Promise<Account | null> {
    const accounts = this.reader.of(Account).createQueryBuilder('account');
    return accounts
      .where('lower(account.email) = lower(:email)', { email })
      .andWhere('account.closedAt IS NULL')
      .getOne();
  }

  async add(tx: Tx, session: Session): Promise<void> {
    await tx.insert(Session, session);
  }

  async end(tx: Tx, tokenHash: Buffer, now: Date): Promise<void> {
    await tx.update(Session, { tokenHash, endedAt: IsNull() }, { endedAt: now });
  }
}

interface SessionRow {
  readonly account_id: string;
  readonly name: string;
  readonly email: string;
  readonly expires_at: Date;
  readonly roles: readonly ActorRole[];
}

const ACTOR_OF = `
  SELECT account.id AS account_id, account.name, account.email, session.expires_at,
    coalesce((
      SELECT json_agg(json_build_object('role', role, 'institutionId', institution_id, 'unitId', work_unit_id) ORDER BY appointed_at)
      FROM appointment WHERE account_id = account.id AND ended_at IS NULL
    ), '[]') AS roles
  FROM session JOIN account ON account.id = session.account_id
  WHERE session.token_hash = $1 AND session.ended_at IS NULL AND session.expires_at > $2 AND account.closed_at IS NULL`;
