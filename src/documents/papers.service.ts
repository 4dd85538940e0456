import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Progress } from '../asked-files/file-maker.js';
import { DemonstrationRepository } from './demonstration.repository.js';
import type { Document } from './document.entity.js';
import { EvaluationReports } from './evaluation-reports.service.js';
import type { Paper } from './paper.js';
import { ScoreSheets } from './score-sheets.service.js';

/** What the documents people asked for say, read with the rights their asker has now. */
@Injectable()
export class Papers {
  constructor(
    private readonly demonstration: DemonstrationRepository,
    private readonly reports: EvaluationReports,
    private readonly scoreSheets: ScoreSheets,
  ) {}

  /** Throws whatever refuses its asker now. */
  async of(document: Document, actor: Actor, progress: Progress): Promise<Paper> {
    const { kind, language, assessmentId, cycleId, institutionId } = document;
    const isSimulation = await this.demonstration.isDemonstration();
    if (kind === 'EVALUATION_REPORT') return this.reports.paper(actor, assessmentId ?? '', language, isSimulation);
    if (kind === 'SCORE_SHEET') return this.scoreSheets.paper(actor, assessmentId ?? '', language, isSimulation);
    const subject = { cycleId: cycleId ?? '', institutionId: institutionId ?? '' };
    return this.scoreSheets.bundle(actor, subject, { language, isSimulation }, progress);
  }
}
