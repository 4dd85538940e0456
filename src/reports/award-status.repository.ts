import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Predicate } from '../domain/instrument.js';
import type { Layer } from '../domain/lifecycle.js';
import type { InstitutionKind } from '../institutions/institution-kind.js';
import { type Key, Ordering } from '../paging/ordering.js';
import { type PageAsked, type PageSql, readPage } from '../paging/page.js';
import { type AskedStanding, type AwardStanding, dueUntil } from './award-standing.js';
import { counted, type Counted, type ListPage } from './list-page.js';
import { OF_OVERVIEWS } from './overview-filter.js';
import { ReportReader } from './report-reader.js';
import { type UnitFilter, unitFilterValues } from './unit-filter.js';

export const AWARD_SORTS = ['unit', 'institution', 'decreedOn', 'dueOn', 'score'] as const;
export type AwardSort = (typeof AWARD_SORTS)[number];

/** Which awards a list has, and in which order; null for all. */
export interface ListedAwards {
  readonly units: UnitFilter;
  readonly predicate: Predicate | null;
  readonly standing: AskedStanding | null;
  readonly sort: AwardSort;
  readonly order: 'asc' | 'desc';
}

export interface AwardStatusRow {
  readonly awardId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly institutionId: string;
  readonly institutionName: string;
  readonly institutionKind: InstitutionKind;
  readonly predicate: Predicate;
  readonly standing: AwardStanding;
  readonly decreeNumber: string;
  readonly decreedOn: CalendarDate;
  readonly certificateNumber: string;
  readonly dueOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
  /** Points of the latest assessment it rests on; null where none were kept. */
  readonly total: number | null;
  readonly layer: Layer | null;
}

/** The awards of an institution, of one predicate and standing. */
export interface StandingCount {
  readonly institutionId: string;
  readonly institutionName: string;
  readonly institutionKind: InstitutionKind;
  readonly predicate: Predicate;
  readonly standing: AwardStanding;
  readonly awards: number;
}

@Injectable()
export class AwardStatusRepository {
  constructor(private readonly reader: ReportReader) {}

  async counts(units: UnitFilter, today: CalendarDate): Promise<StandingCount[]> {
    return this.reader.query<StandingCount[]>(
      `SELECT institution.id AS "institutionId", institution.name AS "institutionName",
         institution.kind AS "institutionKind", predicate, standing, awards
       FROM (
         SELECT institution_id, predicate, ${STANDING} AS standing, count(*)::int AS awards
         FROM award_overview overview WHERE ${OF_OVERVIEWS} GROUP BY 1, 2, 3
       ) counted
       JOIN institution ON institution.id = counted.institution_id ORDER BY institution.name, institution.id, 4, 5`,
      [...unitFilterValues(units), today, dueUntil(today)],
    );
  }

  async list(asked: ListedAwards, today: CalendarDate, page: PageAsked): Promise<ListPage<AwardStatusRow>> {
    const { units, predicate, standing } = asked;
    const values = [...unitFilterValues(units), today, dueUntil(today), predicate, standing];
    const statement = { ordering: orderingOf(asked), sql: pageOfList, values };
    return counted(await readPage<Counted<AwardStatusRow>>(this.reader, page, statement));
  }
}

const STANDING = `CASE WHEN overview.end_reason IS NOT NULL THEN overview.end_reason
  WHEN overview.due_on < $5 THEN 'OVERDUE' WHEN overview.due_on <= $6 THEN 'DUE' ELSE 'IN_FORCE' END`;

const LISTED = `($7::text IS NULL OR overview.predicate = $7)
    AND ($8::text IS NULL OR CASE WHEN $8 = 'HELD' THEN overview.ended_on IS NULL ELSE ${STANDING} = $8 END)`;

const pageOfList = ({ place, past, end }: PageSql) => `
  SELECT award.id AS "awardId", unit.id AS "unitId", unit.name AS "unitName", institution.id AS "institutionId",
    institution.name AS "institutionName", institution.kind AS "institutionKind", award.predicate, ${STANDING} AS standing,
    award.decree_number AS "decreeNumber", award.decreed_on AS "decreedOn",
    award.certificate_number AS "certificateNumber", overview.due_on AS "dueOn", overview.ended_on AS "endedOn",
    overview.total, overview.layer, ${place},
    (SELECT count(*)::int FROM award_overview overview WHERE ${OF_OVERVIEWS} AND ${LISTED}) AS count
  FROM award_overview overview
  JOIN award ON award.id = overview.award_id
  JOIN work_unit unit ON unit.id = overview.work_unit_id
  JOIN institution ON institution.id = overview.institution_id
  WHERE ${OF_OVERVIEWS} AND ${LISTED} AND ${past} ${end}`;

/** What has no score comes last in either direction. */
const LEAST = { asc: "'Infinity'", desc: "'-Infinity'" } as const;

function orderingOf({ sort, order }: ListedAwards): Ordering {
  const keys: Readonly<Record<AwardSort, Key>> = {
    unit: { sql: 'unit.name', type: 'text' },
    institution: { sql: 'institution.name', type: 'text' },
    decreedOn: { sql: 'award.decreed_on', type: 'date' },
    dueOn: { sql: 'award.reevaluation_due_on', type: 'date' },
    score: { sql: `coalesce(overview.total, ${LEAST[order]})`, type: 'float8' },
  };
  // Of the table whose index has the order.
  const tie = sort === 'score' ? 'overview.award_id' : 'award.id';
  return new Ordering(`awards-${sort}-${order}`, [keys[sort], { sql: tie, type: 'uuid' }], order);
}
