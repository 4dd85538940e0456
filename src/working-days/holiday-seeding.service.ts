import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { currentTransaction, Transactions, type Tx } from '../database/transactions.js';
import { FIRST_YEAR, LAST_YEAR, type NationalHoliday, nationalHolidays } from './holiday-library.js';
import { HolidaysRepository, type KnownHolidays, type Years } from './holidays.repository.js';

/** Puts in the national holidays of a year when somebody first asks for it. */
@Injectable()
export class HolidaySeeding {
  constructor(
    private readonly holidays: HolidaysRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The holidays of these years, seeded: one statement when they have been before. */
  async known(years: Years): Promise<KnownHolidays> {
    const known = await this.holidays.known(years);
    const missing = yearsOf(years).filter((year) => !known.seeded.includes(year));
    if (missing.length === 0) return known;
    for (const year of missing) await this.seed(year);
    return this.holidays.known(years);
  }

  /** Whoever asks may be in the middle of a transaction, which then seeds as well. */
  private async seed(year: number): Promise<void> {
    const found = await nationalHolidays(year);
    const tx = currentTransaction();
    await (tx === null ? this.transactions.run((own) => this.write(own, year, found)) : this.write(tx, year, found));
  }

  private async write(tx: Tx, year: number, found: readonly NationalHoliday[]): Promise<void> {
    const now = this.clock.now();
    if (!(await this.holidays.claimYear(tx, year, now))) return;
    await this.holidays.seed(tx, found, now);
    const subject = ['holiday-year', String(year)] as const;
    await this.audit.record(tx, { actorId: null, action: 'seed', subject, after: { holidays: found } });
  }
}

/** In order, so that two who seed the same years wait for each other and do not deadlock. */
function yearsOf({ first, last }: Years): number[] {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years.filter((year) => FIRST_YEAR <= year && year <= LAST_YEAR);
}
