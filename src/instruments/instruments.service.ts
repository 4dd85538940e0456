import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Transactions, type Tx } from '../database/transactions.js';
import type { Instrument, Item } from '../domain/instrument.js';
import {
  bundledInstruments,
  instrumentDigest,
  type InstrumentFile,
  itemDigest,
  parseInstrument,
  wordingDigest,
} from './instrument-file.js';
import type { PublishedItem } from './instrument.entity.js';
import { InstrumentChanged, InstrumentNotFound } from './instruments.errors.js';
import { InstrumentsRepository } from './instruments.repository.js';

/** The published worksheets, all in memory: they never change and there are few. */
@Injectable()
export class Instruments implements OnModuleInit {
  private readonly published = new Map<string, Instrument>();

  constructor(
    private readonly instruments: InstrumentsRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Publishes what came with the program and is new, then reads everything published. Throws InstrumentChanged. */
  async onModuleInit(): Promise<void> {
    const bundled = await bundledInstruments();
    for (const file of bundled) await this.transactions.run((tx) => this.publish(tx, file));
    for (const { id, digest, source } of await this.instruments.all()) {
      const file = bundled.find(({ instrument }) => instrument.id === id);
      if (file !== undefined && instrumentDigest(file) !== digest) throw new InstrumentChanged(id);
      this.published.set(id, (file ?? parseInstrument(source)).instrument);
    }
  }

  list(): readonly Instrument[] {
    return [...this.published.values()];
  }

  /** Throws InstrumentNotFound. */
  get(id: string): Instrument {
    const instrument = this.published.get(id);
    if (instrument === undefined) throw new InstrumentNotFound(id, [...this.published.keys()]);
    return instrument;
  }

  /** The digest of each item's content, by its code. Throws InstrumentNotFound. */
  itemDigestsOf(id: string): ReadonlyMap<string, string> {
    return new Map([...this.get(id).items.values()].map((item) => [item.code, itemDigest(item)]));
  }

  private async publish(tx: Tx, file: InstrumentFile): Promise<void> {
    const { id, items, areaNoOf } = file.instrument;
    const publishedAt = this.clock.now();
    const added = await this.instruments.add(tx, { id, digest: instrumentDigest(file), source: file.text, publishedAt });
    if (!added) return;
    const published = [...items.values()].map((item) => publishedItem(id, item, areaNoOf.get(item.code) ?? null));
    await this.instruments.addItems(tx, published);
  }
}

function publishedItem(instrumentId: string, item: Item, areaNo: number | null): PublishedItem {
  return { instrumentId, code: item.code, areaNo, digest: itemDigest(item), wordingDigest: wordingDigest(item) };
}
