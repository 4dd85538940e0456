import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import type { Answer as AnswerValue } from '../domain/answer.js';
import { type Layer, LAYERS } from '../domain/lifecycle.js';
import { Answer, Sheet } from './sheet.entity.js';
import type { SheetPlace } from './assessments.policy.js';

/** Facts about a sheet that never change. */
export interface SheetFacts extends SheetPlace {
  readonly id: string;
  readonly assessmentId: string;
  readonly cycleId: string;
  readonly instrumentId: string;
}

/** What decides who sees the sheets of a layer. */
export interface LayerState {
  readonly layer: Layer;
  /** Whether the person asking is assigned to it as an evaluator. */
  readonly isAssigned: boolean;
  /** Whether its latest first pass is closed. */
  readonly isPassClosed: boolean;
}

@Injectable()
export class SheetsRepository {
  constructor(private readonly reader: Reader) {}

  async factsOf(sheetId: string): Promise<SheetFacts | null> {
    const rows = await this.reader.query<SheetFacts[]>(FACTS, [sheetId]);
    return rows[0] ?? null;
  }

  /** The sheets of an assessment: the unit's, the TPI's, the TPN's; in each layer the consensus first. */
  async ofAssessment(assessmentId: string): Promise<Sheet[]> {
    const sheets = await this.reader.query<Sheet[]>(`${SHEETS} WHERE assessment_id = $1`, [assessmentId]);
    const rank = ({ layer, isConsensus }: Sheet) => LAYERS.indexOf(layer) * 2 + (isConsensus ? 0 : 1);
    return sheets.sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
  }

  async find(id: string): Promise<Sheet | null> {
    return (await this.reader.query<Sheet[]>(`${SHEETS} WHERE id = $1`, [id]))[0] ?? null;
  }

  /** The sheet that speaks for a layer. */
  async findConsensus(assessmentId: string, layer: Layer): Promise<Sheet | null> {
    const sql = `${SHEETS} WHERE assessment_id = $1 AND layer = $2 AND is_consensus`;
    return (await this.reader.query<Sheet[]>(sql, [assessmentId, layer]))[0] ?? null;
  }

  /** By item. A hundred rows a sheet, and several times in a move: hydrating entities would cost more than reading them. */
  async answersOf(sheetId: string): Promise<Answer[]> {
    return this.reader.query<Answer[]>(`${ANSWERS} WHERE sheet_id = $1 ORDER BY item_code`, [sheetId]);
  }

  async findAnswer(sheetId: string, itemCode: string): Promise<Answer | null> {
    return this.reader.of(Answer).findOneBy({ sheetId, itemCode });
  }

  /** Waits for answers that are being saved on a sheet, and keeps later ones waiting. */
  async lock(tx: Tx, sheetId: string): Promise<void> {
    await tx.query('SELECT FROM sheet WHERE id = $1 FOR NO KEY UPDATE', [sheetId]);
  }

  /** The same for the sheet of an assessment's unit. Answers whether it is sealed; true where there is none. */
  async lockOfUnit(tx: Tx, assessmentId: string): Promise<boolean> {
    const rows = await tx.query<{ isSealed: boolean }[]>(
      `SELECT sealed_at IS NOT NULL AS "isSealed" FROM sheet
       WHERE assessment_id = $1 AND layer = 'UNIT' AND is_consensus FOR NO KEY UPDATE`,
      [assessmentId],
    );
    return rows[0]?.isSealed ?? true;
  }

  /** The answers of a layer's consensus sheet, as the transaction sees them. */
  async consensusAnswers(tx: Tx, assessmentId: string, layer: Layer): Promise<Answer[]> {
    const sql = `${ANSWERS} WHERE sheet_id = (
      SELECT id FROM sheet WHERE assessment_id = $1 AND layer = $2 AND is_consensus
    )`;
    return tx.query<Answer[]>(sql, [assessmentId, layer]);
  }

  /** Seals every open sheet of an assessment. Waits for answers that are being saved; none can follow. */
  async sealAll(tx: Tx, assessmentId: string, sealedBy: string, sealedAt: Date): Promise<void> {
    const sql = 'UPDATE sheet SET sealed_at = $3, sealed_by = $2 WHERE assessment_id = $1 AND sealed_at IS NULL';
    await tx.query(sql, [assessmentId, sealedBy, sealedAt]);
  }

  /** Opens a layer's consensus sheet: a new one, or the one it had. */
  async openConsensus(tx: Tx, assessmentId: string, layer: Layer, openedAt: Date): Promise<void> {
    await tx.query(
      `INSERT INTO sheet (assessment_id, layer, is_consensus, opened_at) VALUES ($1, $2, true, $3)
       ON CONFLICT (assessment_id, layer) WHERE is_consensus DO UPDATE SET sealed_at = NULL, sealed_by = NULL`,
      [assessmentId, layer, openedAt],
    );
  }

  /** How each layer stands to somebody. */
  async layersFor(assessmentId: string, accountId: string): Promise<LayerState[]> {
    return this.reader.query<LayerState[]>(
      `SELECT layer, EXISTS (
           SELECT FROM evaluator_assignment assignment
           WHERE assignment.assessment_id = $1 AND assignment.layer = known.layer AND assignment.account_id = $2
             AND assignment.ended_at IS NULL
         ) AS "isAssigned", coalesce((
           SELECT closed_at IS NOT NULL FROM layer_pass pass
           WHERE pass.assessment_id = $1 AND pass.layer = known.layer ORDER BY round DESC LIMIT 1
         ), false) AS "isPassClosed"
       FROM unnest($3::text[]) AS known (layer)`,
      [assessmentId, accountId, LAYERS],
    );
  }
}

/** What answers are worth scoring, by item code. */
export function valuesOf(answers: readonly Answer[]): ReadonlyMap<string, AnswerValue> {
  return new Map(answers.flatMap(({ itemCode, value }) => (value === null ? [] : [[itemCode, value] as const])));
}

const SHEETS = `
  SELECT id, assessment_id AS "assessmentId", layer, author_id AS "authorId", is_consensus AS "isConsensus",
    opened_at AS "openedAt", sealed_at AS "sealedAt", sealed_by AS "sealedBy", submitted_at AS "submittedAt"
  FROM sheet`;

const ANSWERS = `
  SELECT sheet_id AS "sheetId", item_code AS "itemCode", value, note, version, answered_at AS "answeredAt",
    answered_by AS "answeredBy", to_confirm_from AS "toConfirmFrom"
  FROM answer`;

const FACTS = `
  SELECT sheet.id, sheet.layer, sheet.author_id AS "authorId", sheet.is_consensus AS "isConsensus",
    sheet.assessment_id AS "assessmentId", assessment.cycle_id AS "cycleId",
    cycle.instrument_id AS "instrumentId", unit.id AS "unitId", unit.institution_id AS "institutionId"
  FROM sheet
  JOIN assessment ON assessment.id = sheet.assessment_id
  JOIN cycle ON cycle.id = assessment.cycle_id
  JOIN work_unit unit ON unit.id = assessment.work_unit_id
  WHERE sheet.id = $1`;
