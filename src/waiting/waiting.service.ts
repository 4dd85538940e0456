import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Clock } from '../common/clock.js';
import { addDays } from '../domain/calendar-date.js';
import { DEFAULT_REEVALUATION_RULES } from '../domain/reevaluation.js';
import type { WaitingKind } from './waiting-kind.js';
import { dutiesOf } from './waiting.policy.js';
import { WaitingRepository, type WaitingRow } from './waiting.repository.js';

const SOON_DAYS = Math.max(...DEFAULT_REEVALUATION_RULES.ladderDays);

/** What waits of one kind; `count` also counts what is left out of a long list. */
export interface WaitingGroup {
  readonly kind: WaitingKind;
  readonly count: number;
  readonly entries: readonly WaitingRow[];
}

/** What waits for the person who asks: what they may do now, and nobody else sees to. */
@Injectable()
export class Waiting {
  constructor(
    private readonly waiting: WaitingRepository,
    private readonly clock: Clock,
  ) {}

  async for(actor: Actor): Promise<WaitingGroup[]> {
    const today = this.clock.today();
    const rows = await this.waiting.of(dutiesOf(actor), today, addDays(today, SOON_DAYS));
    const kinds = [...new Set(rows.map(({ kind }) => kind))];
    return kinds.map((kind) => {
      const entries = rows.filter((row) => row.kind === kind);
      return { kind, count: entries[0]?.total ?? 0, entries };
    });
  }
}
