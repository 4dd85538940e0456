import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * From now on everything that is due plans its reminders when it is caused. What was caused before gets its deadline here, by the
 * rules that cycles have unless they say otherwise, and of its ladder what is still to come.
 */
export class PlanStandingDeadlines1764100500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STAGES);
    await runner.query(FOLLOW_UPS);
    await runner.query(EVIDENCE);
    await runner.query(LADDERS);
    await runner.query(HANDED_OVER);
  }

  /** The kinds that nothing set before. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(FORGET);
  }
}

const STAGES = `
  INSERT INTO deadline (kind, subject_id, work_unit_id, assessment_id, due_on, version, facts, set_at)
  SELECT CASE WHEN is_objection THEN 'OBJECTION' ELSE 'STAGE_WINDOW' END, id, work_unit_id, id, due_on, 1,
    jsonb_build_object('year', year) || CASE WHEN is_objection THEN '{}' ELSE jsonb_build_object('stage', stage) END
      || CASE WHEN determined_by = 'INSTITUTION' THEN '{"isSelfDetermined": true}' ELSE '{}' END::jsonb, now()
  FROM (
    SELECT assessment.*, cycle.year, objection.assessment_id IS NULL AND stage = 'OBJECTION' AS is_objection, (
      SELECT max(closes_on) FROM cycle_window WHERE cycle_window.cycle_id = assessment.cycle_id AND (
        cycle_window.stage = assessment.stage
        OR (cycle_window.stage = 'DESK_EVALUATION' AND assessment.stage = 'OBJECTION' AND objection.assessment_id IS NOT NULL)
      )
    ) AS due_on
    FROM assessment JOIN cycle ON cycle.id = assessment.cycle_id LEFT JOIN objection ON objection.assessment_id = assessment.id
  ) staged
  WHERE due_on IS NOT NULL`;

const FOLLOW_UPS = `
  INSERT INTO deadline (kind, subject_id, work_unit_id, assessment_id, due_on, version, facts, set_at)
  SELECT 'FOLLOW_UP', finding.id, work_unit_id, assessment.id, due_on, 1,
    jsonb_strip_nulls(jsonb_build_object('layer', layer, 'item', item_code, 'areaNo', area_no, 'year', year)), now()
  FROM finding JOIN assessment ON assessment.id = finding.assessment_id JOIN cycle ON cycle.id = assessment.cycle_id
  WHERE withdrawn_at IS NULL AND resolved_at IS NULL AND (responded_at IS NULL OR rejected_at IS NOT NULL)
    AND stage <> ALL (ARRAY['SELF_ASSESSMENT', 'INTERNAL_EVALUATION'])
    AND (layer = 'TPI' OR stage = ANY (ARRAY['FIELD_VERIFICATION', 'PANEL', 'DETERMINATION', 'CONCLUDED']))`;

const EVIDENCE = `
  INSERT INTO deadline (kind, subject_id, work_unit_id, due_on, version, facts, set_at)
  SELECT 'EVIDENCE_EXPIRY', id, work_unit_id, valid_until, 1, jsonb_build_object('title', title), now()
  FROM evidence WHERE valid_until IS NOT NULL`;

/** A follow-up whose whole ladder is past is told of again in the rhythm of a week that it would have by now. */
const LADDERS = `
  INSERT INTO reminder (deadline_id, version, step_days, send_on, escalation, overrides_quiet, repeat_days, planned_at)
  SELECT deadline.id, version, rung.days - late, due_on - rung.days + late, level, kind = 'OBJECTION' AND rung.days = 1,
    CASE WHEN kind = 'FOLLOW_UP' AND rung.days = -14 THEN 7 END, set_at
  FROM deadline
  JOIN (VALUES
    (ARRAY['STAGE_WINDOW', 'OBJECTION', 'FOLLOW_UP'], 14, 0), (ARRAY['STAGE_WINDOW', 'OBJECTION', 'FOLLOW_UP'], 7, 0),
    (ARRAY['STAGE_WINDOW', 'OBJECTION', 'FOLLOW_UP'], 3, 0), (ARRAY['STAGE_WINDOW', 'OBJECTION', 'FOLLOW_UP'], 1, 0),
    (ARRAY['STAGE_WINDOW', 'FOLLOW_UP'], -1, 0), (ARRAY['STAGE_WINDOW', 'FOLLOW_UP'], -3, 1),
    (ARRAY['STAGE_WINDOW', 'FOLLOW_UP'], -7, 2), (ARRAY['STAGE_WINDOW', 'FOLLOW_UP'], -14, 3),
    (ARRAY['EVIDENCE_EXPIRY'], 30, 0), (ARRAY['EVIDENCE_EXPIRY'], 7, 0)
  ) rung (kinds, days, level) ON kind = ANY (rung.kinds)
  CROSS JOIN LATERAL (
    SELECT CASE WHEN kind = 'FOLLOW_UP' AND rung.days = -14 AND due_on + 14 < current_date
      THEN (current_date - due_on - 14 + 6) / 7 * 7 ELSE 0 END AS late
  ) repeated
  WHERE kind <> 'REEVALUATION' AND closed_at IS NULL AND due_on - rung.days + late >= current_date`;

const HANDED_OVER = `
  WITH closed AS (
    UPDATE deadline SET closed_at = now(), closed_because = 'handed-over'
    WHERE kind = 'REEVALUATION' AND closed_at IS NULL AND EXISTS (
      SELECT FROM assessment WHERE assessment.work_unit_id = deadline.work_unit_id AND assessment.kind = 'REEVALUATION'
        AND stage <> ALL (ARRAY['SELF_ASSESSMENT', 'CONCLUDED'])
    ) RETURNING id
  )
  UPDATE reminder SET cancelled_at = now(), cancelled_because = 'handed-over'
  FROM closed WHERE deadline_id = closed.id AND dispatched_at IS NULL AND cancelled_at IS NULL`;

const FORGET = `
  CREATE TEMPORARY TABLE forgotten ON COMMIT DROP AS
    SELECT id FROM deadline WHERE kind <> ALL (ARRAY['REEVALUATION', 'BOUNCING_ADDRESS']);
  DELETE FROM notice USING reminder WHERE reminder.id = reminder_id AND deadline_id IN (SELECT id FROM forgotten);
  DELETE FROM reminder WHERE deadline_id IN (SELECT id FROM forgotten);
  DELETE FROM deadline WHERE id IN (SELECT id FROM forgotten);
  UPDATE reminder SET cancelled_at = NULL, cancelled_because = NULL FROM deadline
    WHERE deadline.id = deadline_id AND closed_because = 'handed-over' AND cancelled_because = 'handed-over';
  UPDATE deadline SET closed_at = NULL, closed_because = NULL WHERE closed_because = 'handed-over';`;
