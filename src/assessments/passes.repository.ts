import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import type { EvaluatingLayer } from '../domain/lifecycle.js';
import type { AnswerChange } from './answer-events.js';
import { LayerPass } from './layer-pass.entity.js';
import type { PassMember, Voice } from './pass-rows.js';

/** Who does something to a layer of an assessment, and when. */
export interface LayerChange {
  readonly assessmentId: string;
  readonly layer: EvaluatingLayer;
  readonly by: string;
  readonly at: Date;
}

@Injectable()
export class PassesRepository {
  constructor(private readonly reader: Reader) {}

  /** The latest pass of a layer; null before its first. */
  async latest(assessmentId: string, layer: EvaluatingLayer): Promise<LayerPass | null> {
    const rows = await this.reader.query<LayerPass[]>(LATEST, [assessmentId, layer]);
    return rows[0] ?? null;
  }

  async begin(tx: Tx, { assessmentId, layer, at }: LayerChange): Promise<void> {
    await tx.query(
      `INSERT INTO layer_pass (assessment_id, layer, round, opened_at)
       SELECT $1, $2, count(*) + 1, $3 FROM layer_pass WHERE assessment_id = $1 AND layer = $2`,
      [assessmentId, layer, at],
    );
  }

  /** @param closedBy null when it closes by itself. */
  async close(tx: Tx, { assessmentId, layer, round }: LayerPass, closedAt: Date, closedBy: string | null) {
    await tx.update(LayerPass, { assessmentId, layer, round }, { closedAt, closedBy });
  }

  /** Opens, or opens again, the own sheet of each evaluator, or of one. */
  async openSheets(tx: Tx, { assessmentId, layer, at }: LayerChange, onlyOf: string | null): Promise<void> {
    await tx.query(
      `INSERT INTO sheet (assessment_id, layer, author_id, is_consensus, opened_at)
       SELECT assessment_id, layer, account_id, false, $3 FROM evaluator_assignment
       WHERE assessment_id = $1 AND layer = $2 AND ended_at IS NULL AND ($4::uuid IS NULL OR account_id = $4)
       ON CONFLICT (assessment_id, layer, author_id) WHERE NOT is_consensus
       DO UPDATE SET sealed_at = NULL, sealed_by = NULL, submitted_at = NULL`,
      [assessmentId, layer, at, onlyOf],
    );
  }

  /** Gives the evaluators' sheets the unit's answers, where they have none of their own. */
  async startFromUnit(tx: Tx, { assessmentId, layer, by, at }: LayerChange): Promise<AnswerChange[]> {
    return tx.query<AnswerChange[]>(
      `WITH added AS (
         INSERT INTO answer (sheet_id, item_code, value, note, version, answered_at, answered_by)
         SELECT own.id, given.item_code, given.value, '', 1, $3, $4
         FROM sheet own
         JOIN sheet unit ON unit.assessment_id = own.assessment_id AND unit.layer = 'UNIT' AND unit.is_consensus
         JOIN answer given ON given.sheet_id = unit.id AND given.value IS NOT NULL
         WHERE own.assessment_id = $1 AND own.layer = $2 AND NOT own.is_consensus AND own.sealed_at IS NULL
         ON CONFLICT DO NOTHING
         RETURNING sheet_id, item_code, value, note, version
       )
       SELECT sheet_id AS "sheetId", NULL AS before,
         json_build_object('item', item_code, 'value', value, 'note', note, 'version', version) AS after
       FROM added ORDER BY sheet_id, item_code`,
      [assessmentId, layer, at, by],
    );
  }

  async submit(tx: Tx, sheetId: string, by: string, at: Date): Promise<void> {
    await tx.query('UPDATE sheet SET submitted_at = $3, sealed_at = $3, sealed_by = $2 WHERE id = $1', [
      sheetId,
      by,
      at,
    ]);
  }

  /** Seals somebody's own sheet so that it says nothing in the pass that is open. */
  async withdraw(tx: Tx, { assessmentId, layer, by, at }: LayerChange, accountId: string): Promise<void> {
    await tx.query(
      `UPDATE sheet SET submitted_at = NULL, sealed_at = coalesce(sealed_at, $4), sealed_by = coalesce(sealed_by, $5)
       WHERE assessment_id = $1 AND layer = $2 AND author_id = $3 AND NOT EXISTS (
         SELECT FROM layer_pass WHERE assessment_id = $1 AND layer = $2 AND closed_at IS NOT NULL
           AND round = (SELECT max(round) FROM layer_pass WHERE assessment_id = $1 AND layer = $2)
       )`,
      [assessmentId, layer, accountId, at, by],
    );
  }

