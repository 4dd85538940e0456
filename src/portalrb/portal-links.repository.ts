import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { SecretBox } from '../secrets/secret-box.js';
import { rowOf, type SealedColumn } from '../secrets/sealed-column.js';
import { PortalrbLink } from './portalrb-link.entity.js';

/** A hash would do to open a share, but PortalRB must get the same link each time. */
export const SEALED_LINKS = {
  table: 'portalrb_link',
  key: 'share_id',
  column: 'token',
} as const satisfies SealedColumn;

@Injectable()
export class PortalLinksRepository {
  constructor(
    private readonly reader: Reader,
    private readonly box: SecretBox,
  ) {}

  /** The token of the share of an assessment's evidence that is in force at a moment; null where there is none. */
  async findToken(assessmentId: string, now: Date): Promise<string | null> {
    return this.opened(await this.reader.query<PortalrbLink[]>(OPEN, [assessmentId, now]));
  }

  /** The same, and nobody else looks for it until the transaction ends: two at once must not make two. */
  async lockToken(tx: Tx, assessmentId: string, now: Date): Promise<string | null> {
    await tx.query('SELECT FROM assessment WHERE id = $1 FOR NO KEY UPDATE', [assessmentId]);
    return this.opened(await tx.query<PortalrbLink[]>(OPEN, [assessmentId, now]));
  }

  async add(tx: Tx, shareId: string, token: string): Promise<void> {
    await tx.insert(PortalrbLink, { shareId, token: this.box.seal(token, rowOf(SEALED_LINKS, shareId)) });
  }

  private opened([link]: readonly PortalrbLink[]): string | null {
    return link === undefined ? null : this.box.open(link.token, rowOf(SEALED_LINKS, link.shareId));
  }
}

const OPEN = `
  SELECT link.share_id AS "shareId", link.token
  FROM portalrb_link link JOIN evidence_share share ON share.id = link.share_id
  WHERE share.assessment_id = $1 AND share.revoked_at IS NULL AND share.expires_at > $2
  ORDER BY share.created_at DESC LIMIT 1`;
