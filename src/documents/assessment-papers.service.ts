import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { DemonstrationRepository } from './demonstration.repository.js';
import { fileNameOf } from './document-file-name.js';
import { EvaluationReports } from './evaluation-reports.service.js';
import { ScoreSheets } from './score-sheets.service.js';
import { Typesetter } from './typesetter.js';

/** A document as a file. */
export interface PaperFile {
  readonly name: string;
  readonly pdf: Buffer;
}

/** What is put on paper of an assessment, for who takes it along instead of asking for each. */
@Injectable()
export class AssessmentPapers {
  constructor(
    private readonly demonstration: DemonstrationRepository,
    private readonly reports: EvaluationReports,
    private readonly scoreSheets: ScoreSheets,
    private readonly typesetter: Typesetter,
  ) {}

  /** The evaluation report and the score sheet, in Indonesian, one after the other. Throws AssessmentNotFound, ReportNotConcluded. */
  async *of(actor: Actor, assessmentId: string): AsyncGenerator<PaperFile> {
    const isSimulation = await this.demonstration.isDemonstration();
    for (const papers of [this.reports, this.scoreSheets]) {
      const paper = await papers.paper(actor, assessmentId, 'id', isSimulation);
      yield { name: fileNameOf(paper.data.title), pdf: await this.typesetter.setReport(paper) };
    }
  }
}
