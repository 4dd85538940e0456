import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import type { Instrument } from '../domain/instrument.js';
import { bundledTexts, type InstrumentFile, itemDigest, parseInstrument } from './instrument-file.js';
import { InstrumentPublishing } from './instrument-publishing.service.js';
import { InstrumentChanged, InstrumentNotFound } from './instruments.errors.js';
import { InstrumentsRepository } from './instruments.repository.js';

/** A published worksheet: what it says, the text that says it, and since when. */
export class PublishedWorksheet {
  private parsed: Instrument | null = null;

  constructor(
    readonly id: string,
    readonly source: string,
    readonly digest: string,
    readonly publishedAt: Date,
  ) {}

  /** Parsed when first asked for: a process that only starts has no use for it, and nothing else takes as long. */
  get instrument(): Instrument {
    this.parsed ??= parseInstrument(this.source).instrument;
    return this.parsed;
  }
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

  /** Reads everything published, and publishes what came with the program and is new. Throws InstrumentChanged. */
  async onModuleInit(): Promise<void> {
    await this.refresh();
    for (const text of await bundledTexts()) if (!this.isPublished(text)) await this.publish(parseInstrument(text));
  }

  /** Reads what was published since, by whichever process. */
  async refresh(): Promise<void> {
    const known = await this.instruments.digests();
    const unknown = known.map(({ id }) => id).filter((id) => !this.published.has(id));
    if (unknown.length === 0) return;
    for (const { id, source, digest, publishedAt } of await this.instruments.of(unknown))
      this.published.set(id, new PublishedWorksheet(id, source, digest, publishedAt));
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

  private isPublished(text: string): boolean {
    return [...this.published.values()].some(({ source }) => source === text);
  }

  private async publish(file: InstrumentFile): Promise<void> {
    const { id } = file.instrument;
    await this.transactions.run((tx) => this.publishing.publish(tx, file));
    await this.refresh();
    if (this.worksheet(id).digest !== file.digest) throw new InstrumentChanged(id);
  }

  private worksheet(id: string): PublishedWorksheet {
    const worksheet = this.published.get(id);
    if (worksheet === undefined) throw new InstrumentNotFound(id, [...this.published.keys()]);
    return worksheet;
  }
}

function laterFirst(a: PublishedWorksheet, b: PublishedWorksheet): number {
  return b.publishedAt.getTime() - a.publishedAt.getTime() || (a.id < b.id ? 1 : -1);
}
