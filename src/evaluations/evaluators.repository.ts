import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import type { EvaluatingLayer } from '../domain/lifecycle.js';
import { EvaluatorAssignment } from './evaluator-assignment.entity.js';

/**
 * Assessments at work of the same cycle as `this`, from `FROM` on: narrow it by `assignment`. What a team has done its part
 * of no longer counts.
 */
export const WORK_OF_OTHERS = `
  FROM evaluator_assignment assignment
  JOIN assessment other ON other.id = assignment.assessment_id AND other.stage <> 'CONCLUDED'
  WHERE other.cycle_id = this.cycle_id AND other.id <> this.id AND assignment.ended_at IS NULL
    AND NOT EXISTS (
      SELECT FROM assessment_transition done WHERE done.assessment_id = other.id
        AND done.move = CASE assignment.layer WHEN 'TPI' THEN 'forward' ELSE 'deliberate' END
    )`;

type NewAssignment = Omit<EvaluatorAssignment, 'id' | 'endedAt' | 'endedBy'>;

export interface Evaluator {
  readonly layer: EvaluatingLayer;
  readonly accountId: string;
  readonly name: string;
}

@Injectable()
export class EvaluatorsRepository {
  constructor(private readonly reader: Reader) {}

  /** Does nothing when the person evaluates this assessment already. */
  async add(tx: Tx, assignment: NewAssignment): Promise<void> {
    await tx.createQueryBuilder().insert().into(EvaluatorAssignment).values(assignment).orIgnore().execute();
  }

  /** Answers whether there was an assignment to end. */
  async end(tx: Tx, { layer, accountId }: Omit<Evaluator, 'name'>, assessmentId: string, by: string, at: Date) {
    const open = { assessmentId, layer, accountId, endedAt: IsNull() };
    const { affected } = await tx.update(EvaluatorAssignment, open, { endedAt: at, endedBy: by });
    return affected === 1;
  }

  /** Whether somebody has answered anything on their own sheet, or handed it in. Locks the sheet: nothing is answered meanwhile. */
  async hasBegun(tx: Tx, { layer, accountId }: Omit<Evaluator, 'name'>, assessmentId: string): Promise<boolean> {
    const own = 'assessment_id = $1 AND layer = $2 AND author_id = $3';
    const who = [assessmentId, layer, accountId];
    await tx.query(`SELECT FROM sheet WHERE ${own} FOR NO KEY UPDATE`, who);
    const rows = await tx.query<object[]>(
      `SELECT FROM sheet WHERE ${own} AND (
         submitted_at IS NOT NULL OR EXISTS (SELECT FROM answer WHERE sheet_id = sheet.id AND answered_by = $3)
       )`,
      who,
    );
    return rows.length > 0;
  }

  async of(assessmentId: string): Promise<Evaluator[]> {
    return this.reader.query<Evaluator[]>(
      `SELECT assignment.layer, account.id AS "accountId", account.name
       FROM evaluator_assignment assignment JOIN account ON account.id = assignment.account_id
       WHERE assignment.assessment_id = $1 AND assignment.ended_at IS NULL ORDER BY 1, 3`,
      [assessmentId],
    );
  }

  /**
   * How many other assessments of a cycle somebody has at work in a layer. Locks the account until the transaction ends, so
   * that two leads cannot both give them the last one.
   */
  async loadOf(tx: Tx, { layer, accountId }: Omit<Evaluator, 'name'>, assessmentId: string): Promise<number> {
    await tx.query('SELECT FROM account WHERE id = $1 FOR NO KEY UPDATE', [accountId]);
    const rows = await tx.query<{ load: number }[]>(
      `SELECT (SELECT count(*)::int ${WORK_OF_OTHERS} AND assignment.account_id = $1 AND assignment.layer = $2) AS load
       FROM assessment this WHERE this.id = $3`,
      [accountId, layer, assessmentId],
    );
    return rows[0]?.load ?? 0;
  }
}
