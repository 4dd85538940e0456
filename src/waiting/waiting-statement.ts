import { Ordering } from '../paging/ordering.js';
import type { WaitingKind } from './waiting-kind.js';

/*
 * $1 account, $2 today, $3 own units, $4 coordinated units, $5 units one is head of, $6 units one is a member of,
 * $7 institutions whose TPI one leads, $8 of whose TPI one is a member, $9 institutions one is head of, $10 leads the TPN,
 * $11 evaluates for the TPN, $12 is of the secretariat, $13 stages in which one sees everything, $14 the day up to which a
 * re-evaluation is due soon, $15 and $16 the stages in which the TPI and the TPN are done.
 */

/** Assessments at work, each with what the person asking is to it. A first pass shows its own author's counts and nobody else's. */
const WORK = `
  SELECT assessment.id, assessment.kind, assessment.stage, assessment.determined_by, cycle.id AS cycle_id, cycle.year,
    cycle.instrument_id, unit.id AS unit_id, unit.name AS unit_name, last.move, last.reason,
    coalesce(last.at, assessment.created_at) AS since, stage_window.closes_on AS until,
    coalesce(jsonb_array_length(last.facts -> 'items'), 0) AS noted, known.items,
    unit.id = ANY($4::uuid[]) AS coordinates, unit.institution_id = ANY($9::uuid[]) AS heads,
    person.leads, person.evaluates, pass.is_open AS is_pass_open, pass.is_closed AS is_pass_closed,
    EXISTS (
      SELECT FROM evaluator_assignment anybody
      WHERE anybody.assessment_id = assessment.id AND anybody.layer = step.layer AND anybody.ended_at IS NULL
    ) AS has_evaluators,
    spoken.answered AS spoken, own.answered AS own, objection.filed_at, objection.decided_at
  FROM assessment
  JOIN cycle ON cycle.id = assessment.cycle_id
  JOIN work_unit unit ON unit.id = assessment.work_unit_id
  CROSS JOIN LATERAL (SELECT CASE assessment.stage
    WHEN 'SELF_ASSESSMENT' THEN 'UNIT' WHEN 'INTERNAL_EVALUATION' THEN 'TPI' ELSE 'TPN' END AS layer) step
  CROSS JOIN LATERAL (
    SELECT NOT unit.id = ANY($3::uuid[]) AND NOT EXISTS (
      SELECT FROM conflict_of_interest conflict WHERE conflict.account_id = $1 AND conflict.ended_at IS NULL
        AND (conflict.work_unit_id = unit.id OR conflict.institution_id = unit.institution_id)
    ) AS is_impartial, EXISTS (
      SELECT FROM evaluator_assignment mine WHERE mine.assessment_id = assessment.id AND mine.account_id = $1
        AND mine.layer = step.layer AND mine.ended_at IS NULL
    ) AS is_assigned
  ) fitness
  CROSS JOIN LATERAL (
    SELECT is_impartial AND CASE step.layer
        WHEN 'TPI' THEN unit.institution_id = ANY($7::uuid[]) ELSE step.layer = 'TPN' AND $10::boolean END AS leads,
      is_impartial AND is_assigned AND CASE step.layer
        WHEN 'TPI' THEN unit.institution_id = ANY($8::uuid[]) ELSE step.layer = 'TPN' AND $11::boolean END AS evaluates
  ) person
  LEFT JOIN cycle_window stage_window ON stage_window.cycle_id = cycle.id AND stage_window.stage = assessment.stage
    AND $2::date BETWEEN stage_window.opens_on AND stage_window.closes_on
  LEFT JOIN LATERAL (
    SELECT move, reason, facts, at FROM assessment_transition transition
    WHERE transition.assessment_id = assessment.id ORDER BY transition.id DESC LIMIT 1
  ) last ON true
  LEFT JOIN LATERAL (
    SELECT closed_at IS NULL AS is_open, closed_at IS NOT NULL AS is_closed FROM layer_pass
    WHERE layer_pass.assessment_id = assessment.id AND layer_pass.layer = step.layer ORDER BY round DESC LIMIT 1
  ) pass ON true
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS items FROM instrument_item item WHERE item.instrument_id = cycle.instrument_id
  ) known
  CROSS JOIN LATERAL (
    SELECT count(answer.value)::int AS answered FROM sheet JOIN answer ON answer.sheet_id = sheet.id
    WHERE sheet.assessment_id = assessment.id AND sheet.layer = step.layer AND sheet.is_consensus
      -- Counted for those who see to it alone: the secretariat has thousands of sheets in view and reads none.
      AND (person.leads OR unit.id = ANY($4::uuid[]))
      AND assessment.stage IN ('SELF_ASSESSMENT', 'INTERNAL_EVALUATION', 'DESK_EVALUATION')
  ) spoken
  LEFT JOIN LATERAL (
    SELECT count(answer.value)::int AS answered FROM sheet LEFT JOIN answer ON answer.sheet_id = sheet.id
    WHERE sheet.assessment_id = assessment.id AND sheet.layer = step.layer AND sheet.author_id = $1 AND sheet.sealed_at IS NULL
    GROUP BY sheet.id
  ) own ON true
  LEFT JOIN objection ON objection.assessment_id = assessment.id
  WHERE assessment.stage <> 'CONCLUDED' AND (
    unit.id = ANY($3::uuid[]) OR unit.institution_id = ANY($7::uuid[]) OR unit.institution_id = ANY($9::uuid[])
    OR assessment.stage = ANY($13::text[]) OR fitness.is_assigned
  )`;

