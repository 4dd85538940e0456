import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { isOnlyOfTpn, visibleTo } from '../assessments/assessments.policy.js';
import { UnitProfileNotFound } from './reports.errors.js';
import {
  type DecisionRow,
  type ProfiledAssessment,
  type ProfiledAward,
  type ProfiledScore,
  type ProfiledUnit,
  UnitProfilesRepository,
} from './unit-profiles.repository.js';

export type { DecisionRow, ProfiledAssessment, ProfiledAward, ProfiledScore };

/** One unit over the years: what it holds and held, and what it scored. */
export interface UnitProfile extends ProfiledUnit {
  readonly awards: readonly ProfiledAward[];
  readonly assessments: readonly ProfiledAssessment[];
}

@Injectable()
export class UnitProfiles {
  constructor(private readonly profiles: UnitProfilesRepository) {}

  /** Its awards, which are public, and of its assessments and scores those that the actor sees. Throws UnitProfileNotFound. */
  async of(actor: Actor, unitId: string): Promise<UnitProfile> {
    const unit = await this.profiles.findUnit(unitId);
    if (unit === null) throw new UnitProfileNotFound(unitId);
    const [awards, assessments] = await Promise.all([
      this.profiles.awardsOf(unitId),
      this.profiles.assessmentsOf(unitId, visibleTo(actor), isOnlyOfTpn(actor)),
    ]);
    return { ...unit, awards, assessments };
  }
}
