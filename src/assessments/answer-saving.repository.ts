import { Injectable } from '@nestjs/common';
import type { ChainHead, SealedEvent } from '../audit/audit-sealing.js';
import { constraintOf } from '../database/constraint-violation.js';
import { HotStatements } from '../database/hot-statements.js';
import type { Tx } from '../database/transactions.js';
import type { Answer } from '../domain/answer.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Stage } from '../domain/lifecycle.js';
import type { AnswerChange, AnswerState } from './answer-events.js';
import type { AnsweringRight } from './assessments.policy.js';
import { SheetContent } from './sheet-content.js';
import type { SheetFacts } from './sheets.repository.js';
import { conflictWith, hasAnsweredFor } from './ties-statement.js';

/** Who saves on which sheet, and all that must hold for it. */
export interface Saving {
  readonly sheet: SheetFacts;
  readonly stage: Stage;
  readonly accountId: string;
  readonly right: AnsweringRight;
  readonly now: Date;
  readonly today: CalendarDate;
}

/** An answer to save. */
export interface AnswerToSave {
  readonly item: string;
  readonly areaNo: number | null;
  readonly value: Answer | null;
  readonly note: string;
  /** null when there must be no answer yet. */
  readonly expectedVersion: number | null;
}

/** Saving answers: the one measured hot path, and the sanctioned exception from transactions (docs/architecture.md). */
@Injectable()
export class AnswerSavingRepository {
  constructor(private readonly statements: HotStatements) {}

  /** Every answer of a sheet, and what the audit trail says last of its assessment, of one moment. */
  async contentOf({ id, assessmentId }: SheetFacts): Promise<SheetContent> {
    const [row] = await this.statements.query<ContentRow>(READ_SHEET, [id, assessmentId]);
    return contentIn(row);
  }

  /**
   * One round trip: lock the open sheet, write the answer and its audit event, if that follows the chain's `head`. Answers the sheet as
   * it is, with nothing written, when it does not.
   */
  async save(
    saving: Saving,
    answer: AnswerToSave,
    event: SealedEvent,
    head: ChainHead,
  ): Promise<'saved' | 'refused' | SheetContent> {
    const { item, areaNo, value, note, expectedVersion } = answer;
    const areas = areaNo === null ? [] : [areaNo];
    const given = [item, value === null ? null : JSON.stringify(value), note, expectedVersion];
    const values = [...placeValues(saving, areas), ...given, ...eventValues(event), head.mac];
    try {
      const [row] = await this.statements.query<SavingRow>(SAVE_ANSWER, values);
      if (row?.isOvertaken === true) return contentIn(row);
      return row?.isSaved === true ? 'saved' : 'refused';
    } catch (error) {
      if (constraintOf(error) === 'audit_event_in_chain') return this.contentOf(saving.sheet);
      throw error;
    }
  }

  /** Writes many answers. Answers what it changed; what is missing was refused, and then `tx` must be rolled back. */
  async saveAll(tx: Tx, saving: Saving, answers: readonly AnswerToSave[]): Promise<AnswerChange[]> {
    const areas = [...new Set(answers.flatMap(({ areaNo }) => (areaNo === null ? [] : [areaNo])))];
    const given = answers.map(({ item, value, note, expectedVersion: expected }) => ({ item, value, note, expected }));
    const values = [...placeValues(saving, areas), JSON.stringify(given)];
    return tx.query<AnswerChange[]>(SAVE_ANSWERS, values);
  }
}

/** The end of the chain, null where it has none, and the answers, null where there are none. */
interface ContentRow {
  readonly answers: readonly AnswerState[] | null;
  readonly seq: string | null;
  readonly mac: Buffer | null;
}

interface SavingRow extends ContentRow {
  readonly isOvertaken: boolean;
  readonly isSaved: boolean;
}

function contentIn(row: ContentRow | undefined): SheetContent {
  const { answers = null, seq = null, mac = null } = row ?? {};
  return new SheetContent({ seq: Number(seq ?? 0), mac }, answers ?? []);
}

function eventValues(event: SealedEvent): unknown[] {
  const { before, after, channel, address, chain, seq, contentSalt, contentDigest } = event;
  const content = [before, after].map((each) => (each === null ? null : JSON.stringify(each)));
  const { addressSalt, addressDigest, keyId, mac } = event;
  return [...content, channel, address, chain, seq, contentSalt, contentDigest, addressSalt, addressDigest, keyId, mac];
}

function placeValues({ sheet, stage, accountId, right, now, today }: Saving, areas: readonly number[]): unknown[] {
  const { id, cycleId, unitId, assessmentId, layer, institutionId } = sheet;
  return [id, accountId, now, today, cycleId, stage, right, areas, unitId, assessmentId, layer, institutionId];
}

/**
 * The sheet, if it is open and this person may answer these areas of it now; takes `placeValues` as its first parameters.
 * FOR SHARE: savers do not wait for each other, but sealing waits for them, and they for a sealing, whose outcome they then
 * see.
 */
