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

  /** Keeps a cycle's windows from changing; whoever changes them locks it. */
  async hold(tx: Tx, id: string): Promise<Cycle | null> {
    return this.findWith(tx, id, 'pessimistic_read');
  }

  /** Waits for everyone who holds it. Rows that refer to it can still be added. */
  async lock(tx: Tx, id: string): Promise<Cycle | null> {
    return this.findWith(tx, id, 'for_no_key_update');
  }

  async windowsOf(cycleId: string): Promise<CycleWindow[]> {
    return this.reader.of(CycleWindow).find({ where: { cycleId }, order: { opensOn: 'ASC' } });
  }

  async add(tx: Tx, cycle: Omit<Cycle, 'id'>): Promise<Cycle> {
    return tx.save(tx.create(Cycle, cycle));
  }

  async save(tx: Tx, cycle: Cycle): Promise<void> {
    await tx.save(cycle);
  }

  /** None is no statement. */
  async putWindows(tx: Tx, windows: CycleWindow[]): Promise<void> {
    if (windows.length > 0) await tx.upsert(CycleWindow, windows, ['cycleId', 'stage']);
  }

  async putWindow(tx: Tx, window: CycleWindow): Promise<void> {
    await tx.upsert(CycleWindow, window, ['cycleId', 'stage']);
  }

  private async findWith(tx: Tx, id: string, mode: 'pessimistic_read' | 'for_no_key_update'): Promise<Cycle | null> {
    const cycle = await tx.getRepository(Cycle).findOne({ where: { id }, lock: { mode } });
    return cycle === null ? null : withEveryRule(cycle);
  }
}

/** A cycle from before a rule existed goes by its default. */
function withEveryRule(cycle: Cycle): Cycle {
  cycle.rules = { ...DEFAULT_CYCLE_RULES, ...cycle.rules };
  return cycle;
}
