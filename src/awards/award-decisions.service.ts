import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Clock } from '../common/clock.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { Transactions, type Tx } from '../database/transactions.js';
import type { Decision } from './decision.js';
import type { Award } from './award.entity.js';
import { AwardEnded, AwardNotFound, DecisionRefused, DecreeInFuture } from './awards.errors.js';
import { AwardGranting, type Decree } from './award-granting.service.js';
import { AwardsRepository } from './awards.repository.js';
import { Reevaluations } from './reevaluations.service.js';

/** A decision on an award, as it is recorded. */
export interface DecisionMade {
  readonly outcome: Decision;
  /** The re-evaluation it rests on; a revocation may do without. */
  readonly assessmentId: string | null;
  readonly decree: Decree;
  readonly ground: string | null;
}

/** What is decided on an award after it was given: retained, upgraded or revoked. */
@Injectable()
export class AwardDecisions {
  constructor(
    private readonly awards: AwardsRepository,
    private readonly reevaluations: Reevaluations,
    private readonly granting: AwardGranting,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws AwardNotFound, OwnUnit, ConflictDeclared, AwardEnded, DecreeInFuture, DecisionRefused, GatesFailed, AssessmentNotFound, MoveNotOpen,
   *   WindowClosed
   */
  async decide(actor: Actor, awardId: string, made: DecisionMade): Promise<void> {
    if (made.decree.date > this.clock.today()) throw new DecreeInFuture('decidedOn', this.clock.today());
    await this.transactions.run(async (tx) => {
      const award = await this.lock(tx, actor, awardId);
      assertFits((await this.awards.lastDecidedOn(awardId)) ?? award.decreedOn, made);
      if (made.outcome === 'REVOKED') await this.revoke(tx, actor, award, made);
      else await this.conclude(tx, actor, award, made);
      await this.record(tx, actor, award, made);
    });
  }

  private async lock(tx: Tx, actor: Actor, id: string): Promise<Award> {
    const award = await this.awards.lock(tx, id);
    const known = await this.awards.find(id);
    if (award === null || known === null) throw new AwardNotFound(id);
    await this.reevaluations.assertMayDecide(actor, known);
    if (award.endReason !== null) throw new AwardEnded(award.endReason);
    return award;
  }

  private async record(tx: Tx, actor: Actor, award: Award, made: DecisionMade): Promise<void> {
    const { outcome, assessmentId, decree, ground } = made;
    const decided = { decreeNumber: decree.number, decidedOn: decree.date, decidedAt: this.clock.now() };
    await this.awards.addDecision(tx, {
      awardId: award.id,
      outcome,
      assessmentId,
      ground,
      ...decided,
      decidedBy: actor.accountId,
    });
  }

  private async revoke(
    tx: Tx,
    actor: Actor,
    award: Award,
    { assessmentId, decree, ground }: DecisionMade,
  ): Promise<void> {
    if (assessmentId !== null) {
      const assessment = await this.reevaluations.lock(tx, actor, award, assessmentId);
      await this.reevaluations.end(tx, actor, assessment, 'REVOKED', { ground });
    }
    await this.granting.end(tx, actor, award, decree.date, 'REVOKED');
  }

  private async conclude(
    tx: Tx,
    actor: Actor,
    award: Award,
    { outcome, assessmentId, decree }: DecisionMade,
  ): Promise<void> {
    const assessment = await this.reevaluations.lock(tx, actor, award, assessmentId ?? '');
    const predicate = outcome === 'UPGRADED' ? 'WBBM' : award.predicate;
    if (outcome === 'UPGRADED' && award.predicate === 'WBBM') {
      throw new DecisionRefused('conflict', outcome, {
        pointer: '/outcome',
        detail: 'WBBM is the highest predicate; it can be retained or revoked.',
        rule: 'highestPredicate',
        limits: [],
      });
    }
    const total = await this.reevaluations.assertReaches(tx, assessment, predicate);
    await this.reevaluations.end(tx, actor, assessment, outcome, { predicate, decree, total });
    if (outcome === 'UPGRADED') await this.granting.grant(tx, actor, assessment, predicate, decree);
    else await this.granting.prolong(tx, actor, award, assessment, decree.date);
  }
}

function assertFits(lastDecreeOn: CalendarDate, { outcome, assessmentId, decree, ground }: DecisionMade): void {
  if (decree.date < lastDecreeOn) {
    throw new DecisionRefused('invalid', outcome, {
      pointer: '/decidedOn',
      detail: `must not be before the last decree on this award, of ${lastDecreeOn}.`,
      rule: 'notBefore',
      limits: [lastDecreeOn],
    });
  }
  if (outcome === 'REVOKED' && ground === null) {
    throw new DecisionRefused('invalid', outcome, {
      pointer: '/ground',
      detail: 'say why it is revoked.',
      rule: 'hasWords',
      limits: [],
    });
  }
  if (outcome !== 'REVOKED' && assessmentId === null) {
    throw new DecisionRefused('invalid', outcome, {
      pointer: '/assessmentId',
      detail: 'name the re-evaluation that this decision rests on.',
      rule: 'reevaluationNamed',
      limits: [],
    });
  }
}
