import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import type { Cycle } from '../cycles/cycle.entity.js';
import { Cycles } from '../cycles/cycles.service.js';
import type { StageWindow } from '../domain/lifecycle.js';
import { ProviderRefusal } from './provider-refusal.js';

/** A cycle as PortalRB sees it. */
export interface PortalCycle extends Pick<Cycle, 'id' | 'year' | 'instrumentId'> {
  /** null while its proposals have no dates. */
  readonly window: StageWindow | null;
  readonly isOpen: boolean;
}

/** When PortalRB may ask, and of which year. */
@Injectable()
export class ProposalWindow {
  constructor(
    private readonly cycles: Cycles,
    private readonly clock: Clock,
  ) {}

  /** The cycle that may be asked about today. Throws ProviderRefusal. */
  async open(): Promise<PortalCycle> {
    const cycle = await this.find();
    if (cycle?.isOpen !== true) throw ProviderRefusal.ofWindow(cycle?.window ?? null);
    return cycle;
  }

  /** The one whose window is open, else the latest; null before there is any. */
  async find(): Promise<PortalCycle | null> {
    const cycles = await Promise.all((await this.cycles.list()).map((cycle) => this.withWindow(cycle)));
    return cycles.find(({ isOpen }) => isOpen) ?? cycles[0] ?? null;
  }

  private async withWindow({ id, year, instrumentId }: Cycle): Promise<PortalCycle> {
    const today = this.clock.today();
    const window = await this.cycles.windowOf(id, 'PROPOSAL');
    const isOpen = window !== null && window.opensOn <= today && today <= window.closesOn;
    return { id, year, instrumentId, window, isOpen };
  }
}
