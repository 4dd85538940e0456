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

/** Read-only counts over units, awards and assessments. `institutionIds` null means the nation. */
@Injectable()
export class StatusRepository {
  constructor(private readonly reader: Reader) {}

  async held(institutionIds: readonly string[] | null, today: CalendarDate, soon: CalendarDate): Promise<HeldCount[]> {
    return this.reader.query<HeldCount[]>(
      `SELECT award.predicate, count(*)::int AS held,
         count(*) FILTER (WHERE award.reevaluation_due_on < $2)::int AS overdue,
         count(*) FILTER (WHERE award.reevaluation_due_on BETWEEN $2 AND $3)::int AS "dueSoon",
         count(*) FILTER (
           WHERE EXISTS (SELECT FROM incident WHERE incident.award_id = award.id AND incident.closed_at IS NULL)
         )::int AS "atRisk"
       FROM award JOIN work_unit unit ON unit.id = award.work_unit_id
       WHERE award.ended_on IS NULL AND ${WITHIN} GROUP BY award.predicate ORDER BY award.predicate`,
      [institutionIds, today, soon],
    );
  }

  async stages(institutionIds: readonly string[] | null): Promise<StageCount[]> {
    return this.reader.query<StageCount[]>(
      `SELECT cycle.year, assessment.stage, assessment.outcome, count(*)::int AS assessments
       FROM assessment
       JOIN cycle ON cycle.id = assessment.cycle_id
       JOIN work_unit unit ON unit.id = assessment.work_unit_id
       WHERE ${WITHIN} GROUP BY 1, 2, 3 ORDER BY 1 DESC, 2, 3`,
      [institutionIds],
    );
  }

  /** Awards in force whose re-evaluation falls due by a day, the longest overdue first. */
  async due(institutionIds: readonly string[] | null, by: CalendarDate, limit: number): Promise<DueRow[]> {
    return this.reader.query<DueRow[]>(
      `SELECT award.id AS "awardId", unit.name AS "unitName", institution.name AS "institutionName", award.predicate,
         award.reevaluation_due_on AS "dueOn"
       FROM award
       JOIN work_unit unit ON unit.id = award.work_unit_id
       JOIN institution ON institution.id = unit.institution_id
       WHERE award.ended_on IS NULL AND award.reevaluation_due_on <= $2 AND ${WITHIN}
       ORDER BY award.reevaluation_due_on, award.id LIMIT $3`,
      [institutionIds, by, limit],
    );
  }

  /** Awards in force with an open incident, the one longest at risk first. */
  async atRisk(institutionIds: readonly string[] | null, limit: number): Promise<AtRiskRow[]> {
    return this.reader.query<AtRiskRow[]>(
      `SELECT award.id AS "awardId", unit.name AS "unitName", institution.name AS "institutionName", award.predicate,
         array_agg(DISTINCT incident.kind) AS kinds
       FROM award
       JOIN incident ON incident.award_id = award.id AND incident.closed_at IS NULL
       JOIN work_unit unit ON unit.id = award.work_unit_id
       JOIN institution ON institution.id = unit.institution_id
       WHERE award.ended_on IS NULL AND ${WITHIN}
       GROUP BY award.id, unit.name, institution.name ORDER BY min(incident.happened_on), award.id LIMIT $2`,
      [institutionIds, limit],
    );
  }
}

const WITHIN = '($1::uuid[] IS NULL OR unit.institution_id = ANY($1::uuid[]))';
