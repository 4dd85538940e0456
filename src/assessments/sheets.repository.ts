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

@Injectable()
export class SheetsRepository {
  constructor(private readonly reader: Reader) {}

  async factsOf(sheetId: string): Promise<SheetFacts | null> {
    const rows = await this.reader.query<SheetFacts[]>(FACTS, [sheetId]);
    return rows[0] ?? null;
  }

  /** The sheets of an assessment: the unit's, the TPI's, the TPN's. */
  async ofAssessment(assessmentId: string): Promise<Sheet[]> {
    const sheets = await this.reader.of(Sheet).findBy({ assessmentId });
    return sheets.sort((a, b) => LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer));
  }

  async find(id: string): Promise<Sheet | null> {
    return this.reader.of(Sheet).findOneBy({ id });
  }

  /** The sheet that speaks for a layer. */
  async findConsensus(assessmentId: string, layer: Layer): Promise<Sheet | null> {
    return this.reader.of(Sheet).findOneBy({ assessmentId, layer, isConsensus: true });
  }

  async answersOf(sheetId: string): Promise<Answer[]> {
    return this.reader.of(Answer).findBy({ sheetId });
  }

  async findAnswer(sheetId: string, itemCode: string): Promise<Answer | null> {
    return this.reader.of(Answer).findOneBy({ sheetId, itemCode });
  }

  /** Waits for answers that are being saved on a layer's consensus sheet, and keeps later ones waiting. */
  async lockConsensus(tx: Tx, assessmentId: string, layer: Layer): Promise<void> {
    const sheet = 'SELECT FROM sheet WHERE assessment_id = $1 AND layer = $2 AND is_consensus FOR NO KEY UPDATE';
    await tx.query(sheet, [assessmentId, layer]);
  }

  /** The answers of a layer's consensus sheet, as the transaction sees them. */
  async consensusAnswers(tx: Tx, assessmentId: string, layer: Layer): Promise<Answer[]> {
    return tx
      .getRepository(Answer)
      .createQueryBuilder('answer')
      .innerJoin(Sheet, 'sheet', 'sheet.id = answer.sheetId')
      .where('sheet.assessmentId = :assessmentId AND sheet.layer = :layer AND sheet.isConsensus', {
        assessmentId,
        layer,
      })
      .getMany();
  }

  /** Seals every open sheet of an assessment. Waits for answers that are being saved; none can follow. */
  async sealAll(tx: Tx, assessmentId: string, sealedBy: string, sealedAt: Date): Promise<void> {
    const open = 'assessment_id = :assessmentId AND sealed_at IS NULL';
    await tx.createQueryBuilder().update(Sheet).set({ sealedAt, sealedBy }).where(open, { assessmentId }).execute();
  }

  /** Opens a layer's consensus sheet: a new one, or the one it had. */
  async openConsensus(tx: Tx, assessmentId: string, layer: Layer, openedAt: Date): Promise<void> {
    const sheet = { assessmentId, layer, authorId: null, isConsensus: true, openedAt };
    const insert = tx
      .createQueryBuilder()
      .insert()
      .into(Sheet)
      .values({ ...sheet, sealedAt: null, sealedBy: null });
    await insert.orIgnore().execute();
    await tx.update(Sheet, { assessmentId, layer, isConsensus: true }, { sealedAt: null, sealedBy: null });
  }

  /** True when somebody evaluates an assessment for a layer. */
  async isEvaluator(assessmentId: string, layer: Layer, accountId: string): Promise<boolean> {
    const rows = await this.reader.query<unknown[]>(
      `SELECT FROM evaluator_assignment WHERE assessment_id = $1 AND layer = $2 AND account_id = $3 AND ended_at IS NULL`,
      [assessmentId, layer, accountId],
    );
    return rows.length > 0;
  }

  /** True when somebody has ever answered an item of an assessment for its unit, also when a colleague has changed it since. */
  async hasAnsweredForUnit(assessmentId: string, accountId: string): Promise<boolean> {
    const rows = await this.reader.query<unknown[]>(
      `SELECT FROM sheet JOIN audit_event saved ON saved.subject_type = 'sheet' AND saved.subject_id = sheet.id::text
       WHERE sheet.assessment_id = $1 AND sheet.layer = 'UNIT' AND saved.actor_id = $2 LIMIT 1`,
      [assessmentId, accountId],
    );
    return rows.length > 0;
  }
}

/** What answers are worth scoring, by item code. */
export function valuesOf(answers: readonly Answer[]): ReadonlyMap<string, AnswerValue> {
  return new Map(answers.flatMap(({ itemCode, value }) => (value === null ? [] : [[itemCode, value] as const])));
}

const FACTS = `
  SELECT sheet.id, sheet.layer, sheet.assessment_id AS "assessmentId", assessment.cycle_id AS "cycleId",
    cycle.instrument_id AS "instrumentId", unit.id AS "unitId", unit.institution_id AS "institutionId"
  FROM sheet
  JOIN assessment ON assessment.id = sheet.assessment_id
  JOIN cycle ON cycle.id = assessment.cycle_id
  JOIN work_unit unit ON unit.id = assessment.work_unit_id
  WHERE sheet.id = $1`;