/** One line a kind: for whom, in which state, how many items. Only while the stage's window is open. */
const BY_STAGE = `
  SELECT due.kind, work.id AS assessment_id, NULL::uuid AS award_id, work.unit_name, work.year,
    CASE due.kind WHEN 'RETURNED' THEN work.reason END AS reason, work.since, work.until, due.count, NULL::int AS area_no,
    NULL::text AS item
  FROM work CROSS JOIN LATERAL (VALUES
    ('RETURNED', stage = 'SELF_ASSESSMENT' AND coordinates AND move = 'return', noted),
    ('SELF_ASSESSMENT', stage = 'SELF_ASSESSMENT' AND coordinates AND move IS DISTINCT FROM 'return', items - spoken),
    ('FIRST_PASS', is_pass_open AND evaluates AND own IS NOT NULL, items - own),
    ('ASSIGN', is_pass_open AND leads AND NOT has_evaluators, NULL),
    ('SETTLE', stage IN ('INTERNAL_EVALUATION', 'DESK_EVALUATION') AND is_pass_closed AND leads AND spoken < items, items - spoken),
    ('FORWARD', stage = 'INTERNAL_EVALUATION' AND is_pass_closed AND leads AND spoken = items, NULL),
    ('CONCLUDE', stage = 'DESK_EVALUATION' AND is_pass_closed AND leads AND spoken = items, NULL),
    ('PROPOSE', stage = 'PROPOSAL' AND heads, NULL),
    ('SCREEN', stage = 'ADMIN_SCREENING' AND (leads OR evaluates OR $12::boolean), NULL),
    ('OBJECT', stage = 'OBJECTION' AND heads AND filed_at IS NULL, NULL),
    ('FIELD', stage = 'FIELD_VERIFICATION' AND (leads OR evaluates), NULL),
    ('PANEL', stage = 'PANEL' AND leads, NULL),
    ('DETERMINE', stage = 'DETERMINATION' AND work.kind = 'PROPOSAL'
      AND CASE determined_by WHEN 'INSTITUTION' THEN heads ELSE $12::boolean END, NULL),
    ('DECIDE', stage = 'DETERMINATION' AND work.kind = 'REEVALUATION' AND $12::boolean, NULL)
  ) due (kind, is_due, count)
  WHERE due.is_due AND work.until IS NOT NULL`;