  /** The evaluators assigned to a layer now, by name. */
  async members(assessmentId: string, layer: EvaluatingLayer): Promise<PassMember[]> {
    return this.reader.query<PassMember[]>(
      `SELECT account.id AS "accountId", account.name, sheet.id AS "sheetId", sheet.submitted_at AS "submittedAt"
       FROM evaluator_assignment assignment
       JOIN account ON account.id = assignment.account_id
       LEFT JOIN sheet ON sheet.assessment_id = assignment.assessment_id AND sheet.layer = assignment.layer
         AND sheet.author_id = assignment.account_id AND NOT sheet.is_consensus
       WHERE assignment.assessment_id = $1 AND assignment.layer = $2 AND assignment.ended_at IS NULL
       ORDER BY account.name, account.id`,
      [assessmentId, layer],
    );
  }

  /** Every answer that counts in a layer: of the sheets that were submitted, and of the consensus. */
  async voices(assessmentId: string, layer: EvaluatingLayer): Promise<Voice[]> {
    return this.reader.query<Voice[]>(
      `SELECT answer.item_code AS item, sheet.id AS "sheetId", answer.value, answer.note, answer.version
       FROM sheet JOIN answer ON answer.sheet_id = sheet.id
       WHERE sheet.assessment_id = $1 AND sheet.layer = $2 AND (sheet.is_consensus OR sheet.submitted_at IS NOT NULL)
       ORDER BY answer.item_code, sheet.id`,
      [assessmentId, layer],
    );
  }

  /**
   * Writes on the consensus sheet what all who submitted agree on, and takes back what was settled before on items where
   * they no longer do. A ruling's reason is not part of the agreement, its value is.
   */
  async fillConsensus(tx: Tx, { assessmentId, layer, by, at }: LayerChange): Promise<AnswerChange[]> {
    return tx.query<AnswerChange[]>(FILL_CONSENSUS, [assessmentId, layer, at, by]);
  }
}

const FILL_CONSENSUS = `
  WITH submitted AS (
    SELECT id FROM sheet WHERE assessment_id = $1 AND layer = $2 AND submitted_at IS NOT NULL
  ), consensus AS (
    SELECT id FROM sheet WHERE assessment_id = $1 AND layer = $2 AND is_consensus
  ), voice AS (
    SELECT answer.* FROM answer JOIN submitted ON submitted.id = answer.sheet_id WHERE answer.value IS NOT NULL
  ), agreed AS (
    SELECT item_code, (array_agg(value ORDER BY sheet_id))[1] AS value,
      coalesce(string_agg(DISTINCT nullif(btrim(note), ''), E'\\n'), '') AS note
    FROM voice GROUP BY item_code
    HAVING count(*) = (SELECT count(*) FROM submitted)
      AND count(DISTINCT CASE WHEN jsonb_typeof(value) = 'object' THEN value #- '{ruling,reason}' ELSE value END) = 1
  ), changed AS (
    SELECT item_code, value, note FROM agreed
    UNION ALL
    SELECT settled.item_code, NULL, settled.note FROM answer settled JOIN consensus ON consensus.id = settled.sheet_id
    WHERE settled.item_code NOT IN (SELECT item_code FROM agreed) AND EXISTS (
      SELECT FROM voice WHERE voice.item_code = settled.item_code AND voice.answered_at > settled.answered_at
    )
  ), old AS MATERIALIZED (
    SELECT answer.* FROM answer JOIN consensus ON consensus.id = answer.sheet_id
  ), written AS (
    INSERT INTO answer (sheet_id, item_code, value, note, version, answered_at, answered_by)
    SELECT consensus.id, changed.item_code, changed.value, changed.note, 1, $3, $4 FROM changed, consensus
    ON CONFLICT (sheet_id, item_code) DO UPDATE
    SET value = excluded.value, note = excluded.note, version = answer.version + 1, answered_at = $3, answered_by = $4
    WHERE answer.value IS DISTINCT FROM excluded.value OR answer.note <> excluded.note
    RETURNING sheet_id, item_code, value, note, version
  )
  SELECT written.sheet_id AS "sheetId",
    CASE WHEN old.sheet_id IS NOT NULL THEN
      json_build_object('item', old.item_code, 'value', old.value, 'note', old.note, 'version', old.version) END AS before,
    json_build_object('item', written.item_code, 'value', written.value, 'note', written.note, 'version', written.version)
      AS after
  FROM written LEFT JOIN old ON old.item_code = written.item_code ORDER BY written.item_code`;

const LATEST = `
  SELECT assessment_id AS "assessmentId", layer, round, opened_at AS "openedAt", closed_at AS "closedAt",
    closed_by AS "closedBy"
  FROM layer_pass WHERE assessment_id = $1 AND layer = $2 ORDER BY round DESC LIMIT 1`;
