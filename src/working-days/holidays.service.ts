import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Holiday } from './holiday.entity.js';
import { HolidaySeeding } from './holiday-seeding.service.js';
import { HolidaysRepository } from './holidays.repository.js';
import { HolidayNotFound } from './working-days.errors.js';

export type AskedHoliday = Pick<Holiday, 'name' | 'kind'>;

/** The days on which no institution works. */
@Injectable()
export class Holidays {
  constructor(
    private readonly holidays: HolidaysRepository,
    private readonly seeding: HolidaySeeding,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** In order; this year's unless another is asked for. Seeds the year. */
  async inYear(asked: number | undefined): Promise<Holiday[]> {
    const year = asked ?? yearOf(this.clock.today());
    await this.seeding.known({ first: year, last: year });
    return this.holidays.inYear(year);
  }

  /** Adds a holiday, says what its day is called and why it is free, or brings back a removed one. */
  async put(actor: Actor, day: CalendarDate, { name, kind }: AskedHoliday): Promise<Holiday> {
    const recorded = { recordedAt: this.clock.now(), recordedBy: actor.accountId, removedAt: null, removedBy: null };
    const holiday: Holiday = { day, name, kind, ...recorded };
    await this.transactions.run(async (tx) => {
      const before = await this.holidays.lock(tx, day);
      await this.holidays.put(tx, holiday);
      const change = { ...(before && { before: inAudit(before) }), after: inAudit(holiday) };
      await this.audit.record(tx, { actorId: actor.accountId, action: 'put', subject: ['holiday', day], ...change });
    });
    return holiday;
  }

  /** From now on people work on this day. Throws HolidayNotFound. */
  async remove(actor: Actor, day: CalendarDate): Promise<void> {
    // A holiday that nobody has seen yet would come back as soon as somebody looks.
    await this.seeding.known({ first: yearOf(day), last: yearOf(day) });
    await this.transactions.run(async (tx) => {
      const holiday = await this.holidays.lock(tx, day);
      if (holiday === null || holiday.removedAt !== null) throw new HolidayNotFound(day);
      await this.holidays.put(tx, { ...holiday, removedAt: this.clock.now(), removedBy: actor.accountId });
      const change = { before: inAudit(holiday) };
      await this.audit.record(tx, { actorId: actor.accountId, action: 'remove', subject: ['holiday', day], ...change });
    });
  }
}

function yearOf(day: CalendarDate): number {
  return Number(day.slice(0, 4));
}

function inAudit({ name, kind, removedAt }: Holiday): object {
  return { name, kind, isRemoved: removedAt !== null };
}