/** The areas of a member with items that have no answer. */
const AREAS = `
  SELECT 'AREA', work.id, NULL::uuid, work.unit_name, work.year, NULL, work.since, work.until, blank.items,
    assignment.area_no::int, NULL
  FROM work
  JOIN area_assignment assignment ON assignment.work_unit_id = work.unit_id AND assignment.account_id = $1
    AND assignment.ended_at IS NULL
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS items FROM instrument_item item
    WHERE item.instrument_id = work.instrument_id AND item.area_no = assignment.area_no AND NOT EXISTS (
      SELECT FROM sheet JOIN answer ON answer.sheet_id = sheet.id
      WHERE sheet.assessment_id = work.id AND sheet.layer = 'UNIT' AND sheet.is_consensus
        AND answer.item_code = item.code AND answer.value IS NOT NULL
    )
  ) blank
  WHERE work.stage = 'SELF_ASSESSMENT' AND work.until IS NOT NULL AND work.unit_id = ANY($6::uuid[]) AND blank.items > 0`;

/** An objection may be decided in its own window and in the desk's; one that never came lapses after its window. */
const OBJECTIONS = `
  SELECT CASE WHEN work.filed_at IS NULL THEN 'LAPSE' ELSE 'OBJECTION' END, work.id, NULL::uuid, work.unit_name, work.year, NULL,
    coalesce(work.filed_at, work.since), CASE WHEN work.filed_at IS NOT NULL THEN open.until END, NULL::int, NULL::int, NULL
  FROM work CROSS JOIN LATERAL (
    SELECT max(closes_on) FILTER (WHERE $2::date BETWEEN opens_on AND closes_on) AS until,
      bool_or(stage = 'OBJECTION' AND closes_on < $2::date) AS is_over
    FROM cycle_window WHERE cycle_window.cycle_id = work.cycle_id AND stage IN ('OBJECTION', 'DESK_EVALUATION')
  ) open
  WHERE work.stage = 'OBJECTION' AND $12::boolean AND work.decided_at IS NULL
    AND CASE WHEN work.filed_at IS NULL THEN open.is_over ELSE open.until IS NOT NULL END`;

const REEVALUATIONS = `
  SELECT 'REEVALUATION_DUE', NULL::uuid, award.id, unit.name, extract(year FROM award.reevaluation_due_on)::int, NULL,
    award.created_at, award.reevaluation_due_on, NULL::int, NULL::int, NULL
  FROM award JOIN work_unit unit ON unit.id = award.work_unit_id
  WHERE award.ended_on IS NULL AND award.reevaluation_due_on <= $14::date
    AND unit.id = ANY($4::uuid[] || $5::uuid[]) AND NOT EXISTS (
      SELECT FROM assessment begun
      WHERE begun.work_unit_id = unit.id AND begun.kind = 'REEVALUATION' AND begun.stage <> 'CONCLUDED'
    )`;

/** What a layer found, once it is done, and the unit has not answered, or not well enough. */
const FOLLOW_UPS = `
  SELECT 'FOLLOW_UP', assessment.id, NULL::uuid, unit.name, cycle.year, NULL, min(finding.recorded_at), min(finding.due_on),
    count(*)::int, NULL::int, NULL
  FROM finding
  JOIN assessment ON assessment.id = finding.assessment_id
  JOIN cycle ON cycle.id = assessment.cycle_id
  JOIN work_unit unit ON unit.id = assessment.work_unit_id
  WHERE unit.id = ANY($4::uuid[]) AND finding.withdrawn_at IS NULL AND finding.resolved_at IS NULL
    AND (finding.responded_at IS NULL OR finding.rejected_at IS NOT NULL)
    AND assessment.stage = ANY(CASE finding.layer WHEN 'TPI' THEN $15::text[] ELSE $16::text[] END)
  GROUP BY assessment.id, unit.name, cycle.year`;

