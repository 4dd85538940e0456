import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { answeringRight } from '../assessments/assessments.policy.js';
import { MemberAreas } from '../assessments/member-areas.service.js';
import { Sheets } from '../assessments/sheets.service.js';
import { scoreSheet } from '../domain/scoring.js';
import { Instruments } from '../instruments/instruments.service.js';
import { Wordings } from '../wordings/wordings.service.js';
import { type ImportPlan, planImport } from './import-plan.js';
import { NoWorksheet } from './worksheet-files.errors.js';
import { readWorksheetFile } from './worksheet-reading.js';

export interface ReadImport {
  readonly assessmentId: string;
  readonly hasBase: boolean;
  readonly plan: ImportPlan;
  readonly fileTotal: number;
}

/** What a file says, beside what a sheet holds for the person who sent it. */
@Injectable()
export class ImportReading {
  constructor(
    private readonly sheets: Sheets,
    private readonly memberAreas: MemberAreas,
    private readonly instruments: Instruments,
    private readonly wordings: Wordings,
  ) {}

  /** Throws SheetNotFound, ImportFileRefused, NoWorksheet. */
  async read(actor: Actor, sheetId: string, bytes: Buffer): Promise<ReadImport> {
    const { sheet, assessment } = await this.sheets.get(actor, sheetId);
    const instrument = this.instruments.get(assessment.instrumentId);
    const wording = await this.wordings.of(instrument.id);
    const read = await readWorksheetFile(bytes, [instrument], {
      official: wording?.questions ?? [],
      layer: sheet.layer,
    });
    if (read.base !== null && read.base.origin.sheetId !== sheetId) throw new NoWorksheet('OTHER_SHEET', '');
    const { answers } = await this.sheets.read(actor, sheetId);
    const isReadable = await this.memberAreas.readableItems(actor, sheetId);
    const place = { ...assessment, ...sheet };
    const mayAnswer = (item: string) =>
      isReadable(item) && answeringRight(actor, place, instrument.areaNoOf.get(item) ?? null) !== null;
    const saved = new Map(answers.map(({ itemCode, value, note, version }) => [itemCode, { value, note, version }]));
    const { items, findings } = planImport({ read, saved, mayAnswer });
    return {
      assessmentId: assessment.id,
      hasBase: read.base !== null,
      plan: { items, findings: [...read.findings, ...findings] },
      fileTotal: scoreSheet(instrument, read.answers).total,
    };
  }
}
