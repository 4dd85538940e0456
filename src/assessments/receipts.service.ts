import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Assessments } from './assessments.service.js';
import { SheetNotFound } from './assessments.errors.js';
import { readsOnlyOwnAreas } from './assessments.policy.js';
import { Sheets } from './sheets.service.js';
import { SubmissionNotFound } from './submissions.errors.js';
import { type Receipt, SubmissionsRepository } from './submissions.repository.js';

/** Reading what was handed in: for those who see the unit's sheet. */
@Injectable()
export class Receipts {
  constructor(
    private readonly submissions: SubmissionsRepository,
    private readonly assessments: Assessments,
    private readonly sheets: Sheets,
  ) {}

  /** Oldest first. Throws AssessmentNotFound, SheetNotFound. */
  async of(actor: Actor, assessmentId: string): Promise<Receipt[]> {
    await this.assessments.get(actor, assessmentId);
    await this.sheets.getConsensus(actor, assessmentId, 'UNIT');
    return this.submissions.receiptsOf(assessmentId);
  }

  /** With its text, which holds every area: not for members who read only their own. Throws SubmissionNotFound. */
  async read(actor: Actor, id: string): Promise<Receipt & { readonly content: string }> {
    const submission = await this.submissions.find(id);
    if (submission === null) throw new SubmissionNotFound(id);
    try {
      const { assessment } = await this.sheets.getConsensus(actor, submission.assessmentId, 'UNIT');
      if (readsOnlyOwnAreas(actor, assessment)) throw new SubmissionNotFound(id);
    } catch (error) {
      throw error instanceof SheetNotFound ? new SubmissionNotFound(id) : error;
    }
    return submission;
  }
}
