import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { publicUrl } from '../config/public-url.js';
import { Settings } from '../config/settings.js';
import { Transactions } from '../database/transactions.js';
import { ShareIssuing } from '../evidence-shares/share-issuing.service.js';
import { PortalLinksRepository } from './portal-links.repository.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** By which PortalRB's people read the evidence of a unit: a share like those that people make, only always the same one. */
@Injectable()
export class PortalLinks {
  constructor(
    private readonly links: PortalLinksRepository,
    private readonly shares: ShareIssuing,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** The address of an assessment's evidence. Where none is in force, because it expired or was revoked, the next is made. */
  async of(assessmentId: string, madeBy: string): Promise<string> {
    const kept = await this.links.findToken(assessmentId, this.clock.now());
    return `${publicUrl(this.settings)}/shared/${kept ?? (await this.make(assessmentId, madeBy))}`;
  }

  private async make(assessmentId: string, by: string): Promise<string> {
    return this.transactions.run(async (tx) => {
      const now = this.clock.now();
      const kept = await this.links.lockToken(tx, assessmentId, now);
      if (kept !== null) return kept;
      const expiresAt = new Date(now.getTime() + this.settings.ZI_PORTALRB_LINK_DAYS * DAY_MS);
      const { id, token } = await this.shares.issue(tx, { assessmentId, purpose: 'PortalRB', expiresAt, by });
      await this.links.add(tx, id, token);
      return token;
    });
  }
}
