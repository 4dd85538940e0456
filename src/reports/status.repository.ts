import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Predicate } from '../domain/instrument.js';
import type { Stage } from '../domain/lifecycle.js';
import { ReportReader } from './report-reader.js';

export interface HeldCount {
  readonly predicate: Predicate;
  readonly held: number;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly atRisk: number;
}

export interface StageCount {
  readonly year: number;
  readonly stage: Stage;
  readonly outcome: string | null;
  readonly assessments: number;
}

export interface AtRiskRow {
  readonly awardId: string;
  readonly unitName: string;
  readonly institutionName: string;
  readonly predicate: Predicate;
  /** What is open, each kind once. */
  readonly kinds: readonly string[];
}

export interface DueRow {
  readonly awardId: string;
  readonly unitName: string;
  readonly institutionName: string;
  readonly predicate: Predicate;
  readonly dueOn: CalendarDate;
}

/** What is counted and listed of the awards and assessments in view. */
export interface StatusFacts {
  readonly held: readonly HeldCount[];
  /** Awards in force whose re-evaluation falls due soon, the longest overdue first. */
  readonly due: readonly DueRow[];
  /** Awards in force with an open incident, the one longest at risk first. */
  readonly atRisk: readonly AtRiskRow[];
  readonly stages: readonly StageCount[];
}

/** The days that decide, and how many rows a list has at most. */
export interface StatusBounds {
  readonly today: CalendarDate;
  /** The last day on which a re-evaluation is due soon. */
  readonly soon: CalendarDate;
  readonly limit: number;
}

/** Read-only counts over units, awards and assessments. `institutionIds` null means the nation. */
@Injectable()
export class StatusRepository {
  constructor(private readonly reader: ReportReader) {}

  async of(institutionIds: readonly string[] | null, { today, soon, limit }: StatusBounds): Promise<StatusFacts> {
    const [facts] = await this.reader.query<[StatusFacts]>(STATUS, [institutionIds, today, soon, limit]);
    return facts;
  }
}

/** Of what is in force. */
const WITHIN = 'ended_on IS NULL AND ($1::uuid[] IS NULL OR overview.institution_id = ANY($1::uuid[]))';

const HELD = `
  SELECT predicate, count(*)::int AS held, count(*) FILTER (WHERE due_on < $2)::int AS overdue,
    count(*) FILTER (WHERE due_on BETWEEN $2 AND $3)::int AS "dueSoon", count(at_risk_since)::int AS "atRisk"
  FROM award_overview overview WHERE ${WITHIN} GROUP BY predicate ORDER BY predicate`;

/** Names are looked up for those that are listed. */
const named = (found: string) => `
  (${found}) found
  JOIN work_unit unit ON unit.id = found.work_unit_id
  JOIN institution ON institution.id = found.institution_id`;

const LISTED =
  'found.award_id AS "awardId", unit.name AS "unitName", institution.name AS "institutionName", found.predicate';

/** Named one by one, for a statement that answers every column is planned each time. */
const FOUND =
  'SELECT award_id, work_unit_id, institution_id, predicate, due_on, at_risk_since FROM award_overview overview';

const DUE = `
  SELECT ${LISTED}, found.due_on AS "dueOn"
  FROM ${named(`${FOUND} WHERE ${WITHIN} AND due_on <= $3 ORDER BY due_on, award_id LIMIT $4`)}
  ORDER BY found.due_on, found.award_id`;

const AT_RISK = `
  SELECT ${LISTED}, ARRAY(
      SELECT DISTINCT kind FROM incident WHERE award_id = found.award_id AND closed_at IS NULL ORDER BY kind
    ) AS kinds
  FROM ${named(`
    ${FOUND} WHERE ${WITHIN} AND at_risk_since IS NOT NULL
    ORDER BY at_risk_since, award_id LIMIT $4`)}
  ORDER BY found.at_risk_since, found.award_id`;

/** Of the nation they are kept added up. */
const STAGES = `
  SELECT cycle.year, counted.stage, counted.outcome, counted.assessments
  FROM (
    SELECT cycle_id, stage, outcome, sum(assessments)::int AS assessments FROM (
      SELECT cycle_id, stage, outcome, assessments FROM cycle_figure WHERE $1::uuid[] IS NULL
      UNION ALL
      SELECT cycle_id, stage, outcome, 1 FROM assessment_overview WHERE institution_id = ANY($1::uuid[])
    ) figure GROUP BY 1, 2, 3 HAVING sum(assessments) > 0
  ) counted
  JOIN cycle ON cycle.id = counted.cycle_id ORDER BY 1 DESC, 2, 3`;

/** Rows in their order, as one value. */
const listOf = (rows: string) => `ARRAY(SELECT to_jsonb(listed) FROM (${rows}) AS listed)`;

const STATUS = `
  SELECT to_jsonb(${listOf(HELD)}) AS held, to_jsonb(${listOf(DUE)}) AS due, to_jsonb(${listOf(AT_RISK)}) AS "atRisk",
    to_jsonb(${listOf(STAGES)}) AS stages`;
