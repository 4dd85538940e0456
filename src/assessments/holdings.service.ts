import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Cycles } from '../cycles/cycles.service.js';
import type { CalendarDate } from '../domain/calendar-date.js';
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
    return (await this.held.historiesOf([unitId])).get(unitId) as UnitHistory;
  }

  /** Of each of these units. */
  async historiesOf(unitIds: readonly string[]): Promise<ReadonlyMap<string, UnitHistory>> {
    return this.held.historiesOf(unitIds);
  }

  /** The gate of the wait for WBBM; null where an assessment aims at no such predicate. */
  async waitFor({ unitId, cycleId, ...aim }: Aim): Promise<Gate | null> {
    return this.yearsFor(aim) === null ? null : this.waitOf(aim, await this.at(unitId, cycleId));
  }

  /** The same for what a unit is known to hold on a day. */
  waitOf(aim: Pick<Aim, 'target' | 'instrumentId'>, holding: Holding): Gate | null {
    const years = this.yearsFor(aim);
    return years === null ? null : earlierGate(years, holding);
  }

  async at(unitId: string, cycleId: string): Promise<Holding> {
    const { held } = await this.historyOf(unitId);
    return { held, on: await this.countedTo(cycleId) };
  }

  /** The close of a cycle's proposal window; today while that has no date. */
  async countedTo(cycleId: string): Promise<CalendarDate> {
    const window = await this.cycles.windowOf(cycleId, 'PROPOSAL');
    return window?.closesOn ?? this.clock.today();
  }

  private yearsFor({ target, instrumentId }: Pick<Aim, 'target' | 'instrumentId'>): number | null {
    return this.instruments.get(instrumentId).predicates[target].wbkHeldYears;
  }
}
