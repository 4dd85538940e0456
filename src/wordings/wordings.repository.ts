import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { OfficialWording } from './official-wording.entity.js';

@Injectable()
export class WordingsRepository {
  constructor(private readonly reader: Reader) {}

  async find(instrumentId: string): Promise<OfficialWording | null> {
    return this.reader.of(OfficialWording).findOneBy({ instrumentId });
  }

  /** In place of what there is; false where that says the same, and stays. */
  async replace(tx: Tx, wording: OfficialWording): Promise<boolean> {
    const { instrumentId, year, digest, questions, importedAt, importedBy } = wording;
    const changed = await tx.query<unknown[]>(
      `INSERT INTO official_wording AS known (instrument_id, year, digest, questions, imported_at, imported_by)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (instrument_id) DO UPDATE SET (year, digest, questions, imported_at, imported_by) =
         (EXCLUDED.year, EXCLUDED.digest, EXCLUDED.questions, EXCLUDED.imported_at, EXCLUDED.imported_by)
         WHERE (known.year, known.digest) <> (EXCLUDED.year, EXCLUDED.digest)
       RETURNING instrument_id`,
      [instrumentId, year, digest, JSON.stringify(questions), importedAt, importedBy],
    );
    return changed.length === 1;
  }
}
