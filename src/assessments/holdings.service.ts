import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Cycles } from '../cycles/cycles.service.js';
import { earlierGate, type Gate, type Holding } from '../domain/gates.js';
import { Instruments } from '../instruments/instruments.service.js';
import type { AssessmentRow } from './assessment-row.js';
import { HeldPredicates, type UnitHistory } from './held-predicates.js';

type Aim = Pick<AssessmentRow, 'target' | 'instrumentId' | 'unitId' | 'cycleId'>;

/** What a unit holds, as the gates of a cycle look at it. */
@Injectable()
export class Holdings {
  constructor(
    private readonly held: HeldPredicates,
    private readonly cycles: Cycles,
    private readonly instruments: Instruments,
    private readonly clock: Clock,
  ) {}

  async historyOf(unitId: string): Promise<UnitHistory> {
    return this.held.historyOf(unitId);
  }

  /** The gate of the wait for WBBM; null where an assessment aims at no such predicate. */
  async waitFor({ target, instrumentId, unitId, cycleId }: Aim): Promise<Gate | null> {
    const years = this.instruments.get(instrumentId).predicates[target].wbkHeldYears;
    return years === null ? null : earlierGate(years, await this.at(unitId, cycleId));
  }

  /** Counted to the close of the cycle's proposal window; to today while that has no date. */
  async at(unitId: string, cycleId: string): Promise<Holding> {
    const { held } = await this.held.historyOf(unitId);
    const window = await this.cycles.windowOf(cycleId, 'PROPOSAL');
    return { held, on: window?.closesOn ?? this.clock.today() };
  }
}