/** Mentions that are not seen and that one can read now (comments.policy.ts). */
const MENTIONS = `
  SELECT 'MENTION', assessment.id, NULL::uuid, unit.name, cycle.year, NULL, min(comment.written_at), NULL::date, count(*)::int,
    NULL::int, comment.item_code
  FROM comment_mention mention
  JOIN comment ON comment.id = mention.comment_id
  JOIN assessment ON assessment.id = comment.assessment_id
  JOIN cycle ON cycle.id = assessment.cycle_id
  JOIN work_unit unit ON unit.id = assessment.work_unit_id
  WHERE mention.account_id = $1 AND mention.seen_at IS NULL AND CASE
    WHEN comment.room = 'UNIT' THEN unit.id = ANY($4::uuid[] || $5::uuid[]) OR (unit.id = ANY($6::uuid[]) AND EXISTS (
      SELECT FROM area_assignment assignment WHERE assignment.work_unit_id = unit.id AND assignment.account_id = $1
        AND assignment.area_no = comment.area_no AND assignment.ended_at IS NULL
    ))
    WHEN unit.id = ANY($3::uuid[]) OR (
      SELECT closed_at IS NULL FROM layer_pass pass WHERE pass.assessment_id = assessment.id AND pass.layer = comment.room
      ORDER BY round DESC LIMIT 1
    ) THEN false
    WHEN comment.room = 'TPI' AND unit.institution_id = ANY($7::uuid[]) OR comment.room = 'TPN' AND $10::boolean THEN true
    ELSE (comment.room = 'TPI' AND unit.institution_id = ANY($8::uuid[]) OR comment.room = 'TPN' AND $11::boolean)
      AND EXISTS (
        SELECT FROM evaluator_assignment mine WHERE mine.assessment_id = assessment.id AND mine.account_id = $1
          AND mine.layer = comment.room AND mine.ended_at IS NULL
      )
  END
  GROUP BY assessment.id, unit.name, cycle.year, comment.item_code`;

/** Of one kind: what ends first comes first, and what has no last day comes last. */
export const byLastDay = (kind: WaitingKind) =>
  new Ordering(`waiting-${kind}`, [
    { sql: `coalesce(until, '9999-12-31')`, type: 'date' },
    { sql: 'since', type: 'timestamptz' },
    { sql: 'coalesce(assessment_id, award_id)', type: 'uuid' },
    { sql: 'coalesce(area_no, 0)', type: 'int' },
    { sql: `coalesce(item, '')`, type: 'text' },
  ]);

/**
 * Everything that waits for somebody, or of one kind what comes after a place in it: of each kind as many as $17 and one more, whose
 * being there says that the list goes on, with how many there are in all. $18 is the kind, $19 the place.
 */
export const waitingFor = ({ by, place }: Ordering, past: string) => `
  WITH work AS (${WORK}), waiting AS (
    ${[BY_STAGE, AREAS, OBJECTIONS, REEVALUATIONS, FOLLOW_UPS, MENTIONS].join(' UNION ALL ')}
  ), asked AS (
    SELECT waiting.*, count(*) OVER (PARTITION BY kind)::int AS total FROM waiting
    WHERE $18::text IS NULL OR kind = $18
  ), ranked AS (
    SELECT asked.*, row_number() OVER (PARTITION BY kind ORDER BY ${by}) AS rank FROM asked WHERE ${past}
  )
  SELECT kind, assessment_id AS "assessmentId", award_id AS "awardId", unit_name AS "unitName", year, reason, since, until, count,
    area_no AS "areaNo", item, total, ${place}
  FROM ranked WHERE rank <= $17::int + 1
  ORDER BY kind <> 'RETURNED', min(until) OVER (PARTITION BY kind) NULLS LAST, kind, rank`;
