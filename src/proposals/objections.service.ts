import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import { Stages } from '../assessments/stages.service.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { ObjectionDecided, ObjectionFiled, ObjectionNotFound, ObjectionStillPossible } from './proposals.errors.js';
import { assertHeads } from './proposals.policy.js';
import { ProposalsRepository } from './proposals.repository.js';
import type { ObjectionDecision } from './screening-outcome.js';

const OPEN = { decision: null, reason: null, decidedAt: null, decidedBy: null };

/** Objections (sanggah) to being screened out: one an assessment, inside its window, decided for good. */
@Injectable()
export class Objections {
  constructor(
    private readonly proposals: ProposalsRepository,
    private readonly stages: Stages,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Throws AssessmentNotFound, NotTheHead, ObjectionFiled, WrongStage, WindowClosed. */
  async file(actor: Actor, assessmentId: string, text: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const assessment = await this.stages.lock(tx, actor, assessmentId);
      assertHeads(actor, assessment);
      if ((await this.proposals.findObjection(assessmentId)) !== null) throw new ObjectionFiled();
      await this.stages.assertWorking(assessment, 'OBJECTION');
      const filed = { filedAt: this.clock.now(), filedBy: actor.accountId };
      await this.proposals.addObjection(tx, { assessmentId, text, ...filed, ...OPEN });
      await this.stages.awaitDecision(tx, assessment);
      const subject = ['assessment', assessmentId] as const;
      await this.audit.record(tx, { actorId: actor.accountId, action: 'object', subject, after: { text } });
    });
  }

  /** Upheld, the proposal goes on to the desk; dismissed, it ends. Throws AssessmentNotFound, OwnUnit, ConflictDeclared, ObjectionNotFound, ObjectionDecided, WindowClosed. */
  async decide(actor: Actor, assessmentId: string, decision: ObjectionDecision, reason: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const assessment = await this.stages.lockToJudge(tx, actor, assessmentId);
      if ((await this.proposals.findObjection(assessmentId)) === null) throw new ObjectionNotFound();
      const decided = { decision, reason, decidedAt: this.clock.now(), decidedBy: actor.accountId };
      if (!(await this.proposals.decideObjection(tx, assessmentId, decided))) throw new ObjectionDecided();
      await this.stages.assertEitherOpen(assessment.cycleId, ['OBJECTION', 'DESK_EVALUATION']);
      if (decision === 'UPHELD') await this.stages.move(tx, actor, assessment, 'uphold', { reason });
      else await this.stages.move(tx, actor, assessment, 'dismiss', { reason, outcome: 'SCREENED_OUT' });
    });
  }

  /** Ends a proposal whose institution let the window pass. Throws AssessmentNotFound, WrongStage, ObjectionStillPossible. */
  async lapse(actor: Actor, assessmentId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const assessment = await this.stages.lock(tx, actor, assessmentId);
      await this.assertLapsed(assessment);
      await this.stages.move(tx, actor, assessment, 'lapse', { outcome: 'SCREENED_OUT' });
    });
  }

  private async assertLapsed(assessment: AssessmentRow): Promise<void> {
    this.stages.assertIn(assessment, 'OBJECTION');
    const closesOn = await this.stages.lastDayOf(assessment.cycleId, 'OBJECTION');
    const isOver = closesOn !== null && closesOn < this.clock.today();
    const isOpen = (await this.proposals.findObjection(assessment.id)) !== null;
    if (!isOver || isOpen) throw new ObjectionStillPossible(closesOn);
  }
}
