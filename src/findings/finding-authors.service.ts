import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import { WrongStage } from '../assessments/assessments.errors.js';
import { isOnTeam, leads } from '../assessments/assessments.policy.js';
import { Impartiality } from '../assessments/impartiality.service.js';
import { Stages } from '../assessments/stages.service.js';
import { Clock } from '../common/clock.js';
import type { Tx } from '../database/transactions.js';
import { itemOf } from '../domain/answer.js';
import type { EvaluatingLayer } from '../domain/lifecycle.js';
import { EvaluatorChoice } from '../evaluations/evaluator-choice.service.js';
import { Instruments } from '../instruments/instruments.service.js';
import type { Finding } from './finding.entity.js';
import { findingLayerAt, firstFindingStage, nextFindingStage } from './finding-stages.js';
import { FindingRefused, FollowUpEnded, NotOfThisLayer, NotTheAuthor } from './findings.errors.js';
import { mayWithdraw } from './findings.policy.js';
import type { FindingRow } from './findings.repository.js';
import { followUpState, isUnresolved } from './follow-up-state.js';

/** A finding as its author gives it: on an item, or else on a change area. */
export type Found = Pick<Finding, 'itemCode' | 'areaNo' | 'finding' | 'recommendation' | 'dueOn'>;

/** Who records findings, on what, and takes them back. */
@Injectable()
export class FindingAuthors {
  constructor(
    private readonly stages: Stages,
    private readonly choice: EvaluatorChoice,
    private readonly impartiality: Impartiality,
    private readonly instruments: Instruments,
    private readonly clock: Clock,
  ) {}

  /**
   * Locks an assessment whose layer at work the actor evaluates or leads, and answers that layer.
   *
   * @throws AssessmentNotFound, WrongStage, NotOfThisLayer, OwnUnit, ConflictDeclared, WindowClosed
   */
  async layerAtWork(tx: Tx, actor: Actor, assessmentId: string): Promise<[AssessmentRow, EvaluatingLayer]> {
    const assessment = await this.stages.lockToJudge(tx, actor, assessmentId);
    const layer = findingLayerAt(assessment.stage);
    if (layer === null) throw new WrongStage(assessment.stage, nextFindingStage(assessment.stage));
    await this.assertEvaluates(actor, assessment, layer);
    await this.stages.assertStageOpen(assessment.cycleId, assessment.stage);
    return [assessment, layer];
  }

  /** Throws FindingRefused, UnknownItem. */
  assertFits({ instrumentId }: AssessmentRow, { itemCode, areaNo, dueOn }: Found): void {
    if ((itemCode === null) === (areaNo === null))
      throw new FindingRefused('item', WITH_ONE, ['exactlyOneOf', 'item', 'areaNo']);
    if (itemCode !== null) itemOf(this.instruments.get(instrumentId), itemCode);
    const today = this.clock.today();
    if (dueOn < today) throw new FindingRefused('dueOn', `must not be before today, ${today}.`, ['notBefore', today]);
  }

  /** Throws NotTheAuthor, OwnUnit, ConflictDeclared, FollowUpEnded, WrongStage, WindowClosed. */
  async assertMayWithdraw(actor: Actor, finding: FindingRow): Promise<void> {
    const { layer, stage, cycleId } = finding;
    if (!mayWithdraw(actor, finding)) throw new NotTheAuthor(layer);
    await this.impartiality.assertMayJudge(actor, finding);
    if (!isUnresolved(finding)) throw new FollowUpEnded(followUpState(finding));
    if (findingLayerAt(stage) !== layer) throw new WrongStage(stage, firstFindingStage(layer));
    await this.stages.assertStageOpen(cycleId, stage);
  }

  private async assertEvaluates(actor: Actor, assessment: AssessmentRow, layer: EvaluatingLayer): Promise<void> {
    const place = { layer, institutionId: assessment.institutionId };
    const isOfLayer =
      leads(actor, place) ||
      (isOnTeam(actor, place) && (await this.choice.isAssigned(assessment, layer, actor.accountId)));
    if (!isOfLayer) throw new NotOfThisLayer(layer);
  }
}

const WITH_ONE = 'name an item of the worksheet (item) or a change area (areaNo), one of them.';
