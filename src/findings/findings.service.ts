import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Transactions } from '../database/transactions.js';
import type { Finding } from './finding.entity.js';
import { FindingAuthors, type Found } from './finding-authors.service.js';
import { FindingChanges } from './finding-changes.service.js';
import type { FindingRow } from './findings.repository.js';
import { VisibleFindings } from './visible-findings.service.js';

/** What evaluators find at a unit, on an item or a change area, and recommend. */
@Injectable()
export class Findings {
  constructor(
    private readonly visible: VisibleFindings,
    private readonly authors: FindingAuthors,
    private readonly changes: FindingChanges,
    private readonly transactions: Transactions,
  ) {}

  /** Those of an assessment that the actor may see, in worksheet order, the withdrawn ones too. Throws AssessmentNotFound. */
  async of(actor: Actor, assessmentId: string): Promise<FindingRow[]> {
    return this.visible.ofAssessment(actor, assessmentId);
  }

  /** The same without the withdrawn ones, for the evaluation report (LHE). Throws AssessmentNotFound. */
  async standing(actor: Actor, assessmentId: string): Promise<FindingRow[]> {
    return (await this.of(actor, assessmentId)).filter(({ withdrawnAt }) => withdrawnAt === null);
  }

  /**
   * Records one of the layer that evaluates now; it becomes the unit's follow-up.
   *
   * @throws AssessmentNotFound, WrongStage, NotOfThisLayer, OwnUnit, ConflictDeclared, WindowClosed, FindingRefused, UnknownItem
   */
  async record(actor: Actor, assessmentId: string, found: Found): Promise<Finding> {
    return this.transactions.run(async (tx) => {
      const [assessment, layer] = await this.authors.layerAtWork(tx, actor, assessmentId);
      this.authors.assertFits(assessment, found);
      return this.changes.record(tx, actor, assessment, layer, found);
    });
  }

  /**
   * Takes one back while its layer still works, which ends its follow-up.
   *
   * @throws FindingNotFound, NotTheAuthor, OwnUnit, ConflictDeclared, FollowUpEnded, WrongStage, WindowClosed
   */
  async withdraw(actor: Actor, id: string, reason: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const finding = await this.visible.lock(tx, actor, id);
      await this.authors.assertMayWithdraw(actor, finding);
      await this.changes.withdraw(tx, actor, finding, reason);
    });
  }
}
