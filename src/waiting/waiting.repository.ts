import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { isLayerDone, STAGES } from '../domain/lifecycle.js';
import { cursorAfter, type PlacedRow, placeIn } from '../paging/cursor.js';
import { CursorRefused } from '../paging/paging.errors.js';
import type { WaitingKind, WaitingPlace } from './waiting-kind.js';
import type { Duties } from './waiting.policy.js';
import { byLastDay, waitingFor } from './waiting-statement.js';

/** One thing that waits for somebody. */
export interface WaitingRow extends WaitingPlace {
  readonly unitName: string;
  readonly year: number;
  /** Why it was returned; null for everything else. */
  readonly reason: string | null;
  readonly since: Date;
  /** The last day; null where there is none. */
  readonly until: CalendarDate | null;
  /** Items left, items noted, mentions or follow-ups; null where nothing is counted. */
  readonly count: number | null;
}

/** How much of each kind is asked for, or which page of one. */
export interface WaitingAsked {
  /** null for all. */
  readonly kind: WaitingKind | null;
  /** The `next` of that kind; null for its beginning. */
  readonly after: string | null;
  readonly limit: number;
}

/** What waits of one kind: a page of it, and how much there is in all. */
export interface WaitingGroup {
  readonly kind: WaitingKind;
  readonly count: number;
  readonly entries: readonly WaitingRow[];
  /** What the next page goes on after; null where this was the last. */
  readonly next: string | null;
}

/** The days that decide: today, and the last up to which a re-evaluation counts as due. */
export interface WaitingDays {
  readonly today: CalendarDate;
  readonly soon: CalendarDate;
}

type FoundRow = WaitingRow & PlacedRow & { readonly total: number };

@Injectable()
export class WaitingRepository {
  constructor(private readonly reader: Reader) {}

  /**
   * In one statement everything that waits for somebody today, kind by kind: what was returned first, then by its last day. Throws
   * CursorRefused, also of a cursor without its kind.
   */
  async of(duties: Duties, { today, soon }: WaitingDays, asked: WaitingAsked): Promise<WaitingGroup[]> {
    const { kind, after, limit } = asked;
    if (kind === null && after !== null) throw new CursorRefused();
    // Every kind is in the same order; which one it is tells cursors apart.
    const ordering = byLastDay(kind ?? 'RETURNED');
    const place = after === null ? [] : [placeIn(ordering, after)];
    const values = [...valuesOf(duties, today, soon), limit, kind, ...place];
    const sql = waitingFor(ordering, after === null ? 'true' : ordering.past('$19'));
    const rows = await this.reader.query<FoundRow[]>(sql, values);
    const kinds = [...new Set(rows.map((row) => row.kind))];
    return kinds.map((each) =>
      groupOf(
        each,
        rows.filter((row) => row.kind === each),
        limit,
      ),
    );
  }
}

function groupOf(kind: WaitingKind, found: readonly FoundRow[], limit: number): WaitingGroup {
  const entries = found.slice(0, limit);
  const last = found.length > limit ? entries.at(-1) : undefined;
  const next = last === undefined ? null : cursorAfter(byLastDay(kind), last);
  return { kind, count: found[0]?.total ?? 0, entries, next };
}

function valuesOf(duties: Duties, today: CalendarDate, soon: CalendarDate): unknown[] {
  const { accountId, ownUnits, coordinated, headedUnits, memberOf } = duties;
  const { tpiLed, tpiMemberOf, headed, leadsTpn, evaluatesForTpn, isSecretariat, stages } = duties;
  const units = [ownUnits, coordinated, headedUnits, memberOf];
  const national = [leadsTpn, evaluatesForTpn, isSecretariat, stages];
  const done = (['TPI', 'TPN'] as const).map((layer) => STAGES.filter((stage) => isLayerDone(layer, stage)));
  return [accountId, today, ...units, tpiLed, tpiMemberOf, headed, ...national, soon, ...done];
}
