import { Injectable } from '@nestjs/common';
import { Accounts } from '../access/accounts.service.js';
import type { Document } from './document.entity.js';
import { DocumentsRepository } from './documents.repository.js';
import { EvaluationReports } from './evaluation-reports.service.js';
import type { Paper } from './paper.js';
import { type Progress, ScoreSheets } from './score-sheets.service.js';

/** What the documents people asked for say, read with the rights their asker has now. */
@Injectable()
export class Papers {
  constructor(
    private readonly accounts: Accounts,
    private readonly documents: DocumentsRepository,
    private readonly reports: EvaluationReports,
    private readonly scoreSheets: ScoreSheets,
  ) {}

  /** Throws AccountNotFound, and whatever refuses its asker now. */
  async of(document: Document, progress: Progress): Promise<Paper> {
    const { kind, language, assessmentId, cycleId, institutionId } = document;
    const actor = await this.accounts.actorOf(document.askedBy);
    const isSimulation = await this.documents.isDemonstration();
    if (kind === 'EVALUATION_REPORT') return this.reports.paper(actor, assessmentId ?? '', language, isSimulation);
    if (kind === 'SCORE_SHEET') return this.scoreSheets.paper(actor, assessmentId ?? '', language, isSimulation);
    const subject = { cycleId: cycleId ?? '', institutionId: institutionId ?? '' };
    return this.scoreSheets.bundle(actor, subject, { language, isSimulation }, progress);
  }
}
