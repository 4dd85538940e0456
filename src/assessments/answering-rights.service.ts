import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { ChangeAreas } from '../change-areas/change-areas.service.js';
import { itemOf } from '../domain/answer.js';
import { Instruments } from '../instruments/instruments.service.js';
import { NotYourItem } from './assessments.errors.js';
import { answeringRight } from './assessments.policy.js';
import { SheetPlaces } from './sheet-places.js';
import type { SheetFacts } from './sheets.repository.js';
import { Sheets } from './sheets.service.js';

/** Who may answer several items of a unit's sheet at once. Saving one answer asks its own statement instead. */
@Injectable()
export class AnsweringRights {
  constructor(
    private readonly places: SheetPlaces,
    private readonly sheets: Sheets,
    private readonly areas: ChangeAreas,
    private readonly instruments: Instruments,
  ) {}

  /** Answers where the sheet belongs. Throws SheetNotFound, UnknownItem, and NotYourItem also for an evaluator's sheet. */
  async assertOnUnitSheet(actor: Actor, sheetId: string, items: readonly string[]): Promise<SheetFacts> {
    await this.sheets.get(actor, sheetId);
    const place = await this.places.get(sheetId);
    const instrument = this.instruments.get(place.instrumentId);
    for (const item of items) itemOf(instrument, item);
    const members = await this.areas.membersOf(place.unitId);
    const own = new Set(members.filter(({ accountId }) => accountId === actor.accountId).map(({ areaNo }) => areaNo));
    const refused = items.find((item) => {
      const areaNo = instrument.areaNoOf.get(item) ?? null;
      const right = place.layer === 'UNIT' ? answeringRight(actor, place, areaNo) : null;
      return right !== 'by-role' && !(right === 'by-area' && areaNo !== null && own.has(areaNo));
    });
    if (refused !== undefined) throw new NotYourItem(place.layer, refused);
    return place;
  }
}
