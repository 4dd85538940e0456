import { Injectable } from '@nestjs/common';
import { Instruments } from '../instruments/instruments.service.js';
import { Eligibilities } from '../proposals/eligibilities.service.js';
import { EvidenceToCheck } from './evidence-to-check.service.js';
import { PortalrbTokens } from './portalrb-tokens.service.js';
import type { InstitutionToCheck, UnitToCheck } from './preflight-findings.js';
import { type CandidateRow, PreflightRepository } from './preflight.repository.js';
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
    private readonly evidence: EvidenceToCheck,
  ) {}

  async institutionsIn(cycleId: string): Promise<{ readonly id: string; readonly name: string }[]> {
    return this.candidates.institutionsIn(cycleId);
  }

  async of({ id: cycleId, instrumentId }: PortalCycle, institutionId: string): Promise<FactsOfInstitution> {
    const rows = await this.candidates.candidates(cycleId, institutionId);
    const units: UnitToCheck[] = [];
    for (const row of rows) units.push(await this.unitOf(row));
    return {
      hasToken: (await this.tokens.inUse(institutionId)).length > 0,
      quota: await this.candidates.quotaOf(cycleId, institutionId),
      mayProposeWbbm: await this.eligibilities.mayInstitutionPropose(cycleId, institutionId, 'WBBM'),
      instrument: this.instruments.get(instrumentId),
      units,
    };
  }

  private async unitOf(row: CandidateRow): Promise<UnitToCheck> {
    const eligibility = await this.eligibilities.about(row);
    return { ...row, id: row.unitId, name: row.unitName, eligibility, evidence: await this.evidence.of(row) };
  }
}
