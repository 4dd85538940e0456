import { Injectable } from '@nestjs/common';
import { Equal, IsNull, MoreThan, Not } from 'typeorm';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Actor, ActorRole } from './actor.js';
import { heldRoles } from './held-roles.js';
import { Session } from './session.entity.js';

/** The person behind a token, and how its session stands. */
export interface Seen {
  readonly actor: Actor;
  readonly expiresAt: Date;
  readonly lastSeenAt: Date;
  /** Whether signing in asks the person for a code. */
  readonly hasSecondFactor: boolean;
}

/** The moment a session is asked at. */
export interface Moment {
  readonly now: Date;
  readonly today: CalendarDate;
  /** A session that was last seen before has ended. */
  readonly seenAfter: Date;
}

@Injectable()
export class SessionsRepository {
  constructor(private readonly reader: Reader) {}

  /** Who the session belongs to, with every role that counts today; null when it, or the account, is closed or too old. */
  async actorOf(tokenHash: Buffer, { now, today, seenAfter }: Moment): Promise<Seen | null> {
    const rows = await this.reader.query<SessionRow[]>(ACTOR_OF, [tokenHash, now, today, seenAfter]);
    const row = rows[0];
    if (row === undefined) return null;
    return {
      expiresAt: row.expires_at,
      lastSeenAt: row.last_seen_at,
      hasSecondFactor: row.has_second_factor,
      actor: { accountId: row.account_id, name: row.name, email: row.email, roles: row.roles },
    };
  }

  async add(tx: Tx, session: Session): Promise<void> {
    await tx.insert(Session, session);
  }

  /** Those of a person that are open, the one seen last first. */
  async openOf(accountId: string, { now, seenAfter }: Omit<Moment, 'today'>): Promise<Session[]> {
    const open = { accountId, endedAt: IsNull(), expiresAt: MoreThan(now), lastSeenAt: MoreThan(seenAfter) };
    return this.reader.of(Session).find({ where: open, order: { lastSeenAt: 'DESC', createdAt: 'DESC' } });
  }

  /** When its owner signed in; null for a token that nobody has. */
  async beganAt(tokenHash: Buffer): Promise<Date | null> {
    const session = await this.reader.of(Session).findOneBy({ tokenHash });
    return session?.createdAt ?? null;
  }

  async see(tx: Tx, tokenHash: Buffer, lastSeenAt: Date): Promise<void> {
    await tx.update(Session, { tokenHash }, { lastSeenAt });
  }

  /** Gives an open session another token. Answers when it expires; null when there is none. */
  async rotate(tx: Tx, tokenHash: Buffer, next: Buffer): Promise<Date | null> {
    const [rows] = await tx.query<[{ expiresAt: Date }[]]>(
      `UPDATE session SET token_hash = $2 WHERE token_hash = $1 AND ended_at IS NULL RETURNING expires_at AS "expiresAt"`,
      [tokenHash, next],
    );
    return rows[0]?.expiresAt ?? null;
  }

  /** Ends those of a person, but not the one with the token that is kept. Answers how many. */
  async endOf(tx: Tx, accountId: string, kept: Buffer | null, now: Date): Promise<number> {
    const others = kept === null ? {} : { tokenHash: Not(Equal(kept)) };
    const result = await tx.update(Session, { accountId, endedAt: IsNull(), ...others }, { endedAt: now });
    return result.affected ?? 0;
  }

  /** False when the person has none with this id. */
  async endOne(tx: Tx, accountId: string, id: string, now: Date): Promise<boolean> {
    const result = await tx.update(Session, { id, accountId, endedAt: IsNull() }, { endedAt: now });
    return result.affected === 1;
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
  readonly last_seen_at: Date;
  readonly has_second_factor: boolean;
  readonly roles: readonly ActorRole[];
}

const ACTOR_OF = `
  SELECT account.id AS account_id, account.name, account.email, session.expires_at, session.last_seen_at,
    EXISTS (SELECT FROM second_factor WHERE account_id = account.id AND confirmed_at IS NOT NULL) AS has_second_factor,
    ${heldRoles('$3')} AS roles
  FROM session JOIN account ON account.id = session.account_id
  WHERE session.token_hash = $1 AND session.ended_at IS NULL AND session.expires_at > $2 AND session.last_seen_at > $4
    AND account.closed_at IS NULL`;
