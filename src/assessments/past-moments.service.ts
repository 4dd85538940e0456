import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import type { AssessmentRow } from './assessment-row.js';
import { AnswerHistoryRepository } from './answer-history.repository.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { MomentRefused } from './moments.errors.js';
import { assessmentAt, type PastAssessment, sheetAt } from './past-state.js';
import type { Answer, Sheet } from './sheet.entity.js';

/** A sheet with its answers, and its assessment, all of one moment. */
export interface SheetOfMoment {
  readonly sheet: Sheet;
  readonly assessment: AssessmentRow;
  readonly answers: readonly Answer[];
}

/** Assessments and sheets as they were. Whether somebody may look is decided before, by how things stand now. */
@Injectable()
export class PastMoments {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly answers: AnswerHistoryRepository,
    private readonly clock: Clock,
  ) {}

  /** Throws MomentRefused for the future, and before the assessment was opened. */
  async ofAssessment(row: AssessmentRow, at: Date): Promise<PastAssessment> {
    this.assertBetween(row.createdAt, at);
    return assessmentAt(row, await this.assessments.transitionsOf(row.id), at);
  }

  /** Throws MomentRefused for the future, and before the sheet was opened. */
  async ofSheet(sheet: Sheet, row: AssessmentRow, at: Date): Promise<SheetOfMoment> {
    this.assertBetween(sheet.openedAt, at);
    const past = await this.ofAssessment(row, at);
    const answers = await this.answers.answersAt(sheet.id, at);
    return { sheet: sheetAt(sheet, past, at), assessment: past.assessment, answers };
  }

  private assertBetween(begunAt: Date, at: Date): void {
    if (at < begunAt || at > this.clock.now()) throw new MomentRefused(begunAt);
  }
}
