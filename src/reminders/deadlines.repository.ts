import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transactions.js';
import type { ReminderKind } from '../domain/reminder-kind.js';
import type { Deadline, Due, EndReason } from './deadline.entity.js';

@Injectable()
export class DeadlinesRepository {
  /** Those there are of one kind, locked. */
  async lock(tx: Tx, kind: ReminderKind, subjectIds: readonly string[]): Promise<Deadline[]> {
    return tx.query<Deadline[]>(
      `SELECT id, kind, subject_id AS "subjectId", work_unit_id AS "workUnitId", assessment_id AS "assessmentId",
         due_on AS "dueOn", version, facts, set_at AS "setAt", closed_at AS "closedAt", closed_because AS "closedBecause"
       FROM deadline WHERE kind = $1 AND subject_id = ANY($2::uuid[]) ORDER BY id FOR NO KEY UPDATE`,
      [kind, subjectIds],
    );
  }

  /** Writes them, each with the next version of its kind and subject. */
  async put(tx: Tx, dues: readonly Due[], setAt: Date): Promise<Pick<Deadline, 'id' | 'subjectId' | 'version'>[]> {
    return tx.query(PUT, [JSON.stringify(dues), setAt]);
  }

  /** Says anew what open deadlines are about. */
  async describe(tx: Tx, dues: readonly Due[]): Promise<void> {
    await tx.query(
      `UPDATE deadline SET facts = due.facts
       FROM jsonb_to_recordset($1::jsonb) AS due (kind text, "subjectId" uuid, facts jsonb)
       WHERE deadline.kind = due.kind AND deadline.subject_id = due."subjectId"`,
      [JSON.stringify(dues)],
    );
  }

  async close(tx: Tx, ids: readonly string[], because: EndReason, at: Date): Promise<void> {
    await tx.query('UPDATE deadline SET closed_at = $2, closed_because = $3 WHERE id = ANY($1::uuid[])', [
      ids,
      at,
      because,
    ]);
  }
}

const PUT = `
  INSERT INTO deadline AS known (kind, subject_id, work_unit_id, assessment_id, due_on, version, facts, set_at)
  SELECT due.kind, due."subjectId", due."workUnitId", due."assessmentId", due."dueOn", 1, due.facts, $2
  FROM jsonb_to_recordset($1::jsonb) AS due (kind text, "subjectId" uuid, "workUnitId" uuid, "assessmentId" uuid, "dueOn" date,
    facts jsonb)
  ON CONFLICT ON CONSTRAINT deadline_one_per_subject DO UPDATE SET work_unit_id = excluded.work_unit_id,
    assessment_id = excluded.assessment_id, due_on = excluded.due_on, facts = excluded.facts, set_at = excluded.set_at,
    version = known.version + 1, closed_at = NULL, closed_because = NULL
  RETURNING id, subject_id AS "subjectId", version`;
