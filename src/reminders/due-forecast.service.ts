import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { addDays, type CalendarDate } from '../domain/calendar-date.js';
import { repeatedRung } from '../domain/reminder-ladder.js';
import { mailKey, Mailings } from '../mailings/mailings.service.js';
import { type Addressed, Addressing } from './addressing.service.js';
import type { DueDays } from './due-days.js';
import { DueDaysOfOffices } from './due-days-of-offices.service.js';
import type { ForecastEntry } from './forecast.js';
import { type DueRow, RemindersRepository } from './reminders.repository.js';

/** What a sweep would make out on a day, looked at and not done. */
@Injectable()
export class DueForecast {
  constructor(
    private readonly reminders: RemindersRepository,
    private readonly addressing: Addressing,
    private readonly days: DueDaysOfOffices,
    private readonly mailings: Mailings,
    private readonly clock: Clock,
  ) {}

  /** Whom it would reach of what is due at some units, or everywhere for null, and what it would find nobody for. */
  async on(
    day: CalendarDate,
    unitIds: readonly string[] | null,
    limit: number,
  ): Promise<{ entries: ForecastEntry[]; unaddressed: DueRow[] }> {
    const isToday = day === this.clock.today();
    const days = await (isToday ? this.days.byNow() : this.days.onlyOn(day));
    const planned = await this.reminders.due(days, unitIds, limit);
    const due = isToday ? planned : [...planned, ...(await this.repeated(days, unitIds, limit))];
    const addressed = await this.addressing.of(due);
    const reached = new Set(addressed.map(({ reminder }) => reminder.id));
    const unaddressed = due.filter(({ id }) => !reached.has(id));
    return { entries: await this.timed(addressed, day), unaddressed };
  }

  /** Repetitions that are planned only once the step before them goes out. */
  private async repeated(
    days: readonly DueDays[],
    unitIds: readonly string[] | null,
    limit: number,
  ): Promise<DueRow[]> {
    const regular = new Map(days.map((office) => [office.institutionId, office.regular]));
    const froms = [...regular.values()].flatMap((span) => span?.from ?? []);
    if (froms.length === 0) return [];
    const tails = await this.reminders.tails(
      froms.reduce((a, b) => (a > b ? a : b)),
      unitIds,
      limit,
    );
    return tails.flatMap((tail) => {
      const span = regular.has(tail.institutionId) ? regular.get(tail.institutionId) : regular.get(null);
      return span?.from == null ? [] : repetitionIn(tail, { from: span.from, to: span.to });
    });
  }

  private async timed(addressed: readonly Addressed[], day: CalendarDate): Promise<ForecastEntry[]> {
    const mailed = addressed.flatMap(({ form, ...one }) => (form === null ? [] : [{ ...one, form }]));
    const times = await this.mailings.foresee(mailed, day);
    return addressed.map(({ form, recipientId, name, email, heldAs, reminder, isInInbox }) => {
      const at = form === null ? undefined : times.get(mailKey({ recipientId, form }));
      const mail = form === null || at === undefined ? null : { form, at };
      return { recipientId, name, email, heldAs, reminder, isInInbox, mail, isMadeOut: false };
    });
  }
}

function repetitionIn(tail: DueRow, { from, to }: { from: CalendarDate; to: CalendarDate }): DueRow[] {
  if (tail.repeatDays === null || tail.sendOn >= from) return [];
  const { on, ...rung } = repeatedRung(
    { stepDays: tail.stepDays, on: tail.sendOn },
    tail.repeatDays,
    addDays(from, -1),
  );
  return on > to ? [] : [{ ...tail, ...rung, sendOn: on }];
}
