import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { ChangeAreas } from '../change-areas/change-areas.service.js';
import { Instruments } from '../instruments/instruments.service.js';
import { readsOnlyOwnAreas } from './assessments.policy.js';
import { SheetPlaces } from './sheet-places.js';

/** Members of a unit see the areas they work on (rules, section 6). */
@Injectable()
export class MemberAreas {
  constructor(
    private readonly areas: ChangeAreas,
    private readonly places: SheetPlaces,
    private readonly instruments: Instruments,
  ) {}

  /** Which items of a sheet somebody reads, who may see the sheet at all. */
  async readableItems(actor: Actor, sheetId: string): Promise<(itemCode: string) => boolean> {
    const place = await this.places.get(sheetId);
    if (!readsOnlyOwnAreas(actor, place)) return () => true;
    const members = await this.areas.membersOf(place.unitId);
    const own = new Set(members.filter(({ accountId }) => accountId === actor.accountId).map(({ areaNo }) => areaNo));
    const { areaNoOf } = this.instruments.get(place.instrumentId);
    return (itemCode) => own.has(areaNoOf.get(itemCode) ?? 0);
  }
}
