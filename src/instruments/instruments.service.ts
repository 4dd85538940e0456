import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import type { Instrument } from '../domain/instrument.js';
import { bundledInstruments, type InstrumentFile, itemDigest, parseInstrument } from './instrument-file.js';
import { InstrumentPublishing } from './instrument-publishing.service.js';
import { InstrumentChanged, InstrumentNotFound } from './instruments.errors.js';
import { InstrumentsRepository } from './instruments.repository.js';

/** A published worksheet: what it says, the text that says it, and since when. */
export interface PublishedWorksheet {
  readonly instrument: Instrument;
  readonly source: string;
  readonly digest: string;
  readonly publishedAt: Date;
}

/** The published worksheets, all in memory: they never change and there are few. New ones come in by `refresh`. */
@Injectable()
export class Instruments implements OnModuleInit {
  private readonly published = new Map<string, PublishedWorksheet>();

  constructor(
    private readonly instruments: InstrumentsRepository,
    private readonly publishing: InstrumentPublishing,
    private readonly transactions: Transactions,
  ) {}

  /** Publishes what came with the program and is new, then reads everything published. Throws InstrumentChanged. */
  async onModuleInit(): Promise<void> {
    const bundled = await bundledInstruments();
    for (const file of bundled) await this.transactions.run((tx) => this.publishing.publish(tx, file));
    const digests = new Map((await this.instruments.digests()).map(({ id, digest }) => [id, digest]));
    const changed = bundled.find(({ instrument, digest }) => digests.get(instrument.id) !== digest);
    if (changed !== undefined) throw new InstrumentChanged(changed.instrument.id);
    await this.readNew(bundled);
  }

  /** Reads what was published since, by whichever process. */
  async refresh(): Promise<void> {
    await this.readNew([]);
  }

  /** The latest published first. */
  async list(): Promise<readonly PublishedWorksheet[]> {
    await this.refresh();
    return [...this.published.values()].sort(laterFirst);
  }

  /** Of those this process knows; the one that came with the program at least. */
  latest(): PublishedWorksheet {
    return [...this.published.values()].sort(laterFirst)[0]!;
  }

  /** Also one that another process published this moment. Throws InstrumentNotFound. */
  async find(id: string): Promise<PublishedWorksheet> {
    if (!this.published.has(id)) await this.refresh();
    return this.worksheet(id);
  }

  /** Throws InstrumentNotFound. */
  get(id: string): Instrument {
    return this.worksheet(id).instrument;
  }

  /** The digest of each item's content, by its code. Throws InstrumentNotFound. */
  itemDigestsOf(id: string): ReadonlyMap<string, string> {
    return new Map([...this.get(id).items.values()].map((item) => [item.code, itemDigest(item)]));
  }

  /** `parsed` need not be parsed again, which takes longer than all else here. */
  private async readNew(parsed: readonly InstrumentFile[]): Promise<void> {
    const known = await this.instruments.digests();
    const unknown = known.map(({ id }) => id).filter((id) => !this.published.has(id));
    if (unknown.length === 0) return;
    for (const { id, source, digest, publishedAt } of await this.instruments.of(unknown)) {
      const { instrument } = parsed.find(({ text }) => text === source) ?? parseInstrument(source);
      this.published.set(id, { instrument, source, digest, publishedAt });
    }
  }

  private worksheet(id: string): PublishedWorksheet {
    const worksheet = this.published.get(id);
    if (worksheet === undefined) throw new InstrumentNotFound(id, [...this.published.keys()]);
    return worksheet;
  }
}

function laterFirst(a: PublishedWorksheet, b: PublishedWorksheet): number {
  return b.publishedAt.getTime() - a.publishedAt.getTime() || (a.instrument.id < b.instrument.id ? 1 : -1);
}
