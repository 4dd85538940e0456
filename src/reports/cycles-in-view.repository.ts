import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';

/** The cycle that a report is about. */
export interface CycleInView {
  readonly id: string;
  readonly year: number;
}

/** The same with the worksheet that is filled in in it. */
export interface FoundCycle extends CycleInView {
  readonly instrumentId: string;
}

@Injectable()
export class CyclesInViewRepository {
  constructor(private readonly reader: Reader) {}

  /** A cycle; without an id the latest in which there is an assessment. Null where there is none. */
  async find(id: string | null): Promise<FoundCycle | null> {
    const rows = await this.reader.query<FoundCycle[]>(
      `SELECT id, year, instrument_id AS "instrumentId" FROM cycle
       WHERE CASE WHEN $1::uuid IS NULL THEN EXISTS (SELECT FROM assessment WHERE cycle_id = cycle.id) ELSE id = $1 END
       ORDER BY year DESC LIMIT 1`,
      [id],
    );
    return rows[0] ?? null;
  }
}
