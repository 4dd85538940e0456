import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Assessments } from '../assessments/assessments.service.js';
import { Awards } from '../awards/awards.service.js';
import { Clock } from '../common/clock.js';
import type { Language } from '../common/in-words.js';
import { Cycles } from '../cycles/cycles.service.js';
import type { Holding } from '../domain/gates.js';
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
    private readonly awards: Awards,
    private readonly cycles: Cycles,
    private readonly clock: Clock,
  ) {}

  /** Throws AssessmentNotFound, ReportNotConcluded. */
  async paper(actor: Actor, assessmentId: string, language: Language, isSimulation: boolean): Promise<Paper> {
    const assessment = await this.assessments.get(actor, assessmentId);
    assertMayReadReport(actor, assessment);
    const reading = await this.readings.of(actor, assessment);
    const decree = await this.awards.decreeOf(assessmentId);
    const holding = await this.holdingOf(reading);
    const dayOf = (moment: Date) => this.clock.dayOf(moment);
    const report = evaluationReportOf({ ...reading, decree, holding, dayOf, language });
    const facts = assessmentFacts(assessment, reading.instrument, language);
    return {
      template: 'evaluation-report',
      data: { ...this.headOf(reading, language, isSimulation), ...report, facts },
    };
  }

  /** What the unit held when the proposal window closed: later decrees, this one's too, do not change what was true then. */
  private async holdingOf({ assessment, date }: AssessmentReading): Promise<Holding> {
    const window = await this.cycles.windowOf(assessment.cycleId, 'PROPOSAL');
    const on = window?.closesOn ?? date;
    return { held: await this.awards.heldOn(assessment.unitId, on), on };
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
