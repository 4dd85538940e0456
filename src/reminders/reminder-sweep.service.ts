import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import type { DueDays } from './due-days.js';
import { DueDaysOfOffices } from './due-days-of-offices.service.js';
import { MakingOut } from './making-out.service.js';
import { type DueRow, RemindersRepository } from './reminders.repository.js';

const PAGE = 1_000;
/** The database reads one page while it writes another. */
const PAGES_AT_ONCE = 2;

/** What one sweep found. */
export interface Swept {
  /** Steps that were due, also those to nobody. */
  readonly due: number;
  /** Notices made out of them. */
  readonly notices: number;
}

/** A page in its transaction: what is due of it, and how many notices came of that once it is committed. Both throw when it fails. */
interface Page {
  readonly found: Promise<readonly DueRow[]>;
  readonly notices: Promise<number>;
}

/** Finds what is due and makes it out to people. Two may run at once: each row is taken by one of them. */
@Injectable()
export class ReminderSweep {
  private readonly logger = new Logger('Reminders');

  constructor(
    private readonly reminders: RemindersRepository,
    private readonly makingOut: MakingOut,
    private readonly dueDays: DueDaysOfOffices,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Makes out everything due by now, wherever its unit is, and not made out yet. */
  async run(): Promise<Swept> {
    const days = await this.dueDays.byNow();
    await this.transactions.run((tx) => this.reminders.cancelOvertaken(tx, days, this.clock.now()));
    const pages: Promise<number>[] = [];
    try {
      const due = await this.begin(pages, days);
      const notices = await Promise.all(pages);
      return { due, notices: notices.reduce((sum, each) => sum + each, 0) };
    } finally {
      await Promise.allSettled(pages);
    }
  }

  /** Begins page after page, each as soon as the one before is locked. Answers how much is due in all. */
  private async begin(pages: Promise<number>[], days: readonly DueDays[]): Promise<number> {
    let due = 0;
    for (let after: DueRow | null = null; ;) {
      await pages.at(-PAGES_AT_ONCE);
      const page = this.page(days, after);
      pages.push(page.notices);
      const found = await page.found;
      due += found.length;
      after = found.at(-1) ?? null;
      if (found.length < PAGE) return due;
    }
  }

  private page(days: readonly DueDays[], after: DueRow | null): Page {
    let tell: (found: readonly DueRow[]) => void = () => undefined;
    let fail: (error: unknown) => void = () => undefined;
    const found = new Promise<readonly DueRow[]>((resolve, reject) => ([tell, fail] = [resolve, reject]));
    const notices = this.transactions.run(async (tx) => {
      await this.reminders.beLight(tx);
      const due = await this.reminders.lockDue(tx, days, after, PAGE);
      tell(due);
      const madeOut = await this.makingOut.makeOut(tx, due);
      this.warnOf(madeOut.unaddressed);
      return madeOut.notices;
    });
    notices.catch(fail);
    return { found, notices };
  }

  private warnOf(unaddressed: readonly DueRow[]): void {
    for (const { unitName, kind } of unaddressed) {
      this.logger.warn(`Nobody can be reminded about ${unitName} (${kind}): no one holds a role to tell.`);
    }
  }
}
