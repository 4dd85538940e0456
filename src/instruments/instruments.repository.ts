import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { PublishedInstrument, PublishedItem } from './instrument.entity.js';

@Injectable()
export class InstrumentsRepository {
  constructor(private readonly reader: Reader) {}

  async all(): Promise<PublishedInstrument[]> {
    return this.reader.of(PublishedInstrument).find({ order: { id: 'ASC' } });
  }

  /** Does nothing when there is one of this id: two processes may start at once. True when it was added. */
  async add(tx: Tx, instrument: PublishedInstrument): Promise<boolean> {
    const insert = tx.createQueryBuilder().insert().into(PublishedInstrument).values(instrument).orIgnore();
    const result = await insert.returning('id').execute();
    return (result.raw as unknown[]).length === 1;
  }

  async addItems(tx: Tx, items: PublishedItem[]): Promise<void> {
    await tx.insert(PublishedItem, items);
  }
}
