import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { isLayerDone } from '../domain/lifecycle.js';
import type { AssessmentRow } from './assessment-row.js';
import { SheetNotFound } from './assessments.errors.js';
import { maySeeSheet } from './assessments.policy.js';
import { Assessments } from './assessments.service.js';
import { MemberAreas } from './member-areas.service.js';
import type { Answer, Sheet } from './sheet.entity.js';
import { SheetsRepository } from './sheets.repository.js';

/** Reading sheets. */
@Injectable()
export class Sheets {
  constructor(
    private readonly sheets: SheetsRepository,
    private readonly assessments: Assessments,
    private readonly memberAreas: MemberAreas,
  ) {}

  /** The sheets of an assessment that somebody sees. Throws AssessmentNotFound. */
  async ofAssessment(actor: Actor, assessmentId: string): Promise<Sheet[]> {
    const assessment = await this.assessments.get(actor, assessmentId);
    const sheets = await this.sheets.ofAssessment(assessment.id);
    const seen = await Promise.all(sheets.map((sheet) => this.maySee(actor, sheet, assessment)));
    return sheets.filter((_, index) => seen[index]);
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
    if (assessment === null || !(await this.maySee(actor, sheet, assessment))) throw new SheetNotFound(sheetId);
    return { sheet, assessment };
  }

  private async maySee(actor: Actor, { layer }: Sheet, assessment: AssessmentRow): Promise<boolean> {
    const isAssigned = await this.sheets.isEvaluator(assessment.id, layer, actor.accountId);
    const isDone = isLayerDone(layer, assessment.stage);
    return maySeeSheet(actor, { ...assessment, layer }, { isDone, isAssigned });
  }
}
