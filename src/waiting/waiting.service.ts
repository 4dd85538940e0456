import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Clock } from '../common/clock.js';
import { addDays } from '../domain/calendar-date.js';
import { DEFAULT_REEVALUATION_RULES } from '../domain/reevaluation.js';
import { dutiesOf } from './waiting.policy.js';
import { type WaitingAsked, type WaitingGroup, WaitingRepository } from './waiting.repository.js';

const SOON_DAYS = Math.max(...DEFAULT_REEVALUATION_RULES.ladderDays);

export type { WaitingAsked, WaitingGroup };

/** What waits for the person who asks: what they may do now, and nobody else sees to. */
@Injectable()
export class Waiting {
  constructor(
    private readonly waiting: WaitingRepository,
    private readonly clock: Clock,
  ) {}

  /** Kind by kind, or a page of one kind. Throws CursorRefused. */
  async for(actor: Actor, asked: WaitingAsked): Promise<WaitingGroup[]> {
    const today = this.clock.today();
    return this.waiting.of(dutiesOf(actor), { today, soon: addDays(today, SOON_DAYS) }, asked);
  }
}
