import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { CursorRefused } from '../paging/paging.errors.js';
import { historyOf, type HistoryLine, type PublicAward } from './public-award.js';
import { type After, type NamedUnit, PublicAwardsRepository, type PublicCounts } from './public-awards.repository.js';
import type { PublicFilter } from './public-filter.js';

const PAGE_SIZE = 50;
const PIECE = 500;

/** One page of the register. */
export interface RegisterPage {
  /** Its page is one that there is. */
  readonly filter: PublicFilter;
  readonly counts: PublicCounts;
  readonly awards: readonly PublicAward[];
  /** What the next page goes on after; null where this is the last. */
  readonly next: string | null;
}

/** A unit with every predicate it holds or held. */
export interface PublicUnit extends NamedUnit {
  readonly awards: readonly PublicAward[];
  readonly history: readonly HistoryLine[];
}

/** What a name of a unit leads to: one unit with its history, or several of one code, or none. */
export interface UnitsFound {
  readonly units: readonly NamedUnit[];
  readonly unit: PublicUnit | null;
}

/** Everything the open data have, piece by piece, and a tag that is another once they are. */
export interface OpenData {
  readonly tag: string;
  readonly today: CalendarDate;
  readonly isSimulation: boolean;
  readonly awards: AsyncIterable<PublicAward>;
}

/** The register as pages and files for everybody. */
@Injectable()
export class PublicRegister {
  constructor(
    private readonly awards: PublicAwardsRepository,
    private readonly clock: Clock,
  ) {}

  /** The page that is asked for, or the first where what it goes on after is of no such list. */
  async list(asked: PublicFilter): Promise<RegisterPage> {
    try {
      return await this.pageOf(asked);
    } catch (error) {
      if (!(error instanceof CursorRefused)) throw error;
      return this.pageOf({ ...asked, after: null });
    }
  }

  /** By id or code. */
  async unitsNamed(named: string): Promise<UnitsFound> {
    const units = await this.awards.unitsNamed(named);
    const [only] = units;
    return { units, unit: units.length === 1 && only !== undefined ? await this.historyOf(only) : null };
  }

  async openData(filter: PublicFilter): Promise<OpenData> {
    const today = this.clock.today();
    const { digest, isSimulation } = await this.awards.digest(filter, today);
    return { tag: `"${digest}"`, today, isSimulation, awards: this.pieces(filter, today) };
  }

  /** Whether everything here is made up. */
  async isSimulation(): Promise<boolean> {
    return this.awards.isSimulation();
  }

  private async pageOf(filter: PublicFilter): Promise<RegisterPage> {
    const today = this.clock.today();
    const page = await this.awards.page(filter, today, { after: filter.after ?? undefined, limit: PAGE_SIZE });
    return { filter, counts: await this.awards.counts(filter, today), awards: page.rows, next: page.next };
  }

  private async historyOf(unit: NamedUnit): Promise<PublicUnit> {
    const awards = await this.awards.awardsOf(unit.id, this.clock.today());
    return { ...unit, awards, history: historyOf(awards, await this.awards.decisionsOf(unit.id)) };
  }

  private async *pieces(filter: PublicFilter, today: CalendarDate): AsyncIterable<PublicAward> {
    for (let after: After | null | undefined = null; after !== undefined;) {
      const piece: readonly PublicAward[] = await this.awards.piece(filter, today, after, PIECE);
      yield* piece;
      after = piece.length === PIECE ? piece.at(-1) : undefined;
    }
  }
}
