import { Injectable } from '@nestjs/common';
import { Awards } from '../awards/awards.service.js';
import { Cycles } from '../cycles/cycles.service.js';
import type { Holding } from '../domain/gates.js';
import type { ReportSources } from './evaluation-report.js';
import type { AssessmentReading } from './layer-reading.js';

/** What was decided on an assessment, and on what the unit held before. */
@Injectable()
export class AssessmentDecisions {
  constructor(
    private readonly awards: Awards,
    private readonly cycles: Cycles,
  ) {}

  async on(reading: AssessmentReading): Promise<Pick<ReportSources, 'decree' | 'holding'>> {
    const decree = await this.awards.decreeOf(reading.assessment.id);
    return { decree, holding: await this.holdingOf(reading) };
  }

  /** What the unit held when the proposal window closed: later decrees, this one's too, do not change what was true then. */
  private async holdingOf({ assessment, date }: AssessmentReading): Promise<Holding> {
    const window = await this.cycles.windowOf(assessment.cycleId, 'PROPOSAL');
    const on = window?.closesOn ?? date;
    return { held: await this.awards.heldOn(assessment.unitId, on), on };
  }
}