const PLACE = `
  SELECT sheet.id FROM sheet
  WHERE sheet.id = $1 AND sheet.sealed_at IS NULL
    AND EXISTS (
      SELECT FROM cycle_window w WHERE w.cycle_id = $5 AND w.stage = $6 AND $4::date BETWEEN w.opens_on AND w.closes_on
    )
    AND CASE $7::text
      WHEN 'by-role' THEN true
      WHEN 'by-area' THEN NOT EXISTS (
        SELECT FROM unnest($8::smallint[]) AS asked (no) WHERE NOT EXISTS (
          SELECT FROM area_assignment a
          WHERE a.work_unit_id = $9 AND a.area_no = asked.no AND a.account_id = $2 AND a.ended_at IS NULL
        )
      )
      ELSE EXISTS (
        SELECT FROM evaluator_assignment e
        WHERE e.assessment_id = $10 AND e.account_id = $2 AND e.layer = $11 AND e.ended_at IS NULL
      )
    END
    AND ($11 = 'UNIT' OR NOT ${hasAnsweredFor('$2', '$9')})
    AND ($11 = 'UNIT' OR ${conflictWith('$2', '$9', '$12')} IS NULL)
  FOR SHARE OF sheet`;

/** The last link of a chain, in one row also where there is none. */
const headOf = (chain: string) => `
    SELECT last.seq, last.mac FROM (VALUES (1)) AS one LEFT JOIN LATERAL (
      SELECT seq, mac FROM audit_event WHERE chain = ${chain} ORDER BY seq DESC LIMIT 1
    ) AS last ON true`;

const ANSWERS = `(
      SELECT json_agg(json_build_object('item', item_code, 'value', value, 'note', note, 'version', version))
      FROM answer WHERE sheet_id = $1
    )`;

const READ_SHEET = {
  name: 'read-sheet-to-answer',
  text: `SELECT head.seq, head.mac, ${ANSWERS} AS answers FROM (${headOf('$2')}) AS head`,
} as const;

/**
 * The version is compared in the UPDATE itself, where PostgreSQL looks again after waiting for another saver of the item. The
 * chain is locked last, as everywhere. Who was overtaken before it began is told so by `head`; meanwhile, by the unique place in the chain.
 */
const SAVE_ANSWER = {
  name: 'save-answer',
  text: `
    WITH head AS MATERIALIZED (
      SELECT seq, mac, mac IS DISTINCT FROM $29 AS is_overtaken FROM (${headOf('$21')}) AS head
    ), open_place AS MATERIALIZED (${PLACE}), place AS (
      SELECT open_place.id FROM open_place, head WHERE NOT head.is_overtaken
    ), updated AS (
      UPDATE answer SET value = $14, note = $15, version = answer.version + 1, answered_at = $3, answered_by = $2,
        to_confirm_from = NULL
      FROM place WHERE answer.sheet_id = place.id AND answer.item_code = $13 AND answer.version = $16::integer
      RETURNING answer.version
    ), inserted AS (
      INSERT INTO answer (sheet_id, item_code, value, note, version, answered_at, answered_by)
      SELECT place.id, $13, $14, $15, 1, $3, $2 FROM place WHERE $16::integer IS NULL
      ON CONFLICT DO NOTHING
      RETURNING version
    ), saved AS (
      SELECT version FROM updated UNION ALL SELECT version FROM inserted
    ), turn AS MATERIALIZED (
      SELECT pg_advisory_xact_lock(hashtextextended($21, 0)) FROM saved
    ), audited AS (
      INSERT INTO audit_event (at, actor_id, action, subject_type, subject_id, before, after, channel, address, chain, seq,
        content_salt, content_digest, address_salt, address_digest, key_id, mac)
      SELECT $3, $2, 'answer', 'sheet', $1::text, $17::jsonb, $18::jsonb, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28
      FROM turn
    )
    SELECT is_overtaken AS "isOvertaken", EXISTS (SELECT FROM saved) AS "isSaved", seq, mac,
      CASE WHEN is_overtaken THEN ${ANSWERS} END AS answers
    FROM head`,
} as const;

/** Items in one order for everyone, so that two who save the same ones wait for each other and do not block for ever. */
const SAVE_ANSWERS = `
  WITH place AS MATERIALIZED (${PLACE}), given AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($13::jsonb) AS each (item text, value jsonb, note text, expected integer)
  ), old AS MATERIALIZED (
    SELECT answer.item_code, answer.value, answer.note, answer.version FROM answer, place
    WHERE answer.sheet_id = place.id AND answer.item_code IN (SELECT item FROM given)
    ORDER BY answer.item_code FOR UPDATE OF answer
  ), updated AS (
    UPDATE answer SET value = given.value, note = given.note, version = answer.version + 1, answered_at = $3,
      answered_by = $2, to_confirm_from = NULL
    FROM given, old
    WHERE answer.sheet_id = $1 AND answer.item_code = given.item AND old.item_code = given.item
      AND old.version = given.expected
    RETURNING answer.item_code, answer.value, answer.note, answer.version
  ), inserted AS (
    INSERT INTO answer (sheet_id, item_code, value, note, version, answered_at, answered_by)
    SELECT place.id, given.item, given.value, given.note, 1, $3, $2 FROM place, given WHERE given.expected IS NULL
    ORDER BY given.item
    ON CONFLICT DO NOTHING
    RETURNING item_code, value, note, version
  ), saved AS (
    SELECT * FROM updated UNION ALL SELECT * FROM inserted
  )
  SELECT $1::text AS "sheetId",
    CASE WHEN old.item_code IS NOT NULL THEN
      json_build_object('item', old.item_code, 'value', old.value, 'note', old.note, 'version', old.version) END AS before,
    json_build_object('item', saved.item_code, 'value', saved.value, 'note', saved.note, 'version', saved.version) AS after
  FROM saved LEFT JOIN old ON old.item_code = saved.item_code ORDER BY saved.item_code`;
