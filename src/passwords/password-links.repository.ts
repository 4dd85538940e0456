import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { PasswordLink, type PasswordLinkKind } from './password-link.entity.js';

/** A link that is asked for by an address. */
export interface AskedLink {
  readonly id: string;
  readonly email: string;
  readonly askedAt: Date;
  readonly expiresAt: Date;
}

/** A link whose mail is to be sent, and who gets it. */
export interface UnsentLink {
  readonly id: string;
  readonly kind: PasswordLinkKind;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly leasedUntil: Date | null;
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly isClosed: boolean;
}

@Injectable()
export class PasswordLinksRepository {
  constructor(private readonly reader: Reader) {}

  /** One statement and one row, whether or not an account that is open has the address. */
  async addForgotten(tx: Tx, { id, email, askedAt, expiresAt }: AskedLink): Promise<void> {
    await tx.query(
      `INSERT INTO password_link (id, account_id, kind, asked_at, expires_at)
       VALUES ($1, (SELECT id FROM account WHERE lower(email) = lower($2) AND closed_at IS NULL), 'FORGOTTEN', $3, $4)`,
      [id, email, askedAt, expiresAt],
    );
  }

  async addInvitation(
    tx: Tx,
    invitation: Pick<PasswordLink, 'id' | 'accountId' | 'askedAt' | 'askedBy' | 'expiresAt'>,
  ): Promise<void> {
    await tx.insert(PasswordLink, { ...invitation, kind: 'INVITATION' });
  }

  /** One that can be used; null for any other token. */
  async findOpen(tokenHash: Buffer, now: Date): Promise<OpenLink | null> {
    const [link] = await this.reader.query<OpenLink[]>(FIND_OPEN, [tokenHash, now]);
    return link ?? null;
  }

  /** The same, held until the transaction ends. */
  async lockOpen(tx: Tx, tokenHash: Buffer, now: Date): Promise<OpenLink | null> {
    const [link] = await tx.query<OpenLink[]>(`${FIND_OPEN} FOR UPDATE OF link`, [tokenHash, now]);
    return link ?? null;
  }

  async use(tx: Tx, id: string, usedAt: Date): Promise<void> {
    await tx.update(PasswordLink, { id }, { usedAt });
  }

  /** Ends every link of an account that could still be used or sent, save one. */
  async supersede(tx: Tx, accountId: string, kept: string | null, at: Date): Promise<void> {
    await tx.query(
      `UPDATE password_link SET superseded_at = $3
       WHERE account_id = $1 AND id IS DISTINCT FROM $2::uuid AND used_at IS NULL AND superseded_at IS NULL`,
      [accountId, kept, at],
    );
  }

  /** The ids of links to be sent that nobody is sending at this moment, the oldest first. */
  async due(now: Date, limit: number): Promise<string[]> {
    const rows = await this.reader.query<{ id: string }[]>(
      `SELECT id FROM password_link WHERE ${UNSENT} AND expires_at > $1 AND (leased_until IS NULL OR leased_until <= $1)
       ORDER BY asked_at LIMIT $2`,
      [now, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Holds the account, so that of two links of one person one is looked at after the other. */
  async lockUnsent(tx: Tx, id: string): Promise<UnsentLink | null> {
    await tx.query(
      'SELECT FROM account WHERE id = (SELECT account_id FROM password_link WHERE id = $1) FOR NO KEY UPDATE',
      [id],
    );
    const [link] = await tx.query<UnsentLink[]>(LOCK_UNSENT, [id]);
    return link ?? null;
  }

  /** Whether another one was sent to the person after this moment, because of a forgotten password. */
  async isFollowing(tx: Tx, { id, accountId }: UnsentLink, after: Date): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT FROM password_link
       WHERE account_id = $1 AND id <> $2 AND kind = 'FORGOTTEN' AND token_hash IS NOT NULL AND asked_at > $3 LIMIT 1`,
      [accountId, id, after],
    );
    return rows.length > 0;
  }

  async lease(tx: Tx, id: string, tokenHash: Buffer, leasedUntil: Date): Promise<void> {
    await tx.update(PasswordLink, { id }, { tokenHash, leasedUntil });
  }

  async release(tx: Tx, id: string): Promise<void> {
    await tx.update(PasswordLink, { id, sentAt: IsNull() }, { leasedUntil: null });
  }

  async settleSent(tx: Tx, id: string, sentAt: Date): Promise<void> {
    await tx.update(PasswordLink, { id, refusedAt: IsNull() }, { sentAt, leasedUntil: null });
  }

  async settleRefused(tx: Tx, id: string, refusedAt: Date, refusal: string): Promise<void> {
    await tx.update(PasswordLink, { id, sentAt: IsNull() }, { refusedAt, refusal, leasedUntil: null });
  }

  /** Leaves nothing of a link that is sent to nobody. */
  async drop(tx: Tx, id: string): Promise<void> {
    await tx.query(`DELETE FROM password_link WHERE id = $1 AND ${UNSENT}`, [id]);
  }
}

/** A link that can be used, and whose it is. */
export interface OpenLink extends Pick<PasswordLink, 'id' | 'kind' | 'expiresAt'> {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
}

const UNSENT = 'sent_at IS NULL AND refused_at IS NULL AND superseded_at IS NULL';
const FIND_OPEN = `
  SELECT link.id, link.kind, link.expires_at AS "expiresAt", account.id AS "accountId", account.name, account.email
  FROM password_link link JOIN account ON account.id = link.account_id
  WHERE link.token_hash = $1 AND link.expires_at > $2 AND link.used_at IS NULL AND link.superseded_at IS NULL
    AND account.closed_at IS NULL`;
const LOCK_UNSENT = `
  SELECT link.id, link.kind, link.asked_at AS "askedAt", link.expires_at AS "expiresAt", link.leased_until AS "leasedUntil",
    account.id AS "accountId", account.name, account.email, account.closed_at IS NOT NULL AS "isClosed"
  FROM password_link link JOIN account ON account.id = link.account_id
  WHERE link.id = $1 AND ${UNSENT} FOR UPDATE OF link`;
