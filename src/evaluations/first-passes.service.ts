import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { LayerCompletion } from '../assessments/layer-completion.service.js';
import { NothingSubmitted, NotYourSheet, SheetSealed } from '../assessments/assessments.errors.js';
import { Passes } from '../assessments/passes.service.js';
import { Sheets } from '../assessments/sheets.service.js';
import { Stages } from '../assessments/stages.service.js';
import { Transactions } from '../database/transactions.js';
import { type EvaluatingLayer, stageOf } from '../domain/lifecycle.js';
import { assertLeads } from './evaluations.policy.js';

/** Blind first passes: each evaluator hands in their own sheet, and the last one or the lead closes the pass. */
@Injectable()
export class FirstPasses {
  constructor(
    private readonly stages: Stages,
    private readonly sheets: Sheets,
    private readonly passes: Passes,
    private readonly completion: LayerCompletion,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Hands in one's own sheet, complete and for good. When nobody else is awaited, the pass closes.
   *
   * @throws SheetNotFound, OwnUnit, ConflictDeclared, NotYourSheet, SheetSealed, PassNotOpen, WindowClosed, ItemsUnanswered, LoweredWithoutReason
   */
  async submit(actor: Actor, sheetId: string): Promise<void> {
    const { assessmentId } = (await this.sheets.get(actor, sheetId)).sheet;
    await this.transactions.run(async (tx) => {
      const assessment = await this.stages.lockToJudge(tx, actor, assessmentId);
      const { sheet } = await this.sheets.get(actor, sheetId);
      if (sheet.layer === 'UNIT' || sheet.authorId !== actor.accountId) throw new NotYourSheet();
      if (sheet.sealedAt !== null) throw new SheetSealed(sheet.layer);
      const pass = await this.passes.getOpen(assessment.id, sheet.layer);
      await this.stages.assertStageOpen(assessment.cycleId, stageOf(sheet.layer));
      await this.completion.assertOwnComplete(tx, assessment, sheet);
      await this.passes.submit(tx, actor, pass, sheet.id);
      await this.passes.closeWhenAllSubmitted(tx, actor, assessment, pass);
    });
  }

  /**
   * Closes a pass although somebody has not handed in; what they have so far does not count.
   *
   * @throws AssessmentNotFound, OwnUnit, ConflictDeclared, NotTheLead, PassNotOpen, WrongStage, WindowClosed, NothingSubmitted
   */
  async close(actor: Actor, assessmentId: string, layer: EvaluatingLayer): Promise<void> {
    await this.transactions.run(async (tx) => {
      const assessment = await this.stages.lockToJudge(tx, actor, assessmentId);
      assertLeads(actor, assessment, layer);
      const pass = await this.passes.getOpen(assessment.id, layer);
      await this.stages.assertWorking(assessment, stageOf(layer));
      const members = await this.passes.members(assessment.id, layer);
      if (members.every(({ submittedAt }) => submittedAt === null)) throw new NothingSubmitted(layer);
      await this.passes.close(tx, actor, assessment, pass, actor.accountId);
    });
  }
}
