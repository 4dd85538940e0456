import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Assessments } from '../assessments/assessments.service.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { createSecretToken } from '../common/secret-token.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { ShareNotFound } from './shares.errors.js';
import { assertMayReadShares, assertMayShare } from './shares.policy.js';
import { type OpeningRow, type ShareRow, SharesRepository } from './shares.repository.js';

const HOUR_MS = 60 * 60 * 1000;
const OPENINGS_LIMIT = 1_000;

/** For whom and what for, and for how many hours: 1 to 720. */
export interface AskedShare {
  readonly purpose: string;
  readonly hours: number;
}

/** A share, and whose evidence it shows. */
type SharedThing = Pick<ShareRow, 'id' | 'assessmentId'>;

/** A share that was just made; its token is never to be seen again. */
export interface MadeShare {
  readonly id: string;
  readonly token: string;
  readonly expiresAt: Date;
}

/** Links that open the evidence of an assessment to people without an account, and who has opened it. */
@Injectable()
export class EvidenceShares {
  constructor(
    private readonly shares: SharesRepository,
    private readonly assessments: Assessments,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Also before the unit submits: until then it shows nothing. Throws AssessmentNotFound, MayNotShare. */
  async make(actor: Actor, assessmentId: string, { purpose, hours }: AskedShare): Promise<MadeShare> {
    assertMayShare(actor, await this.assessments.get(actor, assessmentId));
    const { token, hash: tokenHash } = createSecretToken();
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + hours * HOUR_MS);
    const share = { assessmentId, purpose, createdAt, createdBy: actor.accountId, expiresAt };
    const id = await this.transactions.run(async (tx) => {
      const made = await this.shares.add(tx, { ...share, tokenHash, revokedAt: null, revokedBy: null });
      await this.record(tx, actor, { id: made, assessmentId }, { action: 'share', after: { purpose, expiresAt } });
      return made;
    });
    return { id, token, expiresAt };
  }

  /** Those of an assessment, the newest first. Throws AssessmentNotFound, MayNotShare. */
  async list(actor: Actor, assessmentId: string): Promise<ShareRow[]> {
    assertMayReadShares(actor, await this.assessments.get(actor, assessmentId));
    return this.shares.ofAssessment(assessmentId);
  }

  /** From now on it opens nothing; again is harmless. Throws ShareNotFound, MayNotShare. */
  async revoke(actor: Actor, id: string): Promise<void> {
    const share = await this.get(actor, id, assertMayShare);
    await this.transactions.run(async (tx) => {
      if (!(await this.shares.revoke(tx, id, actor.accountId, this.clock.now()))) return;
      await this.record(tx, actor, share, { action: 'revoke' });
    });
  }

  /** The latest first, at most 1,000. Throws ShareNotFound, MayNotShare. */
  async openingsOf(actor: Actor, id: string): Promise<OpeningRow[]> {
    await this.get(actor, id, assertMayReadShares);
    return this.shares.openingsOf(id, OPENINGS_LIMIT);
  }

  private async get(actor: Actor, id: string, assertMay: typeof assertMayShare): Promise<SharedThing> {
    const share = await this.shares.find(id);
    const assessment = share && (await this.assessments.find(actor, share.assessmentId));
    if (share === null || assessment === null) throw new ShareNotFound(id);
    assertMay(actor, assessment);
    return { id, assessmentId: share.assessmentId };
  }

  private async record(
    tx: Tx,
    actor: Actor,
    { id, assessmentId }: SharedThing,
    change: { action: string; after?: object },
  ): Promise<void> {
    const subject = ['evidence-share', id] as const;
    await this.audit.record(tx, { actorId: actor.accountId, subject, assessmentId, ...change });
  }
}
