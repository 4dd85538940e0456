import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { isLayerDone, type Layer } from '../domain/lifecycle.js';
import type { AssessmentRow } from './assessment-row.js';
import { SheetNotFound } from './assessments.errors.js';
import { maySeeSheet, type SheetState } from './assessments.policy.js';
import { Assessments } from './assessments.service.js';
import { MemberAreas } from './member-areas.service.js';
import { PastMoments, type SheetOfMoment } from './past-moments.service.js';
import type { Answer, Sheet } from './sheet.entity.js';
import { type LayerState, SheetsRepository } from './sheets.repository.js';

/** What does not matter for a unit's own sheet. */
const UNASSIGNED = { isAssigned: false, isPassClosed: false, isHiddenFromTpn: false };

/** Reading sheets. */
@Injectable()
export class Sheets {
  constructor(
    private readonly sheets: SheetsRepository,
    private readonly assessments: Assessments,
    private readonly memberAreas: MemberAreas,
    private readonly past: PastMoments,
  ) {}

  /** The sheets that somebody sees of an assessment they see. */
  async visibleOf(actor: Actor, assessment: AssessmentRow): Promise<Sheet[]> {
    const sheets = await this.sheets.ofAssessment(assessment.id);
    const states = await this.statesFor(actor, assessment);
    return sheets.filter((sheet) => maySeeSheet(actor, { ...assessment, ...sheet }, states(sheet.layer)));
  }

  /** The sheet of an assessment's unit. Throws AssessmentNotFound, SheetNotFound. */
  async getOfUnit(actor: Actor, assessmentId: string): Promise<Sheet> {
    const sheets = await this.visibleOf(actor, await this.assessments.get(actor, assessmentId));
    const sheet = sheets.find(({ layer }) => layer === 'UNIT');
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

  /** A sheet with the answers that the actor may read, now or as they were. Throws SheetNotFound, MomentRefused. */
  async read(actor: Actor, sheetId: string, at: Date | null = null): Promise<{ sheet: Sheet; answers: Answer[] }> {
    const { sheet, answers } = await this.stateOf(actor, sheetId, at);
    const isReadable = await this.memberAreas.readableItems(actor, sheetId);
    return { sheet, answers: answers.filter(({ itemCode }) => isReadable(itemCode)) };
  }

  /** A whole sheet now or as it was, for those who may see it now. Throws SheetNotFound, MomentRefused. */
  async stateOf(actor: Actor, sheetId: string, at: Date | null): Promise<SheetOfMoment> {
    const { sheet, assessment } = await this.get(actor, sheetId);
    if (at !== null) return this.past.ofSheet(sheet, assessment, at);
    return { sheet, assessment, answers: await this.sheets.answersOf(sheetId) };
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

  /** The sheet that speaks for a layer. Throws SheetNotFound unless the actor may see it as it is now. */
  async getConsensus(
    actor: Actor,
    assessmentId: string,
    layer: Layer,
  ): Promise<{ sheet: Sheet; assessment: AssessmentRow }> {
    const consensus = await this.sheets.findConsensus(assessmentId, layer);
    if (consensus === null) throw new SheetNotFound(`of the ${layer}`);
    return this.get(actor, consensus.id);
  }

  /** How each layer of an assessment stands to somebody. */
  async layersFor({ accountId }: Actor, assessmentId: string): Promise<LayerState[]> {
    return this.sheets.layersFor(assessmentId, accountId);
  }

  private async statesFor(actor: Actor, assessment: AssessmentRow): Promise<(layer: Layer) => SheetState> {
    const layers = await this.sheets.layersFor(assessment.id, actor.accountId);
    const isTpiHidden = await this.assessments.isTpiHiddenFromTpn(assessment);
    return (layer) => {
      const known = layers.find((state) => state.layer === layer);
      const isDone = isLayerDone(layer, assessment.stage);
      const isHiddenFromTpn = layer === 'TPI' && isTpiHidden;
      return { isAssigned: false, isPassClosed: false, ...known, isDone, isHiddenFromTpn };
    };
  }
}
