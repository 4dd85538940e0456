import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, IsNull } from 'typeorm';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { AccessToken, type KeptToken } from './access-token.entity.js';
import type { ActorRole } from './actor.js';
import { heldRoles } from './held-roles.js';

/** Whose tokens: one person's or one institution's. */
export type TokenOwner = { readonly accountId: string } | { readonly institutionId: string };

/** What was shown, whether or not it still counts, and the person it belongs to. */
export interface ShownToken extends Pick<AccessToken, 'id' | 'name' | 'scopes' | 'lastDayOn' | 'lastSeenAt'> {
  readonly institutionId: string | null;
  readonly isOver: boolean;
  /** null for an institution's. */
  readonly person: { readonly id: string; readonly name: string; readonly email: string } | null;
  readonly roles: readonly ActorRole[];
}

@Injectable()
export class AccessTokensRepository {
  constructor(private readonly reader: Reader) {}

  /** What has this hash; null for what was never made. */
  async find(tokenHash: Buffer, today: CalendarDate): Promise<ShownToken | null> {
    const [row] = await this.reader.query<ShownToken[]>(FIND, [tokenHash, today]);
    return row ?? null;
  }

  /** Those of an owner that are not revoked, the newest first. */
  async of(owner: TokenOwner): Promise<KeptToken[]> {
    return this.reader.of(AccessToken).find({ where: inForce(owner), order: { createdAt: 'DESC', id: 'ASC' } });
  }

  /** How many of an owner are not revoked; nobody else adds one until the transaction ends. */
  async lockCount(tx: Tx, owner: TokenOwner): Promise<number> {
    const [table, id] = 'accountId' in owner ? ['account', owner.accountId] : ['institution', owner.institutionId];
    await tx.query(`SELECT FROM ${table} WHERE id = $1 FOR NO KEY UPDATE`, [id]);
    return tx.countBy(AccessToken, inForce(owner));
  }

  async add(tx: Tx, token: Omit<AccessToken, 'id'>): Promise<AccessToken> {
    return tx.save(tx.create(AccessToken, token));
  }

  /** False when the owner has none with this id that is not revoked. */
  async revoke(tx: Tx, owner: TokenOwner, id: string, { by, at }: { by: string; at: Date }): Promise<boolean> {
    const result = await tx.update(AccessToken, { ...inForce(owner), id }, { revokedAt: at, revokedBy: by });
    return result.affected === 1;
  }

  /** Answers the ids of those that it has revoked. */
  async revokeAll(tx: Tx, owner: TokenOwner, { by, at }: { by: string; at: Date }): Promise<string[]> {
    const found = await tx.find(AccessToken, { where: inForce(owner), lock: { mode: 'for_no_key_update' } });
    await tx.update(AccessToken, inForce(owner), { revokedAt: at, revokedBy: by });
    return found.map(({ id }) => id);
  }

  async see(tx: Tx, id: string, lastSeenAt: Date): Promise<void> {
    await tx.update(AccessToken, { id }, { lastSeenAt });
  }
}

function inForce(owner: TokenOwner): FindOptionsWhere<AccessToken> {
  return { ...owner, revokedAt: IsNull() };
}

const FIND = `
  SELECT token.id, token.name, token.scopes, token.last_day_on AS "lastDayOn", token.last_seen_at AS "lastSeenAt",
    token.institution_id AS "institutionId",
    token.revoked_at IS NOT NULL OR token.last_day_on < $2 OR account.closed_at IS NOT NULL AS "isOver",
    CASE WHEN account.id IS NOT NULL THEN json_build_object('id', account.id, 'name', account.name, 'email', account.email) END
      AS person,
    ${heldRoles('$2')} AS roles
  FROM access_token token LEFT JOIN account ON account.id = token.account_id
  WHERE token.token_hash = $1`;
