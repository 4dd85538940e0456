import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Impartiality } from '../assessments/impartiality.service.js';
import { Cycles } from '../cycles/cycles.service.js';
import type { EligibilityRules } from '../domain/eligibility.js';
import { Institutions } from '../institutions/institutions.service.js';
import { Units } from '../units/units.service.js';
import type { WorkUnit } from '../units/work-unit.entity.js';

/** The institutions and units that standings are about. */
@Injectable()
export class StandingPlaces {
  constructor(
    private readonly cycles: Cycles,
    private readonly institutions: Institutions,
    private readonly units: Units,
    private readonly impartiality: Impartiality,
  ) {}

  /** Throws CycleNotFound, InstitutionNotFound. */
  async assertInstitution(cycleId: string, institutionId: string): Promise<void> {
    await this.cycles.get(cycleId);
    await this.institutions.get(institutionId);
  }

  /** Throws CycleNotFound, UnitNotFound. */
  async unitIn(cycleId: string, unitId: string): Promise<WorkUnit> {
    await this.cycles.get(cycleId);
    return this.units.get(unitId);
  }

  /** The same for somebody who is to say how it stands. Throws OwnUnit, ConflictDeclared, too. */
  async unitToJudge(actor: Actor, cycleId: string, unitId: string): Promise<WorkUnit> {
    const unit = await this.unitIn(cycleId, unitId);
    await this.impartiality.assertMayJudge(actor, { unitId, institutionId: unit.institutionId });
    return unit;
  }

  /** What a cycle asks of those who propose, and whether an institution is a local government. */
  async termsFor(cycleId: string, institutionId: string): Promise<{ rules: EligibilityRules; isLocal: boolean }> {
    const { rules } = await this.cycles.get(cycleId);
    const { kind } = await this.institutions.get(institutionId);
    return { rules: rules.eligibility, isLocal: kind !== 'MINISTRY_OR_AGENCY' };
  }
}
