import { Injectable } from '@nestjs/common';
import type { Eligibility } from '../domain/eligibility.js';
import { AssessmentEvidence } from '../evidence/assessment-evidence.service.js';
import { Instruments } from '../instruments/instruments.service.js';
import { Eligibilities } from '../proposals/eligibilities.service.js';
import { PortalrbTokens } from './portalrb-tokens.service.js';
import type { InstitutionToCheck, UnitToCheck } from './preflight-findings.js';
import { PreflightRepository } from './preflight.repository.js';
import type { PortalCycle } from './proposal-window.service.js';

type FactsOfInstitution = Omit<InstitutionToCheck, 'window' | 'today' | 'hasPublicUrl'>;

/** Gathers what a pre-flight looks at. */
@Injectable()
export class PreflightFacts {
  constructor(
    private readonly candidates: PreflightRepository,
    private readonly tokens: PortalrbTokens,
    private readonly instruments: Instruments,
    private readonly eligibilities: Eligibilities,
    private readonly evidence: AssessmentEvidence,
  ) {}

  async institutionsIn(
    cycleId: string,
    named: string | null,
  ): Promise<{ readonly id: string; readonly name: string }[]> {
    return this.candidates.institutionsIn(cycleId, named);
  }

  async of({ id: cycleId, instrumentId }: PortalCycle, institutionId: string): Promise<FactsOfInstitution> {
    const units = await this.unitsOf(cycleId, institutionId);
    return {
      hasToken: (await this.tokens.inUse(institutionId)).length > 0,
      quota: await this.candidates.quotaOf(cycleId, institutionId),
      mayProposeWbbm: await this.eligibilities.mayInstitutionPropose(cycleId, institutionId, 'WBBM'),
      instrument: this.instruments.get(instrumentId),
      units,
    };
  }

  private async unitsOf(cycleId: string, institutionId: string): Promise<UnitToCheck[]> {
    const rows = await this.candidates.candidates(cycleId, institutionId);
    const eligibilities = await this.eligibilities.ofAll({ cycleId, institutionId }, rows);
    const broken = await this.evidence.brokenIn(rows.map(({ assessmentId }) => assessmentId));
    return rows.map((row, place) => ({
      ...row,
      id: row.unitId,
      name: row.unitName,
      eligibility: eligibilities[place] as Eligibility,
      brokenEvidence: broken.filter(({ assessmentId }) => assessmentId === row.assessmentId),
    }));
  }
}
