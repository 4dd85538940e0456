import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { DEFAULT_CYCLE_RULES } from '../domain/cycle-rules.js';
import { Cycle, CycleWindow } from './cycle.entity.js';

@Injectable()
export class CyclesRepository {
  constructor(private readonly reader: Reader) {}

  /** The latest year first. */
  async list(): Promise<Cycle[]> {
    return (await this.reader.of(Cycle).find({ order: { year: 'DESC' } })).map(withEveryRule);
  }

  async find(id: string): Promise<Cycle | null> {
    const cycle = await this.reader.of(Cycle).findOneBy({ id });
    return cycle === null ? null : withEveryRule(cycle);
  }

  async windowsOf(cycleId: string): Promise<CycleWindow[]> {
    return this.reader.of(CycleWindow).find({ where: { cycleId }, order: { opensOn: 'ASC' } });
  }

  async add(tx: Tx, cycle: Omit<Cycle, 'id'>): Promise<Cycle> {
    return tx.save(tx.create(Cycle, cycle));
  }

  async putWindow(tx: Tx, window: CycleWindow): Promise<void> {
    await tx.upsert(CycleWindow, window, ['cycleId', 'stage']);
  }
}

/** A cycle from before a rule existed goes by its default. */
function withEveryRule(cycle: Cycle): Cycle {
  cycle.rules = { ...DEFAULT_CYCLE_RULES, ...cycle.rules };
  return cycle;
}
