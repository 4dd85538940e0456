import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Transactions, type Tx } from '../database/transactions.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { DeliveriesRepository } from './deliveries.repository.js';
import { ReminderRecipients } from './reminder-recipients.service.js';
import { type ReminderRow, RemindersRepository } from './reminders.repository.js';

const PAGE = 500;

/** Finds what is due and makes it out to people. Two may run at once: each row is taken by one of them. */
@Injectable()
export class ReminderSweep {
  private readonly logger = new Logger('Reminders');

  constructor(
    private readonly reminders: RemindersRepository,
    private readonly deliveries: DeliveriesRepository,
    private readonly recipients: ReminderRecipients,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Makes out everything due by `day` and not made out yet; answers how many steps were due, also those to nobody. */
  async run(day: CalendarDate): Promise<number> {
    await this.transactions.run((tx) => this.reminders.cancelOvertaken(tx, day, this.clock.now()));
    let due = 0;
    for (let after: ReminderRow | null = null; ;) {
      const page: ReminderRow[] = await this.transactions.run((tx) => this.makeOut(tx, day, after));
      due += page.length;
      after = page.at(-1) ?? null;
      if (page.length < PAGE) return due;
    }
  }

  /** The ids of every delivery that somebody must still send, a page at a time: also those whose job was lost. */
  async *unsettled(): AsyncGenerator<string[]> {
    for (let after: string | null = null; ;) {
      const ids: string[] = await this.deliveries.unsettled(this.clock.now(), after, PAGE);
      if (ids.length > 0) yield ids;
      after = ids.at(-1) ?? null;
      if (ids.length < PAGE) return;
    }
  }

  /** A page of what is due. What nobody can be told about stays due, until somebody is appointed. */
  private async makeOut(tx: Tx, day: CalendarDate, after: ReminderRow | null): Promise<ReminderRow[]> {
    const due = await this.reminders.lockDue(tx, day, after, PAGE);
    const createdAt = this.clock.now();
    const people = await this.recipients.of(due);
    const deliveries = due.flatMap(({ id: reminderId, workUnitId }) =>
      (people.get(workUnitId) ?? []).map(({ id: recipientId }) => ({ reminderId, recipientId, createdAt })),
    );
    await this.deliveries.add(tx, deliveries);
    await this.reminders.markDispatched(tx, [...new Set(deliveries.map(({ reminderId }) => reminderId))], createdAt);
    this.warnOf(due.filter(({ workUnitId }) => !people.has(workUnitId)));
    return due;
  }

  private warnOf(unaddressed: readonly ReminderRow[]): void {
    for (const { unitName } of unaddressed) {
      this.logger.warn(
        `Nobody can be reminded about ${unitName}: it has no coordinator or head, its institution no TPI lead.`,
      );
    }
  }
}
