import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import { Stages } from '../assessments/stages.service.js';
import { Clock } from '../common/clock.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { failedGates } from '../domain/gates.js';
import { AwardGranting, type Decree } from './award-granting.service.js';
import { DecreeInFuture } from './awards.errors.js';
import { assertDetermines } from './awards.policy.js';
import { DecidingSheets } from './deciding-sheets.service.js';

/** The determination (penetapan) that ends a proposal: a decree, or none. */
@Injectable()
export class Determinations {
  constructor(
    private readonly stages: Stages,
    private readonly deciding: DecidingSheets,
    private readonly granting: AwardGranting,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Records the decree that awards the predicate an assessment aims at, and answers the award's id.
   *
   * @throws AssessmentNotFound, OwnUnit, ConflictDeclared, NotTheDeterminer, MoveNotOpen, WindowClosed, DecreeInFuture, PanelFailed, GatesFailed, AlreadyHeld
   */
  async determine(actor: Actor, assessmentId: string, decree: Decree): Promise<string> {
    if (decree.date > this.clock.today()) throw new DecreeInFuture('decreedOn', this.clock.today());
    return this.transactions.run(async (tx) => {
      const assessment = await this.lock(tx, actor, assessmentId, 'determine');
      const { total } = await this.deciding.assertReaches(tx, assessment, assessment.target);
      const facts = { predicate: assessment.target, decree, total };
      // Before the move: what a unit held, and its re-evaluation, are locked before what is kept of either.
      const award = await this.granting.grant(tx, actor, assessment, assessment.target, decree);
      await this.stages.move(tx, actor, assessment, 'determine', { outcome: 'AWARDED', facts });
      return award.id;
    });
  }

  /** Ends a proposal without an award. The gates it failed are kept with it. Throws as `determine`, but not PanelFailed or GatesFailed. */
  async decline(actor: Actor, assessmentId: string, reason: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const assessment = await this.lock(tx, actor, assessmentId, 'decline');
      const check = await this.deciding.check(tx, assessment, assessment.target);
      const facts = { predicate: assessment.target, failedGates: failedGates(check) };
      await this.stages.move(tx, actor, assessment, 'decline', { outcome: 'NOT_AWARDED', reason, facts });
    });
  }

  private async lock(tx: Tx, actor: Actor, id: string, move: 'determine' | 'decline'): Promise<AssessmentRow> {
    const assessment = await this.stages.lockToJudge(tx, actor, id);
    assertDetermines(actor, assessment);
    await this.stages.assertOpen(assessment, move);
    return assessment;
  }
}
