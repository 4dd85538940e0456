import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Assessments } from '../assessments/assessments.service.js';
import type { Language } from '../common/in-words.js';
import { Findings } from '../findings/findings.service.js';
import { AssessmentDecisions } from './assessment-decisions.service.js';
import { AssessmentReadings } from './assessment-readings.service.js';
import { assertMayReadReport } from './documents.policy.js';
import { evaluationReportOf } from './evaluation-report.js';
import type { AssessmentReading } from './layer-reading.js';
import { headOf, type Paper, WORDS } from './paper.js';
import { assessmentFacts, readingNotes } from './score-sheet.js';

/** The evaluation report (LHE) of an assessment, as far as whoever asks may see. */
@Injectable()
export class EvaluationReports {
  constructor(
    private readonly assessments: Assessments,
    private readonly readings: AssessmentReadings,
    private readonly findings: Findings,
    private readonly decisions: AssessmentDecisions,
  ) {}

  /** Throws AssessmentNotFound, ReportNotConcluded. */
  async paper(actor: Actor, assessmentId: string, language: Language, isSimulation: boolean): Promise<Paper> {
    const assessment = await this.assessments.get(actor, assessmentId);
    assertMayReadReport(actor, assessment);
    const reading = await this.readings.of(actor, assessment);
    const decided = await this.decisions.on(reading);
    const findings = await this.findings.standing(actor, assessmentId);
    const report = evaluationReportOf({ ...reading, ...decided, findings, language });
    const facts = assessmentFacts(assessment, reading.instrument, language);
    return {
      template: 'evaluation-report',
      data: { ...this.headOf(reading, language, isSimulation), ...report, facts },
    };
  }

  private headOf(reading: AssessmentReading, language: Language, isSimulation: boolean) {
    const words = WORDS[language];
    const { unitName, year, stage } = reading.assessment;
    const interim = stage === 'CONCLUDED' ? [] : [words.interim];
    const notes = [...interim, ...readingNotes(reading, language)];
    return headOf({
      language,
      title: `${words.report}: ${unitName} (${year})`,
      date: reading.date,
      isSimulation,
      notes,
    });
  }
}
