import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { partition } from '../common/partition.js';
import type { Tx } from '../database/transactions.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { repeatedRung } from '../domain/reminder-ladder.js';
import { Addressing } from './addressing.service.js';
import type { Reminder } from './reminder.entity.js';
import { type DueRow, RemindersRepository } from './reminders.repository.js';
import { Telling } from './telling.service.js';

/** What became of a page. */
export interface MadeOut {
  readonly notices: number;
  /** What nobody could be told about. */
  readonly unaddressed: readonly DueRow[];
}

/** Making out reminders that are due to people. */
@Injectable()
export class MakingOut {
  constructor(
    private readonly reminders: RemindersRepository,
    private readonly addressing: Addressing,
    private readonly telling: Telling,
    private readonly clock: Clock,
  ) {}

  /** Makes out a locked page of what is due. What nobody can be told about stays due, until somebody is appointed. */
  async makeOut(tx: Tx, due: readonly DueRow[]): Promise<MadeOut> {
    const addressed = await this.addressing.of(due);
    const reached = new Set(addressed.map(({ reminder }) => reminder.id));
    const [told, unaddressed] = partition(due, ({ id }) => reached.has(id));
    const madeOutAt = this.clock.now();
    const following = told.flatMap((reminder) => nextOf(reminder, this.clock.today(), madeOutAt));
    await this.reminders.add(tx, following);
    await this.reminders.markDispatched(tx, [...reached], madeOutAt);
    // Last, for only one page at a time sorts things into mails.
    await this.telling.tell(tx, addressed, told);
    return { notices: addressed.length, unaddressed };
  }
}

/** The step that follows the last one planned, where the ladder goes on until the duty ends. */
function nextOf(reminder: DueRow, today: CalendarDate, plannedAt: Date): Omit<Reminder, 'id'>[] {
  const { deadlineId, version, stepDays, sendOn, repeatDays } = reminder;
  if (repeatDays === null) return [];
  const { on, ...rung } = repeatedRung({ stepDays, on: sendOn }, repeatDays, today);
  const open = { dispatchedAt: null, cancelledAt: null, cancelledBecause: null };
  return [{ deadlineId, version, ...rung, sendOn: on, repeatDays, plannedAt, ...open }];
}
