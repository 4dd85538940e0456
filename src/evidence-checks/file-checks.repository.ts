import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { FileCheckRun } from './file-check-run.entity.js';
import type { FileProblem } from './file-problem.js';

/** A run that was let in. What was checked since `since` is done, by this run or by one of the day that broke off. */
export interface OpenRun {
  readonly id: string;
  readonly since: Date;
}

/** A file to be compared, and what was wrong with it the last time. */
export interface FileDue {
  readonly sha256: string;
  readonly problem: FileProblem | null;
}

@Injectable()
export class FileChecksRepository {
  constructor(private readonly reader: Reader) {}

  /** Opens the run of a day; null when it is done, or another one is open. One whose lease ran out ends as broken off. */
  async begin(tx: Tx, day: CalendarDate, now: Date, leasedUntil: Date): Promise<OpenRun | null> {
    await tx.query(
      `UPDATE file_check_run SET ended_at = $1, outcome = 'BROKEN_OFF' WHERE ended_at IS NULL AND leased_until <= $1`,
      [now],
    );
    const rows = await tx.query<OpenRun[]>(BEGIN, [day, now, leasedUntil]);
    return rows[0] ?? null;
  }

  /** Counts one more file and puts the lease off; answers whether the run is still open. */
  async proceed(tx: Tx, id: string, leasedUntil: Date): Promise<boolean> {
    const counted = { leasedUntil, checked: () => 'checked + 1' };
    const { affected } = await tx.update(FileCheckRun, { id, endedAt: IsNull() }, counted);
    return affected === 1;
  }

  async end(
    tx: Tx,
    id: string,
    ended: { endedAt: Date; outcome: FileCheckRun['outcome']; removed: number },
  ): Promise<void> {
    await tx.update(FileCheckRun, { id, endedAt: IsNull() }, ended);
  }

  /** A page of what was not checked since then, the longest ago first, without those that could not be read. */
  async due(since: Date, unreadable: readonly string[], limit: number): Promise<FileDue[]> {
    return this.reader.query<FileDue[]>(
      `SELECT sha256, problem FROM stored_file
       WHERE (checked_at IS NULL OR checked_at < $1) AND sha256 <> ALL($2)
       ORDER BY checked_at NULLS FIRST, sha256 LIMIT $3`,
      [since, unreadable, limit],
    );
  }

  async record(tx: Tx, sha256: string, checkedAt: Date, problem: FileProblem | null): Promise<void> {
    const sql = 'UPDATE stored_file SET checked_at = $2, problem = $3 WHERE sha256 = $1';
    await tx.query(sql, [sha256, checkedAt, problem]);
  }

  /** Those of the names to which no row points. */
  async unknown(names: readonly string[]): Promise<string[]> {
    const rows = await this.reader.query<{ name: string }[]>(
      `SELECT name FROM unnest($1::text[]) AS held (name)
       WHERE NOT EXISTS (SELECT FROM stored_file WHERE sha256 = held.name)`,
      [names],
    );
    return rows.map(({ name }) => name);
  }
}

const BEGIN = `
  INSERT INTO file_check_run (due_on, begun_at, leased_until)
  SELECT $1::date, $2, $3
  WHERE NOT EXISTS (SELECT FROM file_check_run WHERE due_on = $1::date AND outcome = 'COMPLETE')
  ON CONFLICT ((true)) WHERE ended_at IS NULL DO NOTHING
  RETURNING id, (SELECT least($2, min(begun_at)) FROM file_check_run WHERE due_on = $1::date) AS since`;
