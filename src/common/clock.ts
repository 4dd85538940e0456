import { type CalendarDate, dayIn } from '../domain/calendar-date.js';

/** The only source of "now" outside tests, and of the day it is in the register's zone. */
export class Clock {
  /** `zone` is a name of the IANA database. */
  constructor(private readonly zone = 'Asia/Jakarta') {}

  now(): Date {
    return new Date();
  }

  today(): CalendarDate {
    return this.dayOf(this.now());
  }

  /** The day it is at this instant, in the same zone. */
  dayOf(instant: Date): CalendarDate {
    return dayIn(this.zone, instant);
  }
}

/** A clock that stands still until it is moved. */
export class SimulatedClock extends Clock {
  constructor(
    private instant: Date,
    zone?: string,
  ) {
    super(zone);
  }

  override now(): Date {
    return new Date(this.instant);
  }

  /** Moves to `instant`, later or earlier. */
  moveTo(instant: Date): void {
    this.instant = instant;
  }
}
