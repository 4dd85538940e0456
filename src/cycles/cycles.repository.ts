import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { Cycle, CycleWindow } from './cycle.entity.js';

@Injectable()
export class CyclesRepository {
  constructor(private readonly reader: Reader) {}

  /** The latest year first. */
  async list(): Promise<Cycle[]> {
    return this.reader.of(Cycle).find({ order: { year: 'DESC' } });
  }

  async find(id: string): Promise<Cycle | null> {
    return this.reader.of(Cycle).findOneBy({ id });
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
