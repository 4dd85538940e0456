import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import type { AnswerChange } from './answer-events.js';

/** The assessment that a later one starts from. */
export interface EarlierAssessment {
  readonly id: string;
  readonly year: number;
  readonly instrumentId: string;
}

/** Answers to take over, and who does it when. */
export interface AnswersToCarry {
  readonly fromAssessmentId: string;
  readonly toAssessmentId: string;
  readonly items: readonly string[];
  readonly by: string;
  readonly at: Date;
}

/** Answers of a sheet to confirm as they are, and who does it when. */
export interface AnswersToConfirm {
  readonly sheetId: string;
  readonly items: readonly string[];
  readonly by: string;
  readonly at: Date;
}

export interface ConfirmedAnswer {
  readonly item: string;
  readonly version: number;
}

@Injectable()
export class CarryOverRepository {
  constructor(private readonly reader: Reader) {}

  /** What the unit handed in last, whatever came of it; null when it never has. */
  async lastSubmittedBy(unitId: string): Promise<EarlierAssessment | null> {
    const rows = await this.reader.query<EarlierAssessment[]>(
      `${EARLIER} JOIN LATERAL (
         SELECT max(at) AS at FROM assessment_transition move WHERE move.assessment_id = assessment.id AND move.move = 'submit'
       ) submitted ON submitted.at IS NOT NULL
       WHERE assessment.work_unit_id = $1 ORDER BY submitted.at DESC, assessment.created_at DESC LIMIT 1`,
      [unitId],
    );
    return rows[0] ?? null;
  }

  async find(id: string): Promise<EarlierAssessment | null> {
    const rows = await this.reader.query<EarlierAssessment[]>(`${EARLIER} WHERE assessment.id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** Puts the answers of one unit sheet on another that has none, each to confirm; answers those that it found. */
  async carry(tx: Tx, { fromAssessmentId, toAssessmentId, items, by, at }: AnswersToCarry): Promise<AnswerChange[]> {
    return tx.query<AnswerChange[]>(CARRY, [fromAssessmentId, toAssessmentId, by, at, items]);
  }

  /** The items that a sheet got from an earlier one, confirmed meanwhile or not. */
  async carriedTo(sheetId: string): Promise<string[]> {
    const rows = await this.reader.query<{ item: string }[]>(
      `SELECT after ->> 'item' AS item FROM audit_event
       WHERE subject_type = 'sheet' AND subject_id = $1 AND action = 'carry'`,
      [sheetId],
    );
    return rows.map(({ item }) => item);
  }

  /** Confirms those of the answers that are still to confirm, on a sheet that is kept open. */
  async confirm(tx: Tx, { sheetId, items, by, at }: AnswersToConfirm): Promise<AnswerChange[]> {
    return tx.query<AnswerChange[]>(CONFIRM, [sheetId, items, by, at]);
  }
}

const EARLIER = `
  SELECT assessment.id, cycle.year, cycle.instrument_id AS "instrumentId"
  FROM assessment JOIN cycle ON cycle.id = assessment.cycle_id`;

const CARRY = `
  WITH added AS (
    INSERT INTO answer (sheet_id, item_code, value, note, version, answered_at, answered_by, to_confirm_from)
    SELECT own.id, given.item_code, given.value, given.note, 1, $4, $3, $1
    FROM sheet own
    JOIN sheet earlier ON earlier.assessment_id = $1 AND earlier.layer = 'UNIT' AND earlier.is_consensus
    JOIN answer given ON given.sheet_id = earlier.id AND given.value IS NOT NULL AND given.item_code = ANY($5::text[])
    WHERE own.assessment_id = $2 AND own.layer = 'UNIT' AND own.is_consensus
    RETURNING sheet_id, item_code, value, note, version, to_confirm_from
  )
  SELECT sheet_id AS "sheetId", NULL AS before, json_build_object(
    'item', item_code, 'value', value, 'note', note, 'version', version, 'toConfirmFrom', to_confirm_from
  ) AS after
  FROM added ORDER BY item_code`;

const CONFIRM = `
  WITH waiting AS MATERIALIZED (
    SELECT item_code, to_confirm_from FROM answer
    WHERE sheet_id = $1 AND item_code = ANY($2::text[]) AND to_confirm_from IS NOT NULL
    ORDER BY item_code FOR NO KEY UPDATE
  ), confirmed AS (
    UPDATE answer SET to_confirm_from = NULL, version = answer.version + 1, answered_at = $4, answered_by = $3
    FROM waiting WHERE answer.sheet_id = $1 AND answer.item_code = waiting.item_code
    RETURNING answer.item_code, value, note, version, waiting.to_confirm_from
  )
  SELECT $1::text AS "sheetId",
    json_build_object(
      'item', item_code, 'value', value, 'note', note, 'version', version - 1, 'toConfirmFrom', to_confirm_from
    ) AS before,
    json_build_object('item', item_code, 'value', value, 'note', note, 'version', version) AS after
  FROM confirmed ORDER BY item_code`;
