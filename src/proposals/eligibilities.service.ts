import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import { Assessments } from '../assessments/assessments.service.js';
import { Holdings } from '../assessments/holdings.service.js';
import { Clock } from '../common/clock.js';
import { checkEligibility, type Eligibility, failedRequirements } from '../domain/eligibility.js';
import { NotEligible } from './proposals.errors.js';
import { ProposalsRepository } from './proposals.repository.js';
import { StandingPlaces } from './standing-places.service.js';

/** Whether a unit may be proposed, from what is recorded of it and its institution. */
@Injectable()
export class Eligibilities {
  constructor(
    private readonly standings: ProposalsRepository,
    private readonly assessments: Assessments,
    private readonly holdings: Holdings,
    private readonly places: StandingPlaces,
    private readonly clock: Clock,
  ) {}

  /** Every requirement by itself. Throws AssessmentNotFound. */
  async of(actor: Actor, assessmentId: string): Promise<Eligibility> {
    return this.check(await this.assessments.get(actor, assessmentId));
  }

  /** Throws NotEligible naming every requirement that fails. */
  async assertEligible(assessment: AssessmentRow): Promise<Eligibility> {
    const eligibility = await this.check(assessment);
    if (!eligibility.isEligible) throw new NotEligible(failedRequirements(eligibility));
    return eligibility;
  }

  private async check(assessment: AssessmentRow): Promise<Eligibility> {
    const { cycleId, institutionId, unitId, target } = assessment;
    const { rules, isLocal } = await this.places.termsFor(cycleId, institutionId);
    return checkEligibility(rules, {
      target,
      isLocal,
      institution: await this.standings.findInstitutionStanding(cycleId, institutionId),
      unit: await this.standings.findUnitStanding(cycleId, unitId),
      barredUntil: (await this.holdings.historyOf(unitId)).barredUntil,
      earlier: await this.holdings.waitFor(assessment),
      today: this.clock.today(),
    });
  }
}
