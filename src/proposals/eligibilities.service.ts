import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import { Assessments } from '../assessments/assessments.service.js';
import type { UnitHistory } from '../assessments/held-predicates.js';
import { Holdings } from '../assessments/holdings.service.js';
import { Clock } from '../common/clock.js';
import {
  checkEligibility,
  type Eligibility,
  failedRequirements,
  mayInstitutionPropose,
} from '../domain/eligibility.js';
import type { Predicate } from '../domain/instrument.js';
import { NotEligible } from './proposals.errors.js';
import { ProposalsRepository } from './proposals.repository.js';
import { StandingPlaces } from './standing-places.service.js';

/** What decides whether a unit may be proposed. */
export type Candidate = Place & Aspirant;
type Place = Pick<AssessmentRow, 'cycleId' | 'institutionId'>;
type Aspirant = Pick<AssessmentRow, 'unitId' | 'target' | 'instrumentId'>;

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
    return this.about(await this.assessments.get(actor, assessmentId));
  }

  /** Throws NotEligible naming every requirement that fails. */
  async assertEligible(assessment: AssessmentRow): Promise<Eligibility> {
    const eligibility = await this.about(assessment);
    if (!eligibility.isEligible) throw new NotEligible(failedRequirements(eligibility));
    return eligibility;
  }

  /** Every requirement by itself, for whoever the caller has let in. */
  async about(assessment: Candidate): Promise<Eligibility> {
    return (await this.ofAll(assessment, [assessment]))[0] as Eligibility;
  }

  /**
   * The same of many units of one institution in one cycle, in their order, in statements that do not grow with them.
   *
   * @throws CycleNotFound, InstitutionNotFound
   */
  async ofAll({ cycleId, institutionId }: Place, candidates: readonly Aspirant[]): Promise<Eligibility[]> {
    const unitIds = candidates.map(({ unitId }) => unitId);
    const { rules, isLocal } = await this.places.termsFor(cycleId, institutionId);
    const institution = await this.standings.findInstitutionStanding(cycleId, institutionId);
    const units = await this.standings.unitStandingsOf(cycleId, unitIds);
    const histories = await this.holdings.historiesOf(unitIds);
    const on = await this.holdings.countedTo(cycleId);
    return candidates.map(({ unitId, target, instrumentId }) => {
      const { held, barredUntil } = histories.get(unitId) as UnitHistory;
      const earlier = this.holdings.waitOf({ target, instrumentId }, { held, on });
      const unit = units.get(unitId) ?? null;
      return checkEligibility(rules, {
        target,
        isLocal,
        institution,
        unit,
        barredUntil,
        earlier,
        today: this.clock.today(),
      });
    });
  }

  /** Whether an institution itself meets what a cycle asks for a predicate. Throws CycleNotFound, InstitutionNotFound. */
  async mayInstitutionPropose(cycleId: string, institutionId: string, target: Predicate): Promise<boolean> {
    const { rules, isLocal } = await this.places.termsFor(cycleId, institutionId);
    const institution = await this.standings.findInstitutionStanding(cycleId, institutionId);
    return mayInstitutionPropose(rules, { target, isLocal, institution });
  }
}
