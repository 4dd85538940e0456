import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Cycles } from '../cycles/cycles.service.js';
import type { Holding } from '../domain/gates.js';
import { HeldPredicates, type UnitHistory } from './held-predicates.js';

/** What a unit holds, as the gates of a cycle look at it. */
@Injectable()
export class Holdings {
  constructor(
    private readonly held: HeldPredicates,
    private readonly cycles: Cycles,
    private readonly clock: Clock,
  ) {}

  async historyOf(unitId: string): Promise<UnitHistory> {
    return this.held.historyOf(unitId);
  }

  /** Counted to the close of the cycle's proposal window; to today while that has no date. */
  async at(unitId: string, cycleId: string): Promise<Holding> {
    const { held } = await this.held.historyOf(unitId);
    const window = await this.cycles.windowOf(cycleId, 'PROPOSAL');
    return { held, on: window?.closesOn ?? this.clock.today() };
  }
}
