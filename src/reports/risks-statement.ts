import { TOLERANCE } from '../domain/gates.js';
import { Ordering } from '../paging/ordering.js';
import type { PageSql } from '../paging/page.js';
import { OF_OVERVIEWS } from './overview-filter.js';
import type { RiskCode } from './risk-reason.js';

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

/** By code, when a reason holds; of those of one line at most one does. */
const HOLDS = [
  { OVERDUE: 'due_on < $5', DUE_NOT_BEGUN: 'due_on BETWEEN $5 AND $6 AND stage IS NULL' },
  { BELOW_GATE: `gate_margin < -${TOLERANCE}` },
  { INCIDENTS: 'at_risk_since IS NOT NULL' },
  { FOLLOW_UPS_OVERDUE: 'follow_ups_due_on < $5', FOLLOW_UPS_OPEN: 'follow_ups_due_on >= $5' },
  { NEAR_GATE: `gate_ratio < 1 + ${NEAR}` },
] satisfies readonly Partial<Record<RiskCode, string>>[];
const BY_CODE = HOLDS.flatMap((line) => Object.entries(line));

/** How many hold: of every award only this is worked out. */
const MANY = HOLDS.map((line) => `((${Object.values(line).join(' OR ')}) IS TRUE)::int`).join(' + ');
const IS_ASKED = BY_CODE.map(([code, holds]) => `WHEN '${code}' THEN ${holds}`).join(' ');
const REASONS = `array_remove(ARRAY[${BY_CODE.map(([code, holds]) => `CASE WHEN ${holds} THEN '${code}' END`).join(', ')}], NULL)`;

const LISTED = `
  SELECT * FROM (
    SELECT overview.*, ${MANY} AS many FROM award_overview overview
    WHERE ended_on IS NULL AND ($10::text IS NULL OR predicate = $10) AND ${OF_OVERVIEWS}
  ) reasoned WHERE many > 0 AND ($9::text IS NULL OR CASE $9 ${IS_ASKED} END)`;

/** Those with most reasons first, then those due first. */
export const BY_REASONS = new Ordering('risks', [
  { sql: '-many', type: 'int' },
  { sql: 'due_on', type: 'date' },
  { sql: 'award_id', type: 'uuid' },
]);

const INCIDENT_KINDS = `ARRAY(
    SELECT DISTINCT kind FROM incident WHERE award_id = page.award_id AND closed_at IS NULL ORDER BY kind
  )`;

/** Of those that the unit has been told of. */
const OVERDUE = `(
    SELECT count(*)::int FROM assessment_overview overview JOIN finding ON finding.assessment_id = overview.assessment_id
    WHERE overview.work_unit_id = page.work_unit_id AND finding.withdrawn_at IS NULL AND finding.resolved_at IS NULL
      AND finding.due_on < $5 AND overview.stage = ANY(CASE finding.layer WHEN 'TPI' THEN $7::text[] ELSE $8::text[] END)
  )`;

/** Reasons are known by what is kept of an award; what they are in full, and names, are looked up for those that are shown. */
export const atRisk = ({ place, past, end }: PageSql) => `
  WITH page AS MATERIALIZED (SELECT *, ${place} FROM (${LISTED}) listed WHERE ${past} ${end})
  SELECT page.award_id AS "awardId", unit.id AS "unitId", unit.name AS "unitName", institution.id AS "institutionId",
    institution.name AS "institutionName", institution.kind AS "institutionKind", predicate, due_on AS "dueOn", page.stage,
    follow_ups AS "openFollowUps", CASE WHEN follow_ups_due_on < $5 THEN ${OVERDUE} ELSE 0 END AS "overdueFollowUps",
    CASE WHEN at_risk_since IS NULL THEN '{}' ELSE ${INCIDENT_KINDS} END AS "incidentKinds",
    ${gatesWhere('rests', IS_NEAR)} AS "nearGates", ${gatesWhere('reevaluation', MISSED)} AS "failedGates", reasons,
    (SELECT count(*)::int FROM (${LISTED}) listed) AS count, place
  FROM (SELECT *, ${REASONS} AS reasons FROM page) page
  JOIN work_unit unit ON unit.id = page.work_unit_id
  JOIN institution ON institution.id = page.institution_id
  LEFT JOIN layer_score rests ON rests.assessment_id = page.rests_on AND rests.layer = page.layer
  LEFT JOIN assessment_overview begun ON begun.assessment_id = page.reevaluation_id
  LEFT JOIN layer_score reevaluation ON reevaluation.assessment_id = begun.assessment_id AND reevaluation.layer = begun.layer
  ORDER BY ${BY_REASONS.by}`;
