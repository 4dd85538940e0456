import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { Ordering } from '../paging/ordering.js';
import { type Page, type PageAsked, type PageSql, readPage } from '../paging/page.js';
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
  async pageOf(accountId: string, asked: PageAsked): Promise<Page<ConflictOfInterest>> {
    const sql = ({ place, past, end }: PageSql) =>
      `SELECT ${COLUMNS}, ${place} FROM conflict_of_interest WHERE account_id = $1 AND ended_at IS NULL AND ${past} ${end}`;
    return readPage<ConflictOfInterest>(this.reader, asked, { ordering: LATEST_FIRST, sql, values: [accountId] });
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

const COLUMNS = `id, account_id AS "accountId", institution_id AS "institutionId", work_unit_id AS "workUnitId", reason,
  declared_at AS "declaredAt", declared_by AS "declaredBy", ended_at AS "endedAt", ended_by AS "endedBy"`;

const LATEST_FIRST = new Ordering(
  'conflicts-of-interest',
  [
    { sql: 'declared_at', type: 'timestamptz' },
    { sql: 'id', type: 'uuid' },
  ],
  'desc',
);
