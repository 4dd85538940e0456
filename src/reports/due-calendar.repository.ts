import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Predicate } from '../domain/instrument.js';
import type { Stage } from '../domain/lifecycle.js';
import type { InstitutionKind } from '../institutions/institution-kind.js';
import { Ordering } from '../paging/ordering.js';
import { type Page, type PageAsked, type PageSql, readPage } from '../paging/page.js';
import { FILTERED, type UnitFilter, unitFilterValues } from './unit-filter.js';

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
  constructor(private readonly reader: Reader) {}

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

const REEVALUATIONS = `
  SELECT 'REEVALUATION' AS kind, award.reevaluation_due_on AS due_on, award.id AS award_id, award.predicate,
    unit.id AS unit_id, unit.name AS unit_name, institution.id AS institution_id, institution.name AS institution_name,
    institution.kind AS institution_kind, (
      SELECT stage FROM assessment JOIN cycle ON cycle.id = assessment.cycle_id
      WHERE assessment.work_unit_id = unit.id AND assessment.kind = 'REEVALUATION' AND stage <> 'CONCLUDED'
      ORDER BY year DESC LIMIT 1
    ) AS stage, NULL::uuid AS cycle_id, NULL::smallint AS year, NULL::int AS assessments
  FROM award
  JOIN work_unit unit ON unit.id = award.work_unit_id
  JOIN institution ON institution.id = unit.institution_id
  WHERE award.ended_on IS NULL AND ${FILTERED}`;

/** Only stages in which somebody is: a window nobody waits in is nobody's business. */
const WINDOWS = `
  SELECT 'STAGE_WINDOW', closes_on, NULL, NULL, NULL, NULL, NULL, NULL, NULL, cycle_window.stage, cycle.id, cycle.year,
    count(*)::int
  FROM cycle_window
  JOIN cycle ON cycle.id = cycle_window.cycle_id
  JOIN assessment ON assessment.cycle_id = cycle.id AND assessment.stage = cycle_window.stage
  JOIN work_unit unit ON unit.id = assessment.work_unit_id
  JOIN institution ON institution.id = unit.institution_id
  WHERE ${FILTERED} GROUP BY cycle.id, cycle_window.cycle_id, cycle_window.stage`;

const DUE = `
  WITH due AS (${REEVALUATIONS} UNION ALL ${WINDOWS}), asked AS (
    SELECT * FROM due WHERE ($5::date IS NULL OR due_on >= $5) AND ($6::date IS NULL OR due_on <= $6)
      AND ($7::text IS NULL OR kind = $7)
  )`;

/** Stages before re-evaluations of the same day; what one of them has not is '' or 0. */
const BY_DAY = new Ordering('calendar', [
  { sql: 'due_on', type: 'date' },
  { sql: `(kind = 'REEVALUATION')`, type: 'boolean' },
  { sql: `coalesce(unit_name, '')`, type: 'text' },
  { sql: `coalesce(award_id::text, '')`, type: 'text' },
  { sql: 'coalesce(year, 0)', type: 'int' },
  { sql: `coalesce(stage, '')`, type: 'text' },
]);

const pageOfList = ({ place, past, end }: PageSql) => `${DUE}
  SELECT kind, due_on AS "dueOn", award_id AS "awardId", predicate, unit_id AS "unitId", unit_name AS "unitName",
    institution_id AS "institutionId", institution_name AS "institutionName", institution_kind AS "institutionKind", stage,
    cycle_id AS "cycleId", year, assessments, ${place}
  FROM asked WHERE ${past} ${end}`;

const MONTHS = `${DUE}
  SELECT to_char(due_on, 'YYYY-MM') AS month, (count(*) FILTER (WHERE kind = 'REEVALUATION'))::int AS reevaluations,
    (count(*) FILTER (WHERE kind = 'STAGE_WINDOW'))::int AS windows
  FROM asked GROUP BY 1 ORDER BY 1`;
