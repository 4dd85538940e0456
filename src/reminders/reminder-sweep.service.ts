import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import type { DueDays } from './due-days.js';
import { DueDaysOfOffices } from './due-days-of-offices.service.js';
import { MakingOut } from './making-out.service.js';
import { type DueRow, RemindersRepository } from './reminders.repository.js';

const PAGE = 1_000;

/** What one sweep found. */
export interface Swept {
  /** Steps that were due, also those to nobody. */
  readonly due: number;
  /** Notices made out of them. */
  readonly notices: number;
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
    const swept = { due: 0, notices: 0 };
    for (let after: DueRow | null = null; ;) {
      const page = await this.page(days, after);
      swept.due += page.due.length;
      swept.notices += page.notices;
      after = page.due.at(-1) ?? null;
      if (page.due.length < PAGE) return swept;
    }
  }

  private async page(days: readonly DueDays[], after: DueRow | null): Promise<{ due: DueRow[]; notices: number }> {
    return this.transactions.run(async (tx) => {
      const due = await this.reminders.lockDue(tx, days, after, PAGE);
      const { notices, unaddressed } = await this.makingOut.makeOut(tx, due);
      this.warnOf(unaddressed);
      return { due, notices };
    });
  }

  private warnOf(unaddressed: readonly DueRow[]): void {
    for (const { unitName, kind } of unaddressed) {
      this.logger.warn(`Nobody can be reminded about ${unitName} (${kind}): no one holds a role to tell.`);
    }
  }
}
