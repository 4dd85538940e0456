import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { ConflictOfInterest } from './conflict-of-interest.entity.js';

/** A layer that somebody works on. */
export interface AssignedLayer {
  readonly assessmentId: string;
  readonly layer: 'TPI' | 'TPN';
}

@Injectable()
export class ConflictsRepository {
  constructor(private readonly reader: Reader) {}

  /** Those of a person that have not ended, the latest first. */
  async of(accountId: string): Promise<ConflictOfInterest[]> {
    return this.reader.of(ConflictOfInterest).find({
      where: { accountId, endedAt: IsNull() },
      order: { declaredAt: 'DESC' },
    });
  }

  async add(tx: Tx, conflict: Omit<ConflictOfInterest, 'id' | 'endedAt' | 'endedBy'>): Promise<ConflictOfInterest> {
    return tx.save(tx.create(ConflictOfInterest, { ...conflict, endedAt: null, endedBy: null }));
  }

  /** Answers whether there was one of this person to end. */
  async end(tx: Tx, id: string, accountId: string, endedAt: Date): Promise<boolean> {
    const open = { id, accountId, endedAt: IsNull() };
    const { affected } = await tx.update(ConflictOfInterest, open, { endedAt, endedBy: accountId });
    return affected === 1;
  }

  /** What a person is assigned to now that a conflict touches, and that is not concluded. */
  async assignmentsTouched(tx: Tx, { accountId, institutionId, workUnitId }: ConflictOfInterest) {
    return tx.query<AssignedLayer[]>(
      `SELECT assignment.assessment_id AS "assessmentId", assignment.layer
       FROM evaluator_assignment assignment
       JOIN assessment ON assessment.id = assignment.assessment_id AND assessment.stage <> 'CONCLUDED'
       JOIN work_unit unit ON unit.id = assessment.work_unit_id
       WHERE assignment.account_id = $1 AND assignment.ended_at IS NULL
         AND (unit.institution_id = $2 OR unit.id = $3)`,
      [accountId, institutionId, workUnitId],
    );
  }
}
