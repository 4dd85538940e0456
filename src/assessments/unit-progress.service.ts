import { Injectable } from '@nestjs/common';
import type { Instrument } from '../domain/instrument.js';
import { type ItemProgress, itemProgress } from '../domain/progress.js';
import { Instruments } from '../instruments/instruments.service.js';
import type { AssessmentRow } from './assessment-row.js';
import { EvidenceOnItems } from './attached-evidence.js';
import { SheetsRepository } from './sheets.repository.js';

/** How far the unit is with one item of its sheet. */
export interface ItemOnSheet {
  readonly code: string;
  /** null for an item of the results. */
  readonly areaNo: number | null;
  readonly progress: ItemProgress;
  /** Who answered it last; null while nobody has. */
  readonly answeredBy: string | null;
}

/** How far a unit is with its own sheet, item by item: read in a few statements, counted in memory. */
@Injectable()
export class UnitProgress {
  constructor(
    private readonly sheets: SheetsRepository,
    private readonly evidence: EvidenceOnItems,
    private readonly instruments: Instruments,
  ) {}

  /** Every item in worksheet order. Says nothing about who may know. */
  async of({ id, instrumentId }: AssessmentRow): Promise<readonly ItemOnSheet[]> {
    const [answers, attached] = await Promise.all([this.answersOf(id), this.evidence.of(id)]);
    const shown = new Set(attached.map(({ item }) => item));
    return [...this.instruments.get(instrumentId).items.values()].map((item) => {
      const given = answers.get(item.code);
      const filled = { answer: given?.value, note: given?.note ?? '', hasEvidence: shown.has(item.code) };
      return {
        code: item.code,
        areaNo: this.areaOf(instrumentId, item.code),
        progress: itemProgress(item, filled),
        answeredBy: given?.value == null ? null : given.answeredBy,
      };
    });
  }

  /** The worksheet that the items are of. */
  instrumentOf({ instrumentId }: AssessmentRow): Instrument {
    return this.instruments.get(instrumentId);
  }

  private async answersOf(assessmentId: string) {
    const sheet = await this.sheets.findConsensus(assessmentId, 'UNIT');
    const answers = sheet === null ? [] : await this.sheets.answersOf(sheet.id);
    return new Map(answers.map((answer) => [answer.itemCode, answer]));
  }

  private areaOf(instrumentId: string, code: string): number | null {
    return this.instruments.get(instrumentId).areaNoOf.get(code) ?? null;
  }
}
