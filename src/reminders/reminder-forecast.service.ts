import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Clock } from '../common/clock.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { Webhooks } from '../webhooks/webhooks.service.js';
import { DueForecast } from './due-forecast.service.js';
import type { Forecast, ForecastEntry, ForecastEvent, HeldBack } from './forecast.js';
import { HoldingBack } from './holding-back.service.js';
import { NoticesRepository, type UnsentRow } from './notices.repository.js';
import { REMINDER_DUE } from './reminder-event.js';
import { ForecastOfThePast } from './reminders.errors.js';
import { isInScope, type Scope, visibleTo } from './reminders.policy.js';

const LIMIT = 10_000;
const EVERYTHING: Scope = { everything: true, unitIds: [], institutionIds: [] };

/** Answers who gets what on a day, on which channel, and why or why not; nothing here sends or changes anything. */
@Injectable()
export class ReminderForecast {
  constructor(
    private readonly due: DueForecast,
    private readonly holding: HoldingBack,
    private readonly notices: NoticesRepository,
    private readonly webhooks: Webhooks,
    private readonly clock: Clock,
  ) {}

  /**
   * What would go out on a day, of what the actor may see; everybody's for null. For today that includes what is late and what the
   * mail server has not taken yet; a later day is taken to find everything before it sent. Throws ForecastOfThePast.
   */
  async on(actor: Actor | null, day: CalendarDate): Promise<Forecast> {
    const today = this.clock.today();
    if (day < today) throw new ForecastOfThePast(day, today);
    const scope = actor === null ? EVERYTHING : visibleTo(actor);
    const pending = day === today ? (await this.notices.unsent(LIMIT)).map(pendingEntry) : [];
    const { entries, unaddressed } = await this.due.on(day, null, LIMIT);
    const events = await this.events(entries);
    const heldBack = await this.holding.on(day, LIMIT);
    const visible = <T extends { reminder: ForecastEntry['reminder'] }>(all: readonly T[]) =>
      all.filter(({ reminder }) => isInScope(scope, reminder));
    const silent = unaddressed.map((reminder): HeldBack => ({ reminder, because: 'nobody', goesOutOn: null }));
    return {
      on: day,
      entries: visible([...pending, ...entries]),
      events: visible(events),
      heldBack: visible([...silent, ...heldBack]),
    };
  }

  private async events(entries: readonly ForecastEntry[]): Promise<ForecastEvent[]> {
    const steps = [...new Map(entries.map(({ reminder }) => [reminder.id, reminder])).values()];
    const institutions = [...new Set(steps.map(({ institutionId }) => institutionId))];
    const listeners = await this.webhooks.listeners(REMINDER_DUE, institutions);
    return steps.flatMap((reminder) => {
      const hosts = listeners.get(reminder.institutionId);
      return hosts === undefined ? [] : [{ reminder, hosts }];
    });
  }
}

function pendingEntry(row: UnsentRow): ForecastEntry {
  const { recipientId, recipientName: name, recipientEmail: email, heldAs, isInInbox, form, sendAfter } = row;
  return { recipientId, name, email, heldAs, reminder: row, isInInbox, mail: { form, at: sendAfter }, isMadeOut: true };
}
