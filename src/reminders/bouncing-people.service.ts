import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { BouncingAddresses, type BouncingPerson } from '../mailings/bouncing-addresses.service.js';
import type { Page, PageAsked } from '../paging/page.js';
import { UnitNotFound } from '../units/units.errors.js';
import { Units } from '../units/units.service.js';
import { mayReadBouncesOf } from './reminders.policy.js';

/** Whose mail comes back, for those who can put the address right. */
@Injectable()
export class BouncingPeople {
  constructor(
    private readonly addresses: BouncingAddresses,
    private readonly units: Units,
  ) {}

  /** The people of a unit, by name. Throws UnitNotFound, also for a unit that is not the actor's. */
  async ofUnit(actor: Actor, unitId: string, asked: PageAsked): Promise<Page<BouncingPerson>> {
    const unit = await this.units.get(unitId);
    if (!mayReadBouncesOf(actor, unit)) throw new UnitNotFound(unitId);
    return this.addresses.page(unitId, asked);
  }

  /** Everybody, also people without a unit, by name. */
  async all(asked: PageAsked): Promise<Page<BouncingPerson>> {
    return this.addresses.page(null, asked);
  }
}
