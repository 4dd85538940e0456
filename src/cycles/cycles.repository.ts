import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import { currentTransaction, type Tx } from '../database/transactions.js';
import { DEFAULT_CYCLE_RULES } from '../domain/cycle-rules.js';
import { Cycle, CycleWindow } from './cycle.entity.js';

/** A cycle that a transaction holds, and its windows once they were asked for. */
interface Held {
  readonly cycle: Cycle;
  windows?: CycleWindow[];
}

@Injectable()
export class CyclesRepository {
  /** Whoever changes a cycle locks it, so until a transaction that holds one ends only itself can change that. */
  private readonly held = new WeakMap<Tx, Map<string, Held>>();

  constructor(private readonly reader: Reader) {}

  /** The latest year first. */
  async list(): Promise<Cycle[]> {
    return (await this.reader.of(Cycle).find({ order: { year: 'DESC' } })).map(withEveryRule);
  }

  async find(id: string): Promise<Cycle | null> {
    const held = this.heldNow(id);
    if (held !== undefined) return held.cycle;
    const cycle = await this.reader.of(Cycle).findOneBy({ id });
    return cycle === null ? null : withEveryRule(cycle);
  }

  /** Keeps a cycle's windows from changing; whoever changes them locks it. */
  async hold(tx: Tx, id: string): Promise<Cycle | null> {
    const known = this.held.get(tx)?.get(id);
    if (known !== undefined) return known.cycle;
    const cycle = await this.findWith(tx, id, 'pessimistic_read');
    if (cycle !== null) this.held.set(tx, new Map(this.held.get(tx)).set(id, { cycle }));
    return cycle;
  }

  /** Waits for everyone who holds it. Rows that refer to it can still be added. */
  async lock(tx: Tx, id: string): Promise<Cycle | null> {
    return this.findWith(tx, id, 'for_no_key_update');
  }

  async windowsOf(cycleId: string): Promise<CycleWindow[]> {
    const held = this.heldNow(cycleId);
    if (held?.windows !== undefined) return held.windows;
    const windows = await this.reader.of(CycleWindow).find({ where: { cycleId }, order: { opensOn: 'ASC' } });
    if (held !== undefined) held.windows = windows;
    return windows;
  }

  async add(tx: Tx, cycle: Omit<Cycle, 'id'>): Promise<Cycle> {
    return tx.save(tx.create(Cycle, cycle));
  }

  async save(tx: Tx, cycle: Cycle): Promise<void> {
    this.held.delete(tx);
    await tx.save(cycle);
  }

  /** None is no statement. */
  async putWindows(tx: Tx, windows: CycleWindow[]): Promise<void> {
    this.held.delete(tx);
    if (windows.length > 0) await tx.upsert(CycleWindow, windows, ['cycleId', 'stage']);
  }

  async putWindow(tx: Tx, window: CycleWindow): Promise<void> {
    await this.putWindows(tx, [window]);
  }

  private heldNow(id: string): Held | undefined {
    const tx = currentTransaction();
    return tx === null ? undefined : this.held.get(tx)?.get(id);
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
