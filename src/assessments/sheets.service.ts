import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Cycles } from '../cycles/cycles.service.js';
import { isLayerDone, type Layer } from '../domain/lifecycle.js';
import type { AssessmentRow } from './assessment-row.js';
import { SheetNotFound } from './assessments.errors.js';
import { maySeeSheet, type SheetState } from './assessments.policy.js';
import { Assessments } from './assessments.service.js';
import { MemberAreas } from './member-areas.service.js';
import type { Answer, Sheet } from './sheet.entity.js';
import { SheetsRepository } from './sheets.repository.js';

/** What does not matter for a unit's own sheet. */
const UNASSIGNED = { isAssigned: false, isPassClosed: false, isHiddenFromTpn: false };

/** Reading sheets. */
@Injectable()
export class Sheets {
  constructor(
    private readonly sheets: SheetsRepository,
    private readonly assessments: Assessments,
    private readonly memberAreas: MemberAreas,
    private readonly cycles: Cycles,
  ) {}

  /** The sheets of an assessment that somebody sees. Throws AssessmentNotFound. */
  async ofAssessment(actor: Actor, assessmentId: string): Promise<Sheet[]> {
    const assessment = await this.assessments.get(actor, assessmentId);
    const sheets = await this.sheets.ofAssessment(assessment.id);
    const states = await this.statesFor(actor, assessment);
    return sheets.filter((sheet) => maySeeSheet(actor, { ...assessment, ...sheet }, states(sheet.layer)));
  }

  /** The sheet of an assessment's unit. Throws AssessmentNotFound, SheetNotFound. */
  async getOfUnit(actor: Actor, assessmentId: string): Promise<Sheet> {
    const sheet = (await this.ofAssessment(actor, assessmentId)).find(({ layer }) => layer === 'UNIT');
    if (sheet === undefined) throw new SheetNotFound(`of the unit in assessment ${assessmentId}`);
    return sheet;
  }

  /** True when somebody sees the unit's sheet of one of these assessments. */
  async seesAnyOfUnit(actor: Actor, assessmentIds: readonly string[]): Promise<boolean> {
    const assessments = await this.assessments.seen(actor, assessmentIds);
    const place = { layer: 'UNIT', authorId: null } as const;
    return assessments.some((row) =>
      maySeeSheet(actor, { ...row, ...place }, { ...UNASSIGNED, isDone: isLayerDone('UNIT', row.stage) }),
    );
  }

  /** A sheet with the answers that the actor may read. Throws SheetNotFound. */
  async read(actor: Actor, sheetId: string): Promise<{ sheet: Sheet; answers: Answer[] }> {
    const { sheet } = await this.get(actor, sheetId);
    const isReadable = await this.memberAreas.readableItems(actor, sheetId);
    const answers = await this.sheets.answersOf(sheetId);
    return { sheet, answers: answers.filter(({ itemCode }) => isReadable(itemCode)) };
  }

  /** Throws SheetNotFound unless the actor may see it as it is now. */
  async get(actor: Actor, sheetId: string): Promise<{ sheet: Sheet; assessment: AssessmentRow }> {
    const sheet = await this.sheets.find(sheetId);
    if (sheet === null) throw new SheetNotFound(sheetId);
    const assessment = await this.assessments.find(actor, sheet.assessmentId);
    if (assessment === null) throw new SheetNotFound(sheetId);
    const states = await this.statesFor(actor, assessment);
    if (!maySeeSheet(actor, { ...assessment, ...sheet }, states(sheet.layer))) throw new SheetNotFound(sheetId);
    return { sheet, assessment };
  }

  private async statesFor(actor: Actor, { id, stage, cycleId }: AssessmentRow): Promise<(layer: Layer) => SheetState> {
    const layers = await this.sheets.layersFor(id, actor.accountId);
    const { rules } = await this.cycles.get(cycleId);
    return (layer) => {
      const known = layers.find((state) => state.layer === layer);
      const isHiddenFromTpn = layer === 'TPI' && !rules.isTpiVisibleToTpn && !isLayerDone('TPN', stage);
      return { isAssigned: false, isPassClosed: false, ...known, isDone: isLayerDone(layer, stage), isHiddenFromTpn };
    };
  }
}
