import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { addDays, type CalendarDate, dayIn } from '../domain/calendar-date.js';
import { instantAt, workingDayFrom } from '../domain/working-days.js';
import { WorkingDays } from '../working-days/working-days.service.js';
import { DutyHoldersRepository } from './duty-holders.repository.js';

/** The days of digests, where their reader is. */
export interface DigestDays {
  readonly zone: string;
  /** On which what is late goes out: today, or the next working day. */
  readonly first: CalendarDate;
  /** Of the digest that is still to come when nothing is late. */
  readonly next: CalendarDate;
}

/** On which days somebody gets a digest. */
@Injectable()
export class DigestCalendar {
  constructor(
    private readonly holders: DutyHoldersRepository,
    private readonly workingDays: WorkingDays,
    private readonly clock: Clock,
  ) {}

  async of(accountId: string): Promise<DigestDays> {
    const office = await this.holders.officeOf(accountId);
    const { hours, calendar } =
      (office === null ? undefined : (await this.workingDays.of([office])).get(office)) ??
      (await this.workingDays.ofRegister());
    const now = this.clock.now();
    const today = dayIn(hours.zone, now);
    const isStillToCome = now < instantAt(hours.zone, today, hours.digestAt);
    const next = workingDayFrom(isStillToCome ? today : addDays(today, 1), calendar);
    return { zone: hours.zone, first: workingDayFrom(today, calendar), next };
  }
}
