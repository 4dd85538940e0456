import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { Holiday } from './holiday.entity.js';
import type { NationalHoliday } from './holiday-library.js';

/** Both included. */
export interface Years {
  readonly first: number;
  readonly last: number;
}

/** The holidays of some years, and which of these years have been seeded. */
export interface KnownHolidays {
  readonly days: readonly CalendarDate[];
  readonly seeded: readonly number[];
}

@Injectable()
export class HolidaysRepository {
  constructor(private readonly reader: Reader) {}

  /** One statement, since it is asked whenever a mail is planned. */
  async known({ first, last }: Years): Promise<KnownHolidays> {
    const [known] = await this.reader.query<[KnownHolidays]>(
      `SELECT
         ARRAY(SELECT year FROM holiday_year WHERE year BETWEEN $1 AND $2) AS seeded,
         ARRAY(
           SELECT day::text FROM holiday
           WHERE day BETWEEN make_date($1, 1, 1) AND make_date($2, 12, 31) AND removed_at IS NULL
         ) AS days`,
      [first, last],
    );
    return known;
  }

  /** Without those that were removed, in order. */
  async inYear(year: number): Promise<Holiday[]> {
    return this.reader
      .of(Holiday)
      .createQueryBuilder('holiday')
      .where('holiday.day BETWEEN make_date(:year, 1, 1) AND make_date(:year, 12, 31)', { year })
      .andWhere('holiday.removedAt IS NULL')
      .orderBy('holiday.day')
      .getMany();
  }

  async lock(tx: Tx, day: CalendarDate): Promise<Holiday | null> {
    return tx.findOne(Holiday, { where: { day }, lock: { mode: 'pessimistic_write' } });
  }

  /** Adds the holiday, or puts it in the place of what is recorded of its day, removed or not. */
  async put(tx: Tx, holiday: Holiday): Promise<void> {
    await tx.upsert(Holiday, holiday, ['day']);
  }

  /** Answers whether the year was still to be seeded. Whoever else is about to waits here until this transaction ends. */
  async claimYear(tx: Tx, year: number, seededAt: Date): Promise<boolean> {
    const claimed = await tx.query<unknown[]>(
      'INSERT INTO holiday_year (year, seeded_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING year',
      [year, seededAt],
    );
    return claimed.length === 1;
  }

  /** Leaves a day alone of which something is recorded: an administrator knows better. */
  async seed(tx: Tx, holidays: readonly NationalHoliday[], recordedAt: Date): Promise<void> {
    await tx.query(
      `INSERT INTO holiday (day, name, kind, recorded_at)
       SELECT day, name, 'NATIONAL_HOLIDAY', $3 FROM unnest($1::date[], $2::text[]) AS holiday (day, name)
       ON CONFLICT DO NOTHING`,
      [holidays.map(({ day }) => day), holidays.map(({ name }) => name), recordedAt],
    );
  }
}
