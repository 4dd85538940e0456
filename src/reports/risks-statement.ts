import { TOLERANCE } from '../domain/gates.js';
import { scoreOfLayer } from './furthest-score.js';
import { Ordering } from '../paging/ordering.js';
import type { PageSql } from '../paging/page.js';
import { FILTERED } from './unit-filter.js';

/*
 * $1 to $4 the filter of units, $5 today, $6 the day up to which a re-evaluation should have been begun, $7 and $8 the stages in
 * which the TPI and the TPN are done, $9 the reason and $10 the predicate asked for.
 */

/** A gate that is met by less than this share of its minimum is near. A decision of ours. */
const NEAR = 0.02;

/** The gates of the award's predicate that fit a condition on `(gate.value ->> 'actual')` and `'required'`, as a JSON list. */
const gatesWhere = (condition: string) => `(
    SELECT jsonb_agg(gate.value || jsonb_build_object('code', gate.key))
    FROM jsonb_each(score.gates -> held.predicate) gate
    CROSS JOIN LATERAL (
      SELECT (gate.value ->> 'actual')::float8 AS actual, (gate.value ->> 'required')::float8 AS required
    ) points
    WHERE ${condition}
  )`;
const MISSED = `actual < required - ${TOLERANCE}`;

const HELD = `
  SELECT award.id, award.predicate, award.reevaluation_due_on AS due_on, unit.id AS unit_id, unit.name AS unit_name,
    institution.id AS institution_id, institution.name AS institution_name, institution.kind AS institution_kind,
    coalesce((
      SELECT assessment_id FROM award_decision WHERE award_id = award.id AND assessment_id IS NOT NULL
      ORDER BY decided_on DESC, decided_at DESC LIMIT 1
    ), award.assessment_id) AS rests_on
  FROM award
  JOIN work_unit unit ON unit.id = award.work_unit_id
  JOIN institution ON institution.id = unit.institution_id
  WHERE award.ended_on IS NULL AND ($10::text IS NULL OR award.predicate = $10) AND ${FILTERED}`;

/** What the unit has to follow up, as far as it has been told. */
const FOLLOW_UPS = `
  SELECT count(*)::int AS open, (count(*) FILTER (WHERE finding.due_on < $5))::int AS overdue
  FROM assessment JOIN finding ON finding.assessment_id = assessment.id
  WHERE assessment.work_unit_id = held.unit_id AND finding.withdrawn_at IS NULL AND finding.resolved_at IS NULL
    AND assessment.stage = ANY(CASE finding.layer WHEN 'TPI' THEN $7::text[] ELSE $8::text[] END)`;

const FACTS = `
  SELECT held.*, reevaluation.stage, follow_ups.open, follow_ups.overdue, ARRAY(
      SELECT DISTINCT kind FROM incident WHERE incident.award_id = held.id AND closed_at IS NULL ORDER BY kind
    ) AS incident_kinds, last_score.near, reevaluation.failed
  FROM held
  LEFT JOIN LATERAL (
    SELECT assessment.stage, ${gatesWhere(MISSED)} AS failed
    FROM assessment JOIN cycle ON cycle.id = assessment.cycle_id LEFT JOIN ${scoreOfLayer()} ON true
    WHERE assessment.work_unit_id = held.unit_id AND assessment.kind = 'REEVALUATION' AND assessment.stage <> 'CONCLUDED'
    ORDER BY cycle.year DESC LIMIT 1
  ) reevaluation ON true
  LEFT JOIN LATERAL (
    SELECT ${gatesWhere(`NOT ${MISSED} AND actual < required * (1 + ${NEAR})`)} AS near
    FROM (SELECT held.rests_on AS id) assessment CROSS JOIN ${scoreOfLayer()}
  ) last_score ON true
  CROSS JOIN LATERAL (${FOLLOW_UPS}) follow_ups`;

const REASONS = `array_remove(ARRAY[
    CASE WHEN due_on < $5 THEN 'OVERDUE' WHEN due_on <= $6 AND stage IS NULL THEN 'DUE_NOT_BEGUN' END,
    CASE WHEN failed IS NOT NULL THEN 'BELOW_GATE' END,
    CASE WHEN cardinality(incident_kinds) > 0 THEN 'INCIDENTS' END,
    CASE WHEN overdue > 0 THEN 'FOLLOW_UPS_OVERDUE' WHEN open > 0 THEN 'FOLLOW_UPS_OPEN' END,
    CASE WHEN near IS NOT NULL THEN 'NEAR_GATE' END
  ], NULL)`;

/** Those with most reasons first, then those due first. */
export const BY_REASONS = new Ordering('risks', [
  { sql: '-cardinality(reasons)', type: 'int' },
  { sql: 'due_on', type: 'date' },
  { sql: 'id', type: 'uuid' },
]);

export const atRisk = ({ place, past, end }: PageSql) => `
  WITH held AS (${HELD}), known AS (${FACTS}), reasoned AS (SELECT known.*, ${REASONS} AS reasons FROM known), listed AS (
    SELECT *, count(*) OVER ()::int AS count FROM reasoned
    WHERE cardinality(reasons) > 0 AND ($9::text IS NULL OR $9 = ANY(reasons))
  )
  SELECT id AS "awardId", unit_id AS "unitId", unit_name AS "unitName", institution_id AS "institutionId",
    institution_name AS "institutionName", institution_kind AS "institutionKind", predicate, due_on AS "dueOn", stage,
    open AS "openFollowUps", overdue AS "overdueFollowUps", incident_kinds AS "incidentKinds",
    coalesce(near, '[]') AS "nearGates", coalesce(failed, '[]') AS "failedGates", reasons, count, ${place}
  FROM listed WHERE ${past} ${end}`;
