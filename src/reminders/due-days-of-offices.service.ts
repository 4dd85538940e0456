import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { type CalendarDate, dayIn } from '../domain/calendar-date.js';
import type { WorkTimes } from '../domain/working-days.js';
import { WorkingDays } from '../working-days/working-days.service.js';
import { dueBy, type DueDays, dueOnlyOn } from './due-days.js';

/** Which days of the ladders are due, by the calendar and clock of each institution that has its own, and by the register's for all others. */
@Injectable()
export class DueDaysOfOffices {
  constructor(
    private readonly workingDays: WorkingDays,
    private readonly clock: Clock,
  ) {}

  /** What is due by now, wherever its unit is. */
  async byNow(): Promise<DueDays[]> {
    const now = this.clock.now();
    return (await this.offices()).map(([id, { hours, calendar }]) => dueBy(dayIn(hours.zone, now), id, calendar));
  }

  /** What goes out on a day when everything before it was said in time. */
  async onlyOn(day: CalendarDate): Promise<DueDays[]> {
    return (await this.offices()).map(([id, { calendar }]) => dueOnlyOn(day, id, calendar));
  }

  private async offices(): Promise<(readonly [string | null, WorkTimes])[]> {
    const [own, register] = await Promise.all([this.workingDays.own(), this.workingDays.ofRegister()]);
    return [[null, register], ...own];
  }
}
