import { Injectable } from '@nestjs/common';
import type { Predicate } from '../domain/instrument.js';
import { Eligibilities } from '../proposals/eligibilities.service.js';
import { ProposalWindow } from './proposal-window.service.js';
import { ProviderRefusal } from './provider-refusal.js';
import { type SealedProposal, SealedProposalsRepository } from './sealed-proposals.repository.js';

export interface ProposedUnitsOfYear {
  readonly year: number;
  readonly units: readonly SealedProposal[];
}

/** The units that an institution has proposed to the ministry. */
@Injectable()
export class ProposedUnits {
  constructor(
    private readonly proposals: SealedProposalsRepository,
    private readonly window: ProposalWindow,
    private readonly eligibilities: Eligibilities,
  ) {}

  /**
   * WBBM is not for an institution that may not propose it; what it has proposed while it might stays.
   *
   * @throws ProviderRefusal
   */
  async of(institutionId: string, target: Predicate): Promise<ProposedUnitsOfYear> {
    const { id: cycleId, year } = await this.window.open();
    const proposals = await this.proposals.of(cycleId, institutionId);
    const units = proposals.filter((proposal) => proposal.target === target);
    if (target === 'WBBM' && units.length === 0) await this.assertMayProposeWbbm(cycleId, institutionId);
    return { year, units };
  }

  private async assertMayProposeWbbm(cycleId: string, institutionId: string): Promise<void> {
    if (!(await this.eligibilities.mayInstitutionPropose(cycleId, institutionId, 'WBBM')))
      throw ProviderRefusal.ofWbbm();
  }
}
