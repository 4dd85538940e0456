import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { AssessmentEvidence } from '../evidence/assessment-evidence.service.js';
import { Instruments } from '../instruments/instruments.service.js';
import type { PortalCaller } from './portal-callers.service.js';
import { type LayerAnswers, type PortalAnswer, portalAnswers } from './portal-answers.js';
import { PortalLinks } from './portal-links.service.js';
import { ProposalWindow } from './proposal-window.service.js';
import { ProviderRefusal } from './provider-refusal.js';
import { type SealedAnswer, type SealedProposal, SealedProposalsRepository } from './sealed-proposals.repository.js';

export interface AnswersOfUnit extends Pick<SealedProposal, 'unitId' | 'unitName'> {
  readonly year: number;
  readonly answers: readonly PortalAnswer[];
}

/** What a proposed unit and its internal team have answered. */
@Injectable()
export class SealedAnswers {
  constructor(
    private readonly proposals: SealedProposalsRepository,
    private readonly window: ProposalWindow,
    private readonly instruments: Instruments,
    private readonly evidence: AssessmentEvidence,
    private readonly links: PortalLinks,
  ) {}

  /** The same each time. Throws ProviderRefusal, also for a unit of another institution. */
  async of(caller: PortalCaller, unitId: string): Promise<AnswersOfUnit> {
    const { id: cycleId, year, instrumentId } = await this.window.open();
    if (!isUUID(unitId)) throw ProviderRefusal.ofUnitId();
    const proposal = await this.proposals.find(cycleId, caller.institutionId, unitId);
    if (proposal === null) throw ProviderRefusal.ofNothing();
    const rows = await this.proposals.answersOf(proposal.assessmentId);
    const layers = { unit: ofLayer(rows, 'UNIT'), tpi: ofLayer(rows, 'TPI') };
    const linkTo = await this.linksTo(proposal, caller);
    const answers = portalAnswers(this.instruments.get(instrumentId), layers, linkTo);
    return { unitId: proposal.unitId, unitName: proposal.unitName, year, answers };
  }

  private async linksTo({ assessmentId, unitSealedAt }: SealedProposal, { createdBy }: PortalCaller) {
    const evidence = await this.evidence.asOf(assessmentId, unitSealedAt);
    const shown = new Set(evidence.map(({ item }) => item));
    if (shown.size === 0) return () => null;
    const link = await this.links.of(assessmentId, createdBy);
    return (item: string) => (shown.has(item) ? `${link}?item=${encodeURIComponent(item)}` : null);
  }
}

function ofLayer(rows: readonly SealedAnswer[], layer: SealedAnswer['layer']): LayerAnswers {
  const own = rows.filter((row) => row.layer === layer);
  const values = own.flatMap(({ item, value }) => (value === null ? [] : [[item, value] as const]));
  return { values: new Map(values), notes: new Map(own.map(({ item, note }) => [item, note])) };
}
