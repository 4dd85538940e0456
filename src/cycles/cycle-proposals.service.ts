import { Injectable } from '@nestjs/common';
import { addMonths } from '../domain/calendar-date.js';
import { type CycleRules, DEFAULT_CYCLE_RULES } from '../domain/cycle-rules.js';
import { Instruments } from '../instruments/instruments.service.js';
import type { StageDays } from './cycles.service.js';
import { CyclesRepository } from './cycles.repository.js';

/** What a cycle could be; nothing of it is kept. */
export interface CycleProposal {
  readonly year: number;
  readonly instrumentId: string;
  /** The year it is copied from; null where no cycle is earlier. */
  readonly fromYear: number | null;
  readonly rules: CycleRules;
  readonly windows: readonly StageDays[];
}

/** Proposing a cycle after the one before it. */
@Injectable()
export class CycleProposals {
  constructor(
    private readonly cycles: CyclesRepository,
    private readonly instruments: Instruments,
  ) {}

  /** The worksheet, the rules and the windows of the last cycle before a year, each day as many years later. */
  async of(year: number): Promise<CycleProposal> {
    const last = (await this.cycles.list()).find((cycle) => cycle.year < year);
    if (last === undefined) return this.first(year);
    const { instrumentId, rules, year: fromYear } = last;
    const months = (year - fromYear) * 12;
    const windows = (await this.cycles.windowsOf(last.id)).map(({ stage, opensOn, closesOn }) => {
      return { stage, opensOn: addMonths(opensOn, months), closesOn: addMonths(closesOn, months) };
    });
    return { year, instrumentId, fromYear, rules, windows };
  }

  private first(year: number): CycleProposal {
    const { id: instrumentId } = this.instruments.latest().instrument;
    return { year, instrumentId, fromYear: null, rules: DEFAULT_CYCLE_RULES, windows: [] };
  }
}
