import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import type { Swept } from './reminder-sweep.service.js';

@Injectable()
export class SweepsRepository {
  constructor(private readonly reader: Reader) {}

  /** Begins one, and forgets those from before a day. Answers its id. */
  async begin(tx: Tx, begunAt: Date, forgetBefore: Date): Promise<string> {
    await tx.query('DELETE FROM reminder_sweep WHERE begun_at < $1', [forgetBefore]);
    const rows = await tx.query<{ id: string }[]>('INSERT INTO reminder_sweep (begun_at) VALUES ($1) RETURNING id', [
      begunAt,
    ]);
    return (rows[0] as { id: string }).id;
  }

  async end(tx: Tx, id: string, { due, notices }: Swept, endedAt: Date): Promise<void> {
    await tx.query('UPDATE reminder_sweep SET ended_at = $2, due = $3, notices = $4 WHERE id = $1', [
      id,
      endedAt,
      due,
      notices,
    ]);
  }

  /** When the last one ended; null when none did. */
  async lastEnd(): Promise<Date | null> {
    const rows = await this.reader.query<{ at: Date | null }[]>('SELECT max(ended_at) AS at FROM reminder_sweep');
    return rows[0]?.at ?? null;
  }
}
