import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Sheets } from '../assessments/sheets.service.js';
import { Clock } from '../common/clock.js';
import { Instruments } from '../instruments/instruments.service.js';
import { writeWorksheetFile } from './worksheet-writing.js';

export interface ExportedFile {
  readonly fileName: string;
  readonly bytes: Buffer;
}

/** As the first line of a file names them. */
export const LAYERS = { UNIT: 'Penilaian mandiri', TPI: 'TPI', TPN: 'TPN' } as const;

/** A sheet as a workbook in the form of the annex. */
@Injectable()
export class WorksheetExports {
  constructor(
    private readonly sheets: Sheets,
    private readonly instruments: Instruments,
    private readonly clock: Clock,
  ) {}

  /** With the answers that the person reads. Throws SheetNotFound, LayoutUnknown. */
  async export(actor: Actor, sheetId: string): Promise<ExportedFile> {
    const { assessment, sheet } = await this.sheets.get(actor, sheetId);
    const { answers } = await this.sheets.read(actor, sheetId);
    const { unitName, institutionName, year, instrumentId } = assessment;
    const bytes = await writeWorksheetFile({
      instrument: this.instruments.get(instrumentId),
      origin: { instrumentId, sheetId, exportedAt: this.clock.now() },
      heading: `${unitName}, ${institutionName}, ${year}: ${LAYERS[sheet.layer]}`,
      answers: new Map(answers.map(({ itemCode, value, note, version }) => [itemCode, { value, note, version }])),
    });
    return { fileName: `LKE ${unitName} ${year} ${sheet.layer}.xlsx`, bytes };
  }
}
