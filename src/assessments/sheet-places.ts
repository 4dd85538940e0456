import { Injectable } from '@nestjs/common';
import { SheetNotFound } from './assessments.errors.js';
import { type SheetFacts, SheetsRepository } from './sheets.repository.js';

const REMEMBERED = 20_000;

/** Where sheets belong. It never changes, so it is asked once a sheet and process: saving an answer then needs no look-up. */
@Injectable()
export class SheetPlaces {
  private readonly remembered = new Map<string, SheetFacts>();

  constructor(private readonly sheets: SheetsRepository) {}

  /** Throws SheetNotFound. Says nothing about who may see it. */
  async get(sheetId: string): Promise<SheetFacts> {
    const known = this.remembered.get(sheetId);
    if (known !== undefined) return known;
    const facts = await this.sheets.factsOf(sheetId);
    if (facts === null) throw new SheetNotFound(sheetId);
    if (this.remembered.size >= REMEMBERED) this.remembered.clear();
    this.remembered.set(sheetId, facts);
    return facts;
  }
}
