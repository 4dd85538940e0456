import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { InstrumentDraft } from './instrument-draft.entity.js';

@Injectable()
export class InstrumentDraftsRepository {
  constructor(private readonly reader: Reader) {}

  /** Neither published nor discarded, the newest first. */
  async open(): Promise<InstrumentDraft[]> {
    return this.reader.of(InstrumentDraft).find({ where: OPEN, order: { uploadedAt: 'DESC', id: 'ASC' } });
  }

  async findOpen(id: string): Promise<InstrumentDraft | null> {
    return this.reader.of(InstrumentDraft).findOneBy({ id, ...OPEN });
  }

  /** One that has ended as well: what is done twice is found done. */
  async lock(tx: Tx, id: string): Promise<InstrumentDraft | null> {
    return tx.getRepository(InstrumentDraft).findOne({ where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  async add(tx: Tx, draft: Omit<InstrumentDraft, 'id'>): Promise<InstrumentDraft> {
    return tx.save(tx.create(InstrumentDraft, draft));
  }

  async save(tx: Tx, draft: InstrumentDraft): Promise<void> {
    await tx.save(draft);
  }
}

const OPEN = { publishedAt: IsNull(), discardedAt: IsNull() };
