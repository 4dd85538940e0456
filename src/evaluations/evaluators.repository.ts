import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { EvaluatorAssignment } from './evaluator-assignment.entity.js';

type NewAssignment = Omit<EvaluatorAssignment, 'id' | 'endedAt' | 'endedBy'>;

export interface Evaluator {
  readonly layer: EvaluatorAssignment['layer'];
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

  async of(assessmentId: string): Promise<Evaluator[]> {
    return this.reader.query<Evaluator[]>(
      `SELECT assignment.layer, account.id AS "accountId", account.name
       FROM evaluator_assignment assignment JOIN account ON account.id = assignment.account_id
       WHERE assignment.assessment_id = $1 AND assignment.ended_at IS NULL ORDER BY 1, 3`,
      [assessmentId],
    );
  }
}
