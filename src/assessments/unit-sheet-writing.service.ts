import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { ChangeAreas } from '../change-areas/change-areas.service.js';
import type { Tx } from '../database/transactions.js';
import { itemOf } from '../domain/answer.js';
import { Instruments } from '../instruments/instruments.service.js';
import type { AssessmentRow } from './assessment-row.js';
import { NotYourItem, SheetSealed } from './assessments.errors.js';
import { answeringRight } from './assessments.policy.js';
import { Assessments } from './assessments.service.js';
import { SheetsRepository } from './sheets.repository.js';
import { Stages } from './stages.service.js';

/** For what is written beside the answers on a unit's open sheet, by the same people and within the same dates. */
@Injectable()
export class UnitSheetWriting {
  constructor(
    private readonly assessments: Assessments,
    private readonly sheets: SheetsRepository,
    private readonly stages: Stages,
    private readonly areas: ChangeAreas,
    private readonly instruments: Instruments,
  ) {}

  /**
   * Keeps the unit's sheet open until the transaction ends: sealing it waits, as do others who ask here.
   *
   * @throws AssessmentNotFound, UnknownItem, NotYourItem, SheetSealed, WindowClosed
   */
  async lock(tx: Tx, actor: Actor, assessmentId: string, items: readonly string[]): Promise<AssessmentRow> {
    const assessment = await this.assessments.get(actor, assessmentId);
    const isSealed = await this.sheets.lockOfUnit(tx, assessmentId);
    await this.assertTheirs(actor, assessment, items);
    if (isSealed) throw new SheetSealed('UNIT');
    await this.stages.assertStageOpen(assessment.cycleId, 'SELF_ASSESSMENT');
    return assessment;
  }

  private async assertTheirs(actor: Actor, assessment: AssessmentRow, items: readonly string[]): Promise<void> {
    const { unitId, institutionId, instrumentId } = assessment;
    const instrument = this.instruments.get(instrumentId);
    const place = { layer: 'UNIT', authorId: null, unitId, institutionId } as const;
    const members = await this.areas.membersOf(unitId);
    for (const code of items) {
      const areaNo = instrument.areaNoOf.get(itemOf(instrument, code).code) ?? null;
      const right = answeringRight(actor, place, areaNo);
      const isAssigned = members.some((member) => member.accountId === actor.accountId && member.areaNo === areaNo);
      if (right === null || (right === 'by-area' && !isAssigned)) throw new NotYourItem('UNIT', code);
    }
  }
}
