import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Predicate } from '../domain/instrument.js';
import type { Stage } from '../domain/lifecycle.js';
import type { InstitutionKind } from '../institutions/institution-kind.js';
import { Ordering } from '../paging/ordering.js';
import { type Page, type PageAsked, type PageSql, readPage } from '../paging/page.js';
import { OVERVIEW_FIGURES } from './overview-figures.js';
import { ReportReader } from './report-reader.js';
import { AWARDS_FILTERED, FILTERED, type UnitFilter, unitFilterValues } from './unit-filter.js';

/** What stands in the calendar of leadership: a re-evaluation that is due, or the last day of a stage of a cycle. */
export const CALENDAR_KINDS = ['REEVALUATION', 'STAGE_WINDOW'] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

/** Days of a calendar, both included; null for as far back, or ahead, as there is anything. */
export interface CalendarQuestion {
  readonly units: UnitFilter;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly kind: CalendarKind | null;
}

/** The fields of the other kind are null. */
export interface CalendarRow {
  readonly kind: CalendarKind;
  readonly dueOn: CalendarDate;
  readonly awardId: string | null;
  readonly predicate: Predicate | null;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly institutionId: string | null;
  readonly institutionName: string | null;
  readonly institutionKind: InstitutionKind | null;
  /** Of the re-evaluation under way, null where nothing is begun; or the stage that ends. */
  readonly stage: Stage | null;
  readonly cycleId: string | null;
  readonly year: number | null;
  /** How many assessments are in the stage that ends. */
  readonly assessments: number | null;
}

/** What one month has. */
export interface CalendarMonth {
  /** YYYY-MM */
  readonly month: string;
  readonly reevaluations: number;
  readonly windows: number;
}

@Injectable()
export class DueCalendarRepository {
  constructor(private readonly reader: ReportReader) {}

  /** By day, then unit. */
  async list(question: CalendarQuestion, page: PageAsked): Promise<Page<CalendarRow>> {
    return readPage<CalendarRow>(this.reader, page, { ordering: BY_DAY, sql: pageOfList, values: valuesOf(question) });
  }

  async months(question: CalendarQuestion): Promise<CalendarMonth[]> {
    return this.reader.query<CalendarMonth[]>(MONTHS, valuesOf(question));
  }
}

function valuesOf({ units, from, to, kind }: CalendarQuestion): unknown[] {
  return [...unitFilterValues(units), from, to, kind];
}

const isAsked = (kind: CalendarKind, day: string) =>
  `($7::text IS NULL OR $7 = '${kind}') AND ($5::date IS NULL OR ${day} >= $5) AND ($6::date IS NULL OR ${day} <= $6)`;
const IS_REEVALUATION = `award.ended_on IS NULL AND ${isAsked('REEVALUATION', 'award.reevaluation_due_on')}`;

/** Only stages in which somebody is: a window nobody waits in is nobody's business. */
const WINDOWS = `
  SELECT cycle_window.closes_on AS due_on, cycle_window.stage, cycle.id AS cycle_id, cycle.year, inside.assessments
  FROM cycle_window
  JOIN cycle ON cycle.id = cycle_window.cycle_id
  JOIN (
    SELECT cycle_id, stage, sum(assessments)::int AS assessments FROM ${OVERVIEW_FIGURES} figure
    GROUP BY 1, 2 HAVING sum(assessments) > 0
  ) inside ON inside.cycle_id = cycle.id AND inside.stage = cycle_window.stage
  WHERE ${isAsked('STAGE_WINDOW', 'cycle_window.closes_on')}`;

/** Stages before re-evaluations of the same day; what one of them has not is '' or 0. */
const BY_DAY = new Ordering('calendar', [
  { sql: 'due_on', type: 'date' },
  { sql: `(kind = 'REEVALUATION')`, type: 'boolean' },
  { sql: `coalesce(unit_name, '')`, type: 'text' },
  { sql: `coalesce(award_id::text, '')`, type: 'text' },
  { sql: 'coalesce(year, 0)', type: 'int' },
  { sql: `coalesce(stage, '')`, type: 'text' },
]);

/** The same of awards alone, day by day as their index has them: a page of them is read, and not all. */
const AWARDS_BY_DAY = new Ordering('calendar', [
  { sql: 'award.reevaluation_due_on', type: 'date' },
  { sql: 'true::boolean', type: 'boolean' },
  { sql: 'unit.name', type: 'text' },
  { sql: 'award.id::text', type: 'text' },
  { sql: '0::int', type: 'int' },
  { sql: `''::text`, type: 'text' },
]);

/** `stage` is a part of the order where it is that of a window; the one of a re-evaluation is looked up for those that are listed. */
const pageOfList = ({ place, past, end, ofPart }: PageSql) => `
  WITH listed AS (
    (
      SELECT 'REEVALUATION' AS kind, award.reevaluation_due_on AS due_on, award.id AS award_id, award.predicate,
        unit.id AS unit_id, unit.name AS unit_name, institution.id AS institution_id, institution.name AS institution_name,
        institution.kind AS institution_kind, NULL AS stage, NULL::uuid AS cycle_id, NULL::smallint AS year, NULL::int AS assessments
      FROM award
      JOIN work_unit unit ON unit.id = award.work_unit_id
      JOIN institution ON institution.id = unit.institution_id
      WHERE ${IS_REEVALUATION} AND ${FILTERED} AND ${ofPart(AWARDS_BY_DAY)}
    )
    UNION ALL
    SELECT 'STAGE_WINDOW', due_on, NULL, NULL, NULL, NULL, NULL, NULL, NULL, stage, cycle_id, year, assessments
    FROM (${WINDOWS}) ending
  ), page AS (SELECT *, ${place} FROM listed WHERE ${past} ${end})
  SELECT kind, due_on AS "dueOn", award_id AS "awardId", predicate, unit_id AS "unitId", unit_name AS "unitName",
    institution_id AS "institutionId", institution_name AS "institutionName", institution_kind AS "institutionKind",
    coalesce(stage, (
      SELECT overview.stage FROM assessment_overview overview JOIN cycle ON cycle.id = overview.cycle_id
      WHERE overview.work_unit_id = unit_id AND overview.kind = 'REEVALUATION' AND overview.stage <> 'CONCLUDED'
      ORDER BY cycle.year DESC LIMIT 1
    )) AS stage, cycle_id AS "cycleId", year, assessments, place
  FROM page ORDER BY ${BY_DAY.by}`;

const MONTHS = `
  SELECT to_char(due_on, 'YYYY-MM') AS month, sum(reevaluations)::int AS reevaluations, sum(windows)::int AS windows
  FROM (
    SELECT award.reevaluation_due_on AS due_on, count(*) AS reevaluations, 0 AS windows FROM award
    WHERE ${IS_REEVALUATION} AND ${AWARDS_FILTERED} GROUP BY 1
    UNION ALL
    SELECT due_on, 0, count(*) FROM (${WINDOWS}) ending GROUP BY 1
  ) counted
  GROUP BY 1 ORDER BY 1`;
