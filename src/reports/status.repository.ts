import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Predicate } from '../domain/instrument.js';
import type { Stage } from '../domain/lifecycle.js';

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
  constructor(private readonly reader: Reader) {}

  async of(institutionIds: readonly string[] | null, { today, soon, limit }: StatusBounds): Promise<StatusFacts> {
    const [facts] = await this.reader.query<[StatusFacts]>(STATUS, [institutionIds, today, soon, limit]);
    return facts;
  }
}

const WITHIN = '($1::uuid[] IS NULL OR unit.institution_id = ANY($1::uuid[]))';

/** Units are looked at only where not all are in view. */
const HELD = `
  SELECT award.predicate, count(*)::int AS held,
    count(*) FILTER (WHERE award.reevaluation_due_on < $2)::int AS overdue,
    count(*) FILTER (WHERE award.reevaluation_due_on BETWEEN $2 AND $3)::int AS "dueSoon",
    count(open.award_id)::int AS "atRisk"
  FROM award
  LEFT JOIN (SELECT DISTINCT award_id FROM incident WHERE closed_at IS NULL) open ON open.award_id = award.id
  WHERE award.ended_on IS NULL
    AND ($1::uuid[] IS NULL OR award.work_unit_id IN (SELECT id FROM work_unit WHERE institution_id = ANY($1::uuid[])))
  GROUP BY award.predicate ORDER BY award.predicate`;

const DUE = `
  SELECT award.id AS "awardId", unit.name AS "unitName", institution.name AS "institutionName", award.predicate,
    award.reevaluation_due_on AS "dueOn"
  FROM award
  JOIN work_unit unit ON unit.id = award.work_unit_id
  JOIN institution ON institution.id = unit.institution_id
  WHERE award.ended_on IS NULL AND award.reevaluation_due_on <= $3 AND ${WITHIN}
  ORDER BY award.reevaluation_due_on, award.id LIMIT $4`;

/** Names are looked up for those that are listed. */
const AT_RISK = `
  SELECT found.id AS "awardId", unit.name AS "unitName", institution.name AS "institutionName", found.predicate, found.kinds
  FROM (
    SELECT award.id, award.predicate, award.work_unit_id, array_agg(DISTINCT incident.kind) AS kinds,
      min(incident.happened_on) AS since
    FROM award JOIN incident ON incident.award_id = award.id AND incident.closed_at IS NULL
    WHERE award.ended_on IS NULL
      AND ($1::uuid[] IS NULL OR award.work_unit_id IN (SELECT id FROM work_unit WHERE institution_id = ANY($1::uuid[])))
    GROUP BY award.id ORDER BY since, award.id LIMIT $4
  ) found
  JOIN work_unit unit ON unit.id = found.work_unit_id
  JOIN institution ON institution.id = unit.institution_id ORDER BY found.since, found.id`;

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
