import { TOLERANCE } from '../domain/gates.js';
import { Ordering } from '../paging/ordering.js';
import type { PageSql } from '../paging/page.js';
import { FILTERED } from './unit-filter.js';

/*
 * $1 to $4 the filter of units, $5 today, $6 the day up to which a re-evaluation should have been begun, $7 and $8 the stages in
 * which the TPI and the TPN are done, $9 the reason and $10 the predicate asked for.
 */

/** A gate that is met by less than this share of its minimum is near. A decision of ours. */
const NEAR = 0.02;

const MISSED = `actual < required - ${TOLERANCE}`;
/** As the overview has the least of these ratios: whoever is near by it is shown by which gate. */
const IS_NEAR = `NOT ${MISSED} AND actual / nullif(required, 0) < 1 + ${NEAR}`;

/** The gates of a score for the award's predicate that fit a condition on `actual` and `required`, as a JSON list. */
const gatesWhere = (score: string, condition: string) => `(
    SELECT coalesce(jsonb_agg(gate.value || jsonb_build_object('code', gate.key)), '[]')
    FROM jsonb_each(${score}.gates -> page.predicate) gate
    CROSS JOIN LATERAL (
      SELECT (gate.value ->> 'actual')::float8 AS actual, (gate.value ->> 'required')::float8 AS required
    ) points
    WHERE ${condition}
  )`;

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

/** The latest that is under way, of each unit. */
const REEVALUATIONS = `
  SELECT DISTINCT ON (overview.work_unit_id) overview.* FROM assessment_overview overview JOIN cycle ON cycle.id = overview.cycle_id
  WHERE overview.kind = 'REEVALUATION' AND overview.stage <> 'CONCLUDED'
    AND overview.work_unit_id IN (SELECT unit_id FROM held)
  ORDER BY overview.work_unit_id, cycle.year DESC`;

/** What each unit has to follow up, as far as it has been told. */
const FOLLOW_UPS = `
  SELECT overview.work_unit_id, count(*)::int AS open, (count(*) FILTER (WHERE finding.due_on < $5))::int AS overdue
  FROM assessment_overview overview JOIN finding ON finding.assessment_id = overview.assessment_id
  WHERE overview.work_unit_id IN (SELECT unit_id FROM held) AND finding.withdrawn_at IS NULL AND finding.resolved_at IS NULL
    AND overview.stage = ANY(CASE finding.layer WHEN 'TPI' THEN $7::text[] ELSE $8::text[] END)
  GROUP BY overview.work_unit_id`;

const INCIDENTS = `
  SELECT award_id, array_agg(DISTINCT kind ORDER BY kind) AS kinds FROM incident
  WHERE closed_at IS NULL AND award_id IN (SELECT id FROM held) GROUP BY award_id`;

const marginOf = (overview: string) => ofPredicate(overview, 'margin');
const ratioOf = (overview: string) => ofPredicate(overview, 'ratio');
const ofPredicate = (overview: string, figure: string) =>
  `CASE held.predicate WHEN 'WBK' THEN ${overview}.wbk_${figure} ELSE ${overview}.wbbm_${figure} END`;

/** Everything by which reasons are known, read once for all; which gates it is is looked up for those that are shown. */
const FACTS = `
  SELECT held.*, reevaluation.assessment_id AS reevaluation_id, reevaluation.layer AS reevaluation_layer, reevaluation.stage,
    rests.layer AS rests_layer, coalesce(follow_up.open, 0) AS open, coalesce(follow_up.overdue, 0) AS overdue,
    coalesce(incidents.kinds, '{}') AS incident_kinds,
    ${marginOf('reevaluation')} < -${TOLERANCE} AS has_failed, ${ratioOf('rests')} < 1 + ${NEAR} AS is_near
  FROM held
  LEFT JOIN (${REEVALUATIONS}) reevaluation ON reevaluation.work_unit_id = held.unit_id
  LEFT JOIN assessment_overview rests ON rests.assessment_id = held.rests_on
  LEFT JOIN (${FOLLOW_UPS}) follow_up ON follow_up.work_unit_id = held.unit_id
  LEFT JOIN (${INCIDENTS}) incidents ON incidents.award_id = held.id`;

const REASONS = `array_remove(ARRAY[
    CASE WHEN due_on < $5 THEN 'OVERDUE' WHEN due_on <= $6 AND stage IS NULL THEN 'DUE_NOT_BEGUN' END,
    CASE WHEN has_failed THEN 'BELOW_GATE' END,
    CASE WHEN cardinality(incident_kinds) > 0 THEN 'INCIDENTS' END,
    CASE WHEN overdue > 0 THEN 'FOLLOW_UPS_OVERDUE' WHEN open > 0 THEN 'FOLLOW_UPS_OPEN' END,
    CASE WHEN is_near THEN 'NEAR_GATE' END
  ], NULL)`;

/** Those with most reasons first, then those due first. */
export const BY_REASONS = new Ordering('risks', [
  { sql: '-cardinality(reasons)', type: 'int' },
  { sql: 'due_on', type: 'date' },
  { sql: 'id', type: 'uuid' },
]);

export const atRisk = ({ place, past, end }: PageSql) => `
  WITH held AS MATERIALIZED (${HELD}), known AS (${FACTS}), reasoned AS (SELECT known.*, ${REASONS} AS reasons FROM known), listed AS (
    SELECT *, count(*) OVER ()::int AS count FROM reasoned
    WHERE cardinality(reasons) > 0 AND ($9::text IS NULL OR $9 = ANY(reasons))
  ), page AS (SELECT *, ${place} FROM listed WHERE ${past} ${end})
  SELECT id AS "awardId", unit_id AS "unitId", unit_name AS "unitName", institution_id AS "institutionId",
    institution_name AS "institutionName", institution_kind AS "institutionKind", predicate, due_on AS "dueOn", stage,
    open AS "openFollowUps", overdue AS "overdueFollowUps", incident_kinds AS "incidentKinds",
    ${gatesWhere('rests', IS_NEAR)} AS "nearGates", ${gatesWhere('reevaluation', MISSED)} AS "failedGates", reasons, count, place
  FROM page
  LEFT JOIN layer_score rests ON rests.assessment_id = rests_on AND rests.layer = rests_layer
  LEFT JOIN layer_score reevaluation ON reevaluation.assessment_id = reevaluation_id AND reevaluation.layer = reevaluation_layer
  ORDER BY ${BY_REASONS.by}`;
