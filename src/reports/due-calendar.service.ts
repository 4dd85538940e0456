import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Clock } from '../common/clock.js';
import { calendarDate, type CalendarDate } from '../domain/calendar-date.js';
import { everyPage } from '../paging/page.js';
import type { CalendarQuery } from './dto/due-calendar.query.js';
import {
  type CalendarMonth,
  type CalendarQuestion,
  type CalendarRow,
  DueCalendarRepository,
} from './due-calendar.repository.js';
import type { ListPage } from './list-page.js';
import { unitFilterOf } from './unit-filter.js';

export type { CalendarMonth, CalendarRow };

/** What is due in a range of days: a page of it, and how much each month has. */
export interface DuePage extends ListPage<CalendarRow> {
  readonly today: CalendarDate;
  readonly months: readonly CalendarMonth[];
}

/** Re-evaluations and stages with their last days, due and overdue, for leadership. */
@Injectable()
export class DueCalendar {
  constructor(
    private readonly calendar: DueCalendarRepository,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, query: CalendarQuery): Promise<DuePage> {
    const question = questionOf(actor, query);
    const [page, months] = await Promise.all([this.calendar.list(question, query), this.calendar.months(question)]);
    const count = months.reduce((sum, { reevaluations, windows }) => sum + reevaluations + windows, 0);
    return { today: this.clock.today(), months, count, ...page };
  }

  /** All of it. */
  all(actor: Actor, query: CalendarQuery): AsyncGenerator<readonly CalendarRow[]> {
    const question = questionOf(actor, query);
    return everyPage((page) => this.calendar.list(question, page));
  }
}

function questionOf(actor: Actor, { from, to, kind, ...units }: CalendarQuery): CalendarQuestion {
  const dayOf = (day: string | undefined) => (day === undefined ? null : calendarDate(day));
  return { units: unitFilterOf(actor, units), from: dayOf(from), to: dayOf(to), kind: kind ?? null };
}
