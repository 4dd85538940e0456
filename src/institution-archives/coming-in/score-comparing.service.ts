import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/transactions.js';
import type { Instrument } from '../../domain/instrument.js';
import { scoreSheet } from '../../domain/scoring.js';
import { parseInstrument } from '../../instruments/instrument-file.js';
import { rowsPath } from '../archive-manifest.js';
import type { ArchiveReader } from './archive-reader.js';
import { ArchiveRefused } from './archive-refused.js';
import { ArchiveRowsInRepository } from './archive-rows-in.repository.js';

interface ScoreRow {
  readonly assessment_id: string;
  readonly layer: string;
  readonly total: number;
  readonly levers: number;
  readonly results: number;
}

/** Less than any answer makes of a difference. */
const NEARLY = 1e-9;
const SCORES = rowsPath('layer_score');

/** Whether answers that came in come to what their archive says they do. */
@Injectable()
export class ScoreComparing {
  constructor(private readonly rows: ArchiveRowsInRepository) {}

  /** Scores every layer anew; answers how many. Throws ArchiveRefused about the first that differs. */
  async compare(tx: Tx, archive: ArchiveReader): Promise<number> {
    const worksheets = new Map<string, Instrument>();
    let compared = 0;
    for await (const line of archive.lines(SCORES)) {
      compared += 1;
      const row = JSON.parse(line) as ScoreRow;
      const instrument = await this.worksheetOf(tx, row.assessment_id, worksheets);
      if (instrument === null) throw new ArchiveRefused(SCORES, 'it is of no assessment in the archive.', compared);
      const answers = await this.rows.answersOf(tx, row.assessment_id, row.layer);
      const given = answers.flatMap(({ item, value }) => (value === null ? [] : [[item, value] as const]));
      const scored = scoreSheet(instrument, new Map(given));
      for (const part of ['total', 'levers', 'results'] as const)
        if (Math.abs(scored[part] - row[part]) > NEARLY)
          throw new ArchiveRefused(
            SCORES,
            `it says ${part} ${row[part]}, and the answers come to ${scored[part]}.`,
            compared,
          );
    }
    return compared;
  }

  private async worksheetOf(tx: Tx, assessmentId: string, known: Map<string, Instrument>): Promise<Instrument | null> {
    const worksheet = await this.rows.worksheetOf(tx, assessmentId);
    if (worksheet === null) return null;
    const instrument = known.get(worksheet.id) ?? parseInstrument(worksheet.source).instrument;
    known.set(worksheet.id, instrument);
    return instrument;
  }
}
