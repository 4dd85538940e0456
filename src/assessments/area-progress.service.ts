import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { mayKnowTeam } from '../change-areas/change-areas.policy.js';
import { ChangeAreas } from '../change-areas/change-areas.service.js';
import type { Text } from '../domain/instrument.js';
import { scoreSheet } from '../domain/scoring.js';
import { Instruments } from '../instruments/instruments.service.js';
import { Assessments } from './assessments.service.js';
import { SheetsRepository, valuesOf } from './sheets.repository.js';

/** How far a unit is with one change area, and who works on it; nobody, for those who may not know the team. */
export interface AreaProgress {
  readonly no: number;
  readonly title: Text;
  readonly answered: number;
  readonly items: number;
  readonly members: readonly { readonly accountId: string; readonly name: string }[];
}

@Injectable()
export class AreasProgress {
  constructor(
    private readonly assessments: Assessments,
    private readonly sheets: SheetsRepository,
    private readonly areas: ChangeAreas,
    private readonly instruments: Instruments,
  ) {}

  /** The six areas of an assessment: counts only, so also for those who may not see the answers yet. Throws AssessmentNotFound. */
  async of(actor: Actor, assessmentId: string): Promise<AreaProgress[]> {
    const { unitId, instrumentId } = await this.assessments.get(actor, assessmentId);
    const instrument = this.instruments.get(instrumentId);
    const [members, unitSheet] = await Promise.all([
      mayKnowTeam(actor, unitId) ? this.areas.membersOf(unitId) : [],
      this.sheets.findConsensus(assessmentId, 'UNIT'),
    ]);
    const answers = unitSheet === null ? [] : await this.sheets.answersOf(unitSheet.id);
    const { areas } = scoreSheet(instrument, valuesOf(answers));
    return areas.map(({ no, answered, items }, index) => ({
      no,
      title: instrument.areas[index]?.title ?? { id: '', en: '' },
      answered,
      items,
      members: members.filter(({ areaNo }) => areaNo === no).map(({ accountId, name }) => ({ accountId, name })),
    }));
  }
}
