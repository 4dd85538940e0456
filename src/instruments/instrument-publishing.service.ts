import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import type { Tx } from '../database/transactions.js';
import type { Item } from '../domain/instrument.js';
import { type InstrumentFile, itemDigest, wordingDigest } from './instrument-file.js';
import type { PublishedItem } from './instrument.entity.js';
import { InstrumentsRepository } from './instruments.repository.js';

/** Keeping a worksheet for good, with the digest of all it says and of each of its items. */
@Injectable()
export class InstrumentPublishing {
  constructor(
    private readonly instruments: InstrumentsRepository,
    private readonly clock: Clock,
  ) {}

  /** Answers when it was published; null where there is one of this id already, which stays as it is. */
  async publish(tx: Tx, file: InstrumentFile): Promise<Date | null> {
    const { digest, text: source } = file;
    const { id, items, areaNoOf } = file.instrument;
    const publishedAt = this.clock.now();
    const added = await this.instruments.add(tx, { id, digest, source, publishedAt });
    if (!added) return null;
    const published = [...items.values()].map((item) => publishedItem(id, item, areaNoOf.get(item.code) ?? null));
    await this.instruments.addItems(tx, published);
    return publishedAt;
  }
}

function publishedItem(instrumentId: string, item: Item, areaNo: number | null): PublishedItem {
  return { instrumentId, code: item.code, areaNo, digest: itemDigest(item), wordingDigest: wordingDigest(item) };
}
