import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { mayKnowTeam } from '../change-areas/change-areas.policy.js';
import { ChangeAreas } from '../change-areas/change-areas.service.js';
import type { AreaMember } from '../change-areas/unit-team.js';
import type { Text } from '../domain/instrument.js';
import { countProgress, type Progress } from '../domain/progress.js';
import { Assessments } from './assessments.service.js';
import { UnitProgress } from './unit-progress.service.js';

/** How far a unit is with one change area, and who works on it; nobody, for those who may not know the team. */
export interface AreaProgress extends Progress {
  readonly no: number;
  readonly title: Text;
  readonly members: readonly AreaMember[];
}

@Injectable()
export class AreasProgress {
  constructor(
    private readonly assessments: Assessments,
    private readonly areas: ChangeAreas,
    private readonly progress: UnitProgress,
  ) {}

  /** The six areas of an assessment: counts only, so also for those who may not see the answers yet. Throws AssessmentNotFound. */
  async of(actor: Actor, assessmentId: string): Promise<AreaProgress[]> {
    const assessment = await this.assessments.get(actor, assessmentId);
    const [members, items] = await Promise.all([
      mayKnowTeam(actor, assessment.unitId) ? this.areas.membersOf(assessment.unitId) : [],
      this.progress.of(assessment),
    ]);
    return this.progress.instrumentOf(assessment).areas.map(({ no, title }) => ({
      no,
      title,
      ...countProgress(items.filter(({ areaNo }) => areaNo === no).map(({ progress }) => progress)),
      members: members.filter(({ areaNo }) => areaNo === no),
    }));
  }
}
