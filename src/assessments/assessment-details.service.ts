import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { AssessmentRow, TransitionRow } from './assessment-row.js';
import { Assessments } from './assessments.service.js';
import { PastMoments } from './past-moments.service.js';
import { sheetAt } from './past-state.js';
import type { Sheet } from './sheet.entity.js';
import { Sheets } from './sheets.service.js';

/** One assessment, the sheets of it that somebody sees, and what happened to it, oldest first. */
export interface AssessmentDetail {
  readonly assessment: AssessmentRow;
  readonly sheets: readonly Sheet[];
  readonly history: readonly TransitionRow[];
}

@Injectable()
export class AssessmentDetails {
  constructor(
    private readonly assessments: Assessments,
    private readonly sheets: Sheets,
    private readonly past: PastMoments,
  ) {}

  /**
   * An assessment now, or as it was: the sheets that the actor sees now and that were there then.
   *
   * @throws AssessmentNotFound, MomentRefused
   */
  async of(actor: Actor, id: string, at: Date | null): Promise<AssessmentDetail> {
    const assessment = await this.assessments.get(actor, id);
    const sheets = await this.sheets.visibleOf(actor, assessment);
    if (at === null) return { assessment, sheets, history: await this.assessments.historyOf(actor, assessment) };
    const past = await this.past.ofAssessment(assessment, at);
    const history = await this.assessments.readable(actor, assessment, past.history);
    const there = sheets.filter(({ openedAt }) => openedAt <= at);
    return { assessment: past.assessment, history, sheets: there.map((sheet) => sheetAt(sheet, past, at)) };
  }
}
