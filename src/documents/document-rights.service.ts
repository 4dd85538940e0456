import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Assessments } from '../assessments/assessments.service.js';
import { Sheets } from '../assessments/sheets.service.js';
import type { AssessmentDocument } from './document-kind.js';
import { assertMayReadReport } from './documents.policy.js';

/** Who may ask for which document of an assessment. */
@Injectable()
export class DocumentRights {
  constructor(
    private readonly assessments: Assessments,
    private readonly sheets: Sheets,
  ) {}

  /** Evidence is for whoever sees the unit's sheet. Throws AssessmentNotFound, ReportNotConcluded, SheetNotFound. */
  async assertMayAsk(actor: Actor, assessmentId: string, kind: AssessmentDocument): Promise<void> {
    const assessment = await this.assessments.get(actor, assessmentId);
    if (kind === 'EVALUATION_REPORT') assertMayReadReport(actor, assessment);
    if (kind === 'EVIDENCE_BINDER') await this.sheets.getOfUnit(actor, assessmentId);
  }
}
