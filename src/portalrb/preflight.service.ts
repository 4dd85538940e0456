import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Clock } from '../common/clock.js';
import { Settings } from '../config/settings.js';
import { Institutions } from '../institutions/institutions.service.js';
import { assertMaySeeConnection } from './portalrb.policy.js';
import { type Finding, findingsOf } from './preflight-findings.js';
import { PreflightFacts } from './preflight-facts.service.js';
import { type PortalCycle, ProposalWindow } from './proposal-window.service.js';

/** What was found of one institution, and when. */
export interface Preflight {
  readonly year: number;
  readonly checkedAt: Date;
  readonly findings: readonly Finding[];
}

export interface InstitutionPreflight extends Preflight {
  readonly institutionName: string;
}

/** Looks before PortalRB does at what it would be refused, and what would look wrong there. */
@Injectable()
export class Preflights {
  constructor(
    private readonly facts: PreflightFacts,
    private readonly window: ProposalWindow,
    private readonly institutions: Institutions,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Of the cycle that PortalRB may ask about now or next; null before there is one. Throws InstitutionNotFound, NotYourPortalrb. */
  async of(actor: Actor, institutionId: string): Promise<Preflight | null> {
    await this.institutions.get(institutionId);
    assertMaySeeConnection(actor, institutionId);
    const cycle = await this.window.find();
    return cycle && this.check(cycle, institutionId);
  }

  /** Every institution that takes part, by name, or those alone of this id or name; none before there is a cycle. */
  async ofAll(named: string | null = null): Promise<InstitutionPreflight[]> {
    const cycle = await this.window.find();
    if (cycle === null) return [];
    const checked: InstitutionPreflight[] = [];
    for (const { id, name } of await this.facts.institutionsIn(cycle.id, named))
      checked.push({ institutionName: name, ...(await this.check(cycle, id)) });
    return checked;
  }

  private async check(cycle: PortalCycle, institutionId: string): Promise<Preflight> {
    const { year, window } = cycle;
    const known = { window, today: this.clock.today(), hasPublicUrl: this.settings.ZI_PUBLIC_URL !== undefined };
    const findings = findingsOf({ ...known, ...(await this.facts.of(cycle, institutionId)) });
    return { year, checkedAt: this.clock.now(), findings };
  }
}
