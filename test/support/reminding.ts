import { randomUUID } from 'node:crypto';
import { Transactions } from '../../src/database/transactions.js';
import { DEFAULT_CYCLE_RULES } from '../../src/domain/cycle-rules.js';
import type { ReminderKind } from '../../src/domain/reminder-kind.js';
import { MailRefused } from '../../src/mail/mail.errors.js';
import { MailingDelivering } from '../../src/mailings/mailing-delivering.service.js';
import { Mailings } from '../../src/mailings/mailings.service.js';
import { Deadlines } from '../../src/reminders/deadlines.service.js';
import { Reminders } from '../../src/reminders/reminders.service.js';
import type { TestApp } from './app.js';
import type { Place } from './factories.js';

type Asked = Partial<Parameters<Deadlines['set']>[1]>;

/** What is due at units, and the reminders of it, at the pace of a test: start its program with `WORKERS: 'off'`. */
export class Reminding {
  constructor(private readonly program: TestApp) {}

  /** Sets a deadline, of a re-evaluation that is due today unless told otherwise; answers the id of what it is about. */
  async due({ unitId: workUnitId }: Place, asked: Asked = {}): Promise<string> {
    const usual = { kind: 'REEVALUATION', assessmentId: null, facts: { predicate: 'WBK' } } as const;
    const due = { ...usual, subjectId: randomUUID(), workUnitId, dueOn: this.program.clock.today(), ...asked };
    await this.transactions.run((tx) => this.get(Deadlines).set(tx, due, DEFAULT_CYCLE_RULES));
    return due.subjectId;
  }

  async close(kind: ReminderKind, subjectId: string): Promise<void> {
    await this.transactions.run((tx) => this.get(Deadlines).close(tx, kind, [subjectId], 'done'));
  }

  /** Makes out what is due now. */
  async sweep(): Promise<void> {
    await this.get(Reminders).makeOut();
  }

  /** Tries once to send every mail whose time has come, as their jobs would. */
  async send(): Promise<void> {
    for await (const mail of this.get(Mailings).due())
      await this.get(MailingDelivering).deliver([mail]).catch(assertRefused);
  }

  private get transactions(): Transactions {
    return this.get(Transactions);
  }

  private get<Service>(type: new (...given: never[]) => Service): Service {
    return this.program.app.get<Service>(type, { strict: false });
  }
}

/** A mail that is refused for now is tried again later; anything else is a fault. */
function assertRefused(error: unknown): void {
  if (!(error instanceof MailRefused)) throw error;
}
