import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '../domain/calendar-date.js';
import { sendingDay } from '../domain/reminder-ladder.js';
import type { WorkTimes } from '../domain/working-days.js';
import { WorkingDays } from '../working-days/working-days.service.js';
import type { HeldBack } from './forecast.js';
import { type LadderRow, RemindersRepository } from './reminders.repository.js';

/** Why what the ladders have on a day does not go out on it. */
@Injectable()
export class HoldingBack {
  constructor(
    private readonly reminders: RemindersRepository,
    private readonly workingDays: WorkingDays,
  ) {}

  /** At most `limit`, by unit. */
  async on(day: CalendarDate, limit: number): Promise<HeldBack[]> {
    const planned = await this.reminders.planned(day, limit);
    const times = await this.workingDays.of([...new Set(planned.map(({ institutionId }) => institutionId))]);
    return planned.flatMap((reminder) => heldBack(reminder, times.get(reminder.institutionId) as WorkTimes) ?? []);
  }
}

function heldBack(reminder: LadderRow, { calendar }: WorkTimes): HeldBack | null {
  if (reminder.cancelledBecause !== null) return { reminder, because: reminder.cancelledBecause, goesOutOn: null };
  if (reminder.dispatchedAt !== null) return { reminder, because: 'made-out-before', goesOutOn: null };
  if (reminder.overridesQuiet) return null;
  const goesOutOn = sendingDay({ stepDays: reminder.stepDays, on: reminder.sendOn }, calendar);
  return goesOutOn === reminder.sendOn ? null : { reminder, because: 'quiet-day', goesOutOn };
}
