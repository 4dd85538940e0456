import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { PortalrbToken } from './portalrb-token.entity.js';

/** A token that counts, as the institution's people see it. */
export interface TokenInUse extends Pick<PortalrbToken, 'id' | 'ending' | 'createdAt' | 'endsAt'> {
  readonly createdByName: string;
  /** When PortalRB last came with it; null: never. */
  readonly lastUsedAt: Date | null;
}

/** What was shown, whether or not it still counts. */
export interface ShownToken extends Pick<PortalrbToken, 'id' | 'institutionId' | 'createdBy'> {
  readonly isOver: boolean;
}

@Injectable()
export class PortalrbTokensRepository {
  constructor(private readonly reader: Reader) {}

  /** What has this hash; null for what was never made. */
  async find(tokenHash: Buffer, now: Date): Promise<ShownToken | null> {
    const rows = await this.reader.query<ShownToken[]>(
      `SELECT id, institution_id AS "institutionId", created_by AS "createdBy",
         revoked_at IS NOT NULL OR coalesce(ends_at <= $2, false) AS "isOver"
       FROM portalrb_token WHERE token_hash = $1`,
      [tokenHash, now],
    );
    return rows[0] ?? null;
  }

  /** Those of an institution that count at a moment, the newest first. */
  async inUse(institutionId: string, now: Date): Promise<TokenInUse[]> {
    return this.reader.query<TokenInUse[]>(
      `SELECT token.id, token.ending, token.created_at AS "createdAt", token.ends_at AS "endsAt",
         account.name AS "createdByName",
         (SELECT max(at) FROM portalrb_call WHERE token_id = token.id) AS "lastUsedAt"
       FROM portalrb_token token JOIN account ON account.id = token.created_by
       WHERE token.institution_id = $1 AND token.revoked_at IS NULL AND (token.ends_at IS NULL OR token.ends_at > $2)
       ORDER BY token.created_at DESC, token.ends_at DESC NULLS FIRST`,
      [institutionId, now],
    );
  }

  /** Nobody else changes the tokens of an institution until the transaction ends. */
  async lock(tx: Tx, institutionId: string): Promise<void> {
    await tx.query('SELECT FROM institution WHERE id = $1 FOR NO KEY UPDATE', [institutionId]);
  }

  async add(tx: Tx, token: Omit<PortalrbToken, 'id'>): Promise<string> {
    return (await tx.save(tx.create(PortalrbToken, token))).id;
  }

  /** Lets those that count go on until a moment at most; answers their ids. */
  async endAll(tx: Tx, institutionId: string, endsAt: Date): Promise<string[]> {
    const [rows] = await tx.query<[{ id: string }[], number]>(
      `UPDATE portalrb_token SET ends_at = $2
       WHERE institution_id = $1 AND revoked_at IS NULL AND (ends_at IS NULL OR ends_at > $2) RETURNING id`,
      [institutionId, endsAt],
    );
    return rows.map(({ id }) => id);
  }

  /** False where the institution has none with this id that counts. */
  async revoke(tx: Tx, institutionId: string, id: string, { by, at }: { by: string; at: Date }): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE portalrb_token SET revoked_at = $3, revoked_by = $4
       WHERE institution_id = $1 AND id = $2 AND revoked_at IS NULL AND (ends_at IS NULL OR ends_at > $3)`,
      [institutionId, id, at, by],
    );
    return count === 1;
  }
}
