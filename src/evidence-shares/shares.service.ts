import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Assessments } from '../assessments/assessments.service.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { type MadeShare, ShareIssuing } from './share-issuing.service.js';
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

/** Links that open the evidence of an assessment to people without an account, and who has opened it. */
@Injectable()
export class EvidenceShares {
  constructor(
    private readonly shares: SharesRepository,
    private readonly issuing: ShareIssuing,
    private readonly assessments: Assessments,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Also before the unit submits: until then it shows nothing. Throws AssessmentNotFound, MayNotShare. */
  async make(actor: Actor, assessmentId: string, { purpose, hours }: AskedShare): Promise<MadeShare> {
    assertMayShare(actor, await this.assessments.get(actor, assessmentId));
    const expiresAt = new Date(this.clock.now().getTime() + hours * HOUR_MS);
    const share = { assessmentId, purpose, expiresAt, by: actor.accountId };
    return this.transactions.run((tx) => this.issuing.issue(tx, share));
  }

  /** Those of an assessment, the newest first. Throws AssessmentNotFound, MayNotShare. */
  async list(actor: Actor, assessmentId: string): Promise<ShareRow[]> {
    assertMayReadShares(actor, await this.assessments.get(actor, assessmentId));
    return this.shares.ofAssessment(assessmentId);
  }

  /** From now on it opens nothing; again is harmless. Throws ShareNotFound, MayNotShare. */
  async revoke(actor: Actor, id: string): Promise<void> {
    const share = await this.get(actor, id, assertMayShare);
    await this.transactions.run((tx) => this.issuing.revoke(tx, share, actor.accountId));
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
}
