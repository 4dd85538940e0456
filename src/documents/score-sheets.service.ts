import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Progress } from '../asked-files/file-maker.js';
import { Assessments } from '../assessments/assessments.service.js';
import { Clock } from '../common/clock.js';
import type { Language } from '../common/in-words.js';
import { Cycles } from '../cycles/cycles.service.js';
import { Institutions } from '../institutions/institutions.service.js';
import { AssessmentReadings } from './assessment-readings.service.js';
import { assertFitsOneFile, assertMayBundle } from './documents.policy.js';
import { headOf, type Paper, WORDS } from './paper.js';
import { type ScoreSheet, scoreSheetOf } from './score-sheet.js';

/** Score sheets: of one assessment, or of every one of an institution in a cycle. */
@Injectable()
export class ScoreSheets {
  constructor(
    private readonly assessments: Assessments,
    private readonly readings: AssessmentReadings,
    private readonly cycles: Cycles,
    private readonly institutions: Institutions,
    private readonly clock: Clock,
  ) {}

  /** Throws AssessmentNotFound. */
  async paper(actor: Actor, assessmentId: string, language: Language, isSimulation: boolean): Promise<Paper> {
    const assessment = await this.assessments.get(actor, assessmentId);
    const reading = await this.readings.of(actor, assessment);
    const title = `${WORDS[language].scoreSheet}: ${assessment.unitName} (${assessment.year})`;
    const head = headOf({ language, title, date: reading.date, isSimulation, notes: [] });
    return { template: 'score-sheet', data: { ...head, isBundle: false, sheets: [scoreSheetOf(reading, language)] } };
  }

  /** One after another, so that it can be said how far it is. Throws CycleNotFound, InstitutionNotFound, NotYourInstitution, BundleTooLarge. */
  async bundle(
    actor: Actor,
    { cycleId, institutionId }: { readonly cycleId: string; readonly institutionId: string },
    { language, isSimulation }: { readonly language: Language; readonly isSimulation: boolean },
    progress: Progress,
  ): Promise<Paper> {
    const { year, createdAt } = await this.cycles.get(cycleId);
    const { name } = await this.institutions.get(institutionId);
    assertMayBundle(actor, institutionId);
    const words = WORDS[language];
    const assessments = await this.assessments.ofInstitution(actor, cycleId, institutionId);
    assertFitsOneFile(assessments.length);
    const sheets: ScoreSheet[] = [];
    let date = this.clock.dayOf(createdAt);
    for (const assessment of assessments) {
      const reading = await this.readings.of(actor, assessment);
      sheets.push(scoreSheetOf(reading, language));
      if (reading.date > date) date = reading.date;
      await progress(sheets.length / assessments.length);
    }
    const notes = sheets.length === 0 ? [words.noSheet] : [];
    const head = headOf({ language, title: `${words.scoreSheet}: ${name} (${year})`, date, isSimulation, notes });
    return { template: 'score-sheet', data: { ...head, isBundle: true, sheets } };
  }
}
