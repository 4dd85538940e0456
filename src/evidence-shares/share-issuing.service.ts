import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { createSecretToken } from '../common/secret-token.js';
import type { Tx } from '../database/transactions.js';
import { SharesRepository } from './shares.repository.js';

/** A share that is to be made. */
export interface NewShare {
  readonly assessmentId: string;
  /** For whom and what for. */
  readonly purpose: string;
  /** An hour to 366 days from now. */
  readonly expiresAt: Date;
  /** The account in whose name. */
  readonly by: string;
}

/** A share that was just made; its token is never to be seen again. */
export interface MadeShare {
  readonly id: string;
  readonly token: string;
  readonly expiresAt: Date;
}

/** Making and revoking shares for whoever has been found to be allowed to. */
@Injectable()
export class ShareIssuing {
  constructor(
    private readonly shares: SharesRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async issue(tx: Tx, { assessmentId, purpose, expiresAt, by }: NewShare): Promise<MadeShare> {
    const { token, hash: tokenHash } = createSecretToken();
    const share = { assessmentId, purpose, createdAt: this.clock.now(), createdBy: by, expiresAt };
    const id = await this.shares.add(tx, { ...share, tokenHash, revokedAt: null, revokedBy: null });
    const subject = ['evidence-share', id] as const;
    await this.audit.record(tx, { actorId: by, action: 'share', subject, assessmentId, after: { purpose, expiresAt } });
    return { id, token, expiresAt };
  }

  /** Again is harmless. */
  async revoke(tx: Tx, { id, assessmentId }: { id: string; assessmentId: string }, by: string): Promise<void> {
    if (!(await this.shares.revoke(tx, id, by, this.clock.now()))) return;
    const subject = ['evidence-share', id] as const;
    await this.audit.record(tx, { actorId: by, action: 'revoke', subject, assessmentId });
  }
}
