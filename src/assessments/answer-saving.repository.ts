import { Injectable } from '@nestjs/common';
import { HotStatements } from '../database/hot-statements.js';
import type { Answer } from '../domain/answer.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Stage } from '../domain/lifecycle.js';
import type { AnsweringRight } from './assessments.policy.js';
import type { SheetFacts } from './sheets.repository.js';

/** An answer to save, and all that must hold for it to be saved. */
export interface AnswerToSave {
  readonly sheet: SheetFacts;
  readonly stage: Stage;
  readonly item: string;
  readonly areaNo: number | null;
  readonly value: Answer | null;
  readonly note: string;
  /** null when there must be no answer yet. */
  readonly expectedVersion: number | null;
  readonly accountId: string;
  readonly right: AnsweringRight;
  readonly now: Date;
  readonly today: CalendarDate;
}

export interface SavedAnswer {
  readonly version: number;
  /** Every other answer of the sheet as this statement saw it, by item code. */
  readonly others: Readonly<Record<string, Answer>>;
}

/** Saving an answer: the one measured hot path, and the sanctioned exception from transactions (docs/architecture.md). */
@Injectable()
export class AnswerSavingRepository {
  constructor(private readonly statements: HotStatements) {}

  /** One round trip: lock the open sheet, write the answer and its audit event, read the rest back. Null when refused. */
  async save(asked: AnswerToSave): Promise<SavedAnswer | null> {
    const { sheet, stage, item, areaNo, value, note, expectedVersion, accountId, right, now, today } = asked;
    const rows = await this.statements.query<SavedAnswer>(SAVE_ANSWER, [
      sheet.id,
      item,
      value === null ? null : JSON.stringify(value),
      note,
      expectedVersion,
      accountId,
      now,
      today,
      sheet.cycleId,
      stage,
      right,
      areaNo,
      sheet.unitId,
      sheet.assessmentId,
      sheet.layer,
      sheet.institutionId,
    ]);
    return rows[0] ?? null;
  }
}

/**
 * FOR SHARE on the sheet: savers do not wait for each other, but sealing waits for them, and they for a sealing, whose
 * outcome they then see. The version is compared in the UPDATE itself, where PostgreSQL looks again after waiting for
 * another saver of the same item.
 */
const SAVE_ANSWER = {
  name: 'save-answer',
  text: `
    WITH place AS MATERIALIZED (
      SELECT sheet.id FROM sheet
      WHERE sheet.id = $1 AND sheet.sealed_at IS NULL
        AND EXISTS (
          SELECT FROM cycle_window w WHERE w.cycle_id = $9 AND w.stage = $10 AND $8::date BETWEEN w.opens_on AND w.closes_on
        )
        AND CASE $11::text
          WHEN 'by-role' THEN true
          WHEN 'by-area' THEN EXISTS (
            SELECT FROM area_assignment a
            WHERE a.work_unit_id = $13 AND a.area_no = $12::smallint AND a.account_id = $6 AND a.ended_at IS NULL
          )
          ELSE EXISTS (
            SELECT FROM evaluator_assignment e
            WHERE e.assessment_id = $14 AND e.account_id = $6 AND e.layer = $15 AND e.ended_at IS NULL
          )
        END
        AND ($15 = 'UNIT' OR NOT EXISTS (
          SELECT FROM audit_event saved
          WHERE saved.subject_type = 'sheet' AND saved.actor_id = $6 AND saved.subject_id IN (
            SELECT s.id::text FROM sheet s JOIN assessment any_cycle ON any_cycle.id = s.assessment_id
            WHERE any_cycle.work_unit_id = $13 AND s.layer = 'UNIT'
          )
        ))
        AND ($15 = 'UNIT' OR NOT EXISTS (
          SELECT FROM conflict_of_interest c
          WHERE c.account_id = $6 AND c.ended_at IS NULL AND (c.work_unit_id = $13 OR c.institution_id = $16)
        ))
      FOR SHARE OF sheet
    ), old AS MATERIALIZED (
      SELECT answer.value, answer.note, answer.version FROM answer, place
      WHERE answer.sheet_id = place.id AND answer.item_code = $2
    ), updated AS (
      UPDATE answer SET value = $3, note = $4, version = answer.version + 1, answered_at = $7, answered_by = $6
      FROM place WHERE answer.sheet_id = place.id AND answer.item_code = $2 AND answer.version = $5::integer
      RETURNING answer.version
    ), inserted AS (
      INSERT INTO answer (sheet_id, item_code, value, note, version, answered_at, answered_by)
      SELECT place.id, $2, $3, $4, 1, $7, $6 FROM place WHERE $5::integer IS NULL
      ON CONFLICT DO NOTHING
      RETURNING version
    ), saved AS (
      SELECT version FROM updated UNION ALL SELECT version FROM inserted
    ), audited AS (
      INSERT INTO audit_event (at, actor_id, action, subject_type, subject_id, before, after)
      SELECT $7, $6, 'answer', 'sheet', $1::text,
        (SELECT jsonb_build_object('item', $2::text, 'value', value, 'note', note, 'version', version) FROM old),
        jsonb_build_object('item', $2::text, 'value', $3::jsonb, 'note', $4::text, 'version', saved.version)
      FROM saved
    )
    SELECT saved.version, coalesce((
      SELECT json_object_agg(item_code, value) FROM answer WHERE sheet_id = $1 AND item_code <> $2 AND value IS NOT NULL
    ), '{}') AS others
    FROM saved`,
} as const;
