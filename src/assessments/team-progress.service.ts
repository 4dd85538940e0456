import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { ChangeAreas } from '../change-areas/change-areas.service.js';
import type { AreaMember, UnitPerson } from '../change-areas/unit-team.js';
import { countProgress, type Progress } from '../domain/progress.js';
import { Assessments } from './assessments.service.js';
import { type ItemOnSheet, UnitProgress } from './unit-progress.service.js';

/** What one of a unit's people has to do with its sheet: the items of their areas, and what they answered themselves. */
export interface PersonProgress extends UnitPerson, Progress {
  /** 1..6 */
  readonly areas: readonly number[];
  readonly leads: readonly number[];
  /** Items, of any area, that they were the last to answer. */
  readonly answeredLast: number;
}

@Injectable()
export class TeamProgress {
  constructor(
    private readonly assessments: Assessments,
    private readonly areas: ChangeAreas,
    private readonly progress: UnitProgress,
  ) {}

  /** Everyone in the unit by name, for its own people and auditors. Throws AssessmentNotFound, TeamNotFound. */
  async of(actor: Actor, assessmentId: string): Promise<PersonProgress[]> {
    const assessment = await this.assessments.get(actor, assessmentId);
    const people = await this.areas.peopleOf(actor, assessment.unitId);
    const [members, items] = await Promise.all([this.areas.membersOf(assessment.unitId), this.progress.of(assessment)]);
    return people.map((person) => progressOf(person, members, items));
  }
}

function progressOf(person: UnitPerson, members: readonly AreaMember[], items: readonly ItemOnSheet[]): PersonProgress {
  const own = members.filter(({ accountId }) => accountId === person.accountId);
  const areas = own.map(({ areaNo }) => areaNo);
  const leads = own.filter(({ isLead }) => isLead).map(({ areaNo }) => areaNo);
  const ofAreas = items.filter(({ areaNo }) => areaNo !== null && areas.includes(areaNo));
  const answeredLast = items.filter(({ answeredBy }) => answeredBy === person.accountId).length;
  return { ...person, areas, leads, answeredLast, ...countProgress(ofAreas.map(({ progress }) => progress)) };
}
