import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transactions.js';

/** A role of somebody whose mail comes back, in a unit that was not told of it. */
export interface UntoldRow {
  readonly appointmentId: string;
  readonly accountId: string;
  readonly workUnitId: string;
}

/** An appointment whose unit was told, and why that is over. */
export interface OverRow {
  readonly appointmentId: string;
  readonly because: 'address-works' | 'withdrawn';
}

/** Reads across features which units have people whose mail comes back. */
@Injectable()
export class BouncingUnitsRepository {
  /** One a person and unit, of the people named. */
  async untold(tx: Tx, accountIds: readonly string[]): Promise<UntoldRow[]> {
    return tx.query<UntoldRow[]>(UNTOLD, [accountIds]);
  }

  /** What units were told and is not so any more. */
  async over(tx: Tx): Promise<OverRow[]> {
    return tx.query<OverRow[]>(OVER);
  }
}

/** A person has several roles in a unit at times; it is told once. */
const UNTOLD = `
  SELECT DISTINCT ON (mine.account_id, mine.work_unit_id) mine.id AS "appointmentId", mine.account_id AS "accountId",
    mine.work_unit_id AS "workUnitId"
  FROM appointment mine JOIN account ON account.id = mine.account_id
  WHERE mine.account_id = ANY($1::uuid[]) AND mine.work_unit_id IS NOT NULL AND mine.ended_at IS NULL
    AND account.closed_at IS NULL AND NOT EXISTS (
      SELECT FROM appointment told JOIN deadline ON deadline.subject_id = told.id
      WHERE told.account_id = mine.account_id AND told.work_unit_id = mine.work_unit_id AND told.ended_at IS NULL
        AND deadline.kind = 'BOUNCING_ADDRESS' AND deadline.closed_at IS NULL
    )
  ORDER BY mine.account_id, mine.work_unit_id, mine.id`;

/** A row that is not announced was begun anew: in between the address worked. */
const OVER = `
  SELECT appointment.id AS "appointmentId",
    CASE WHEN bouncing.account_id IS NULL THEN 'address-works' ELSE 'withdrawn' END AS because
  FROM deadline
  JOIN appointment ON appointment.id = deadline.subject_id
  JOIN account ON account.id = appointment.account_id
  LEFT JOIN bouncing_address bouncing ON bouncing.account_id = account.id AND bouncing.announced_at IS NOT NULL
  WHERE deadline.kind = 'BOUNCING_ADDRESS' AND deadline.closed_at IS NULL
    AND (bouncing.account_id IS NULL OR appointment.ended_at IS NOT NULL OR account.closed_at IS NOT NULL)`;
