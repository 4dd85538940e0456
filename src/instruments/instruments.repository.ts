import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { PublishedInstrument, PublishedItem } from './instrument.entity.js';

@Injectable()
export class InstrumentsRepository {
  constructor(private readonly reader: Reader) {}

  /** Of everything published, without its text: cheap enough to ask again and again. */
  async digests(): Promise<Pick<PublishedInstrument, 'id' | 'digest'>[]> {
    return this.reader.query('SELECT id, digest FROM instrument');
  }

  async of(ids: readonly string[]): Promise<PublishedInstrument[]> {
    return this.reader.of(PublishedInstrument).findBy({ id: In(ids) });
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
