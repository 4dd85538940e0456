import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext, LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { ParsedMail } from 'mailparser';
import pg from 'pg';
import type { Role } from '../../src/access/role.js';
import { AppModule } from '../../src/app.module.js';
import { SimulatedClock } from '../../src/common/clock.js';
import { Settings } from '../../src/config/settings.js';
import { Transactions } from '../../src/database/transactions.js';
import { addDays, type CalendarDate, calendarDate } from '../../src/domain/calendar-date.js';
import { DEFAULT_CYCLE_RULES } from '../../src/domain/cycle-rules.js';
import { MailingDelivering } from '../../src/mailings/mailing-delivering.service.js';
import { Mailings } from '../../src/mailings/mailings.service.js';
import { Deadlines } from '../../src/reminders/deadlines.service.js';
import { Reminders } from '../../src/reminders/reminders.service.js';
import { AUDIT_KEY } from '../support/audit-key.js';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { type SmtpSink, startSmtpSink } from '../support/smtp.js';

/** The day on which every test begins, at nine in Jakarta. */
export const TODAY = calendarDate('2030-03-01');
export const MINUTE = 60_000;

/** One person's copy of one step of a ladder, with every try to deliver it. */
export interface Copy {
  readonly id: string;
  readonly to: string;
  readonly isSent: boolean;
  readonly isGivenUp: boolean;
  readonly outcomes: readonly (string | null)[];
  readonly responses: readonly (string | null)[];
}

/** One step of a ladder as the database has it. */
export interface Step {
  readonly id: string;
  readonly stepDays: number;
  readonly isMadeOut: boolean;
  readonly because: string | null;
  readonly copies: readonly Copy[];
}

export interface Unit {
  readonly id: string;
  readonly institutionId: string;
  readonly name: string;
}

/** What the programs logged. */
class Heard implements LoggerService {
  readonly warnings: string[] = [];

  log(): void {}

  error(): void {}

  warn(message: unknown): void {
    this.warnings.push(String(message));
  }
}

/** Programs that share a database, a queue, a mail server and a clock; what they work on is put in as rows. */
export class Programs {
  readonly clock = new SimulatedClock(noon(TODAY));
  readonly heard = new Heard();
  private readonly running = new Set<INestApplicationContext>();
  private readonly folder = mkdtempSync(join(tmpdir(), 'zi-reminders-'));
  private count = 0;

  private constructor(
    readonly database: TestDatabase,
    readonly smtp: SmtpSink,
    private readonly pool: pg.Pool,
    private readonly given: Partial<Settings>,
  ) {}

  static async open(given: Partial<Settings> = {}): Promise<Programs> {
    const [database, smtp] = await Promise.all([testDatabase(), startSmtpSink()]);
    const pool = new pg.Pool({ connectionString: database.url, max: 4, application_name: 'test' });
    // A connection may still be on its way out when its database goes, or a case ends them all; whoever asks next is told.
    pool.on('error', () => undefined);
    return new Programs(database, smtp, pool, { SMTP_URL: smtp.url, ...given });
  }

  /** Starts one more; it does jobs only when told to. */
  async start({
    workers = false,
    ...given
  }: Partial<Settings> & { workers?: boolean } = {}): Promise<INestApplicationContext> {
    const told = {
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      ZI_AUDIT_KEY: AUDIT_KEY,
      ZI_DATA_DIR: this.folder,
      ...this.given,
      ...given,
    };
    const settings = Object.assign(new Settings(), told);
    const module = AppModule.with({ settings, databaseUrl: this.database.url, workers, clock: this.clock });
    const app = await NestFactory.createApplicationContext(module, { abortOnError: false, logger: this.heard });
    this.running.add(app);
    return app;
  }

  async stop(app: INestApplicationContext): Promise<void> {
    this.running.delete(app);
    await app.close();
  }

  async close(): Promise<void> {
    await Promise.all([...this.running].map((app) => app.close()));
    await this.pool.end();
    await this.smtp.close();
    await this.database.drop();
    rmSync(this.folder, { recursive: true });
  }

  async sql<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(text, [...values])).rows;
  }

  goTo(day: CalendarDate): void {
    this.clock.moveTo(noon(day));
  }

  pass(milliseconds: number): void {
    this.clock.moveTo(new Date(this.clock.now().getTime() + milliseconds));
  }

  /** A unit of an institution of its own, with a coordinator unless told otherwise. */
  async unit({ name = '', coordinators = 1 } = {}): Promise<Unit> {
    const [code, at] = [`U${this.next()}`, this.clock.now()];
    const known = name === '' ? `Balai ${code} (SIMULASI)` : name;
    const [institution] = await this.sql<{ id: string }>(
      `INSERT INTO institution (code, name, kind, created_at) VALUES ($1, $1, 'MINISTRY_OR_AGENCY', $2) RETURNING id`,
      [code, at],
    );
    const [row] = await this.sql<{ id: string }>(
      'INSERT INTO work_unit (institution_id, code, name, created_at) VALUES ($1, $2, $3, $4) RETURNING id',
      [institution!.id, code, known, at],
    );
    const unit = { id: row!.id, institutionId: institution!.id, name: known };
    for (let made = 0; made < coordinators; made += 1) await this.person('UNIT_COORDINATOR', unit);
    return unit;
  }

  /** Somebody new with a role; answers the address. */
  async person(role: Role, unit: Unit): Promise<string> {
    const [email, at] = [`${role.toLowerCase()}-${this.next()}@test.example`, this.clock.now()];
    const [account] = await this.sql<{ id: string }>(
      `INSERT INTO account (email, name, password_hash, created_at) VALUES ($1, $1, '', $2) RETURNING id`,
      [email, at],
    );
    await this.sql(
      'INSERT INTO appointment (account_id, role, institution_id, work_unit_id, appointed_at) VALUES ($1, $2, $3, $4, $5)',
      [
        account!.id,
        role,
        role.startsWith('UNIT') ? null : unit.institutionId,
        role.startsWith('UNIT') ? unit.id : null,
        at,
      ],
    );
    return email;
  }

  /** Ends every appointment of the person. */
  async dismiss(email: string): Promise<void> {
    await this.sql(
      'UPDATE appointment SET ended_at = $2 FROM account WHERE account.id = account_id AND account.email = $1',
      [email, this.clock.now()],
    );
  }

  /** Plans the ladder of an award whose re-evaluation is due in so many days; answers the award's id. */
  async award(app: INestApplicationContext, unit: Unit, dueInDays: number): Promise<string> {
    const [{ id }] = (await this.sql<{ id: string }>('SELECT gen_random_uuid() AS id')) as [{ id: string }];
    const reevaluationDueOn = addDays(this.clock.today(), dueInDays);
    await app
      .get(Transactions)
      .run((tx) => deadlinesOf(app).set(tx, reevaluationOf(id, unit, reevaluationDueOn), DEFAULT_CYCLE_RULES));
    return id;
  }

  /** The ladder of an award, earliest step first. */
  async ladder(awardId: string): Promise<Step[]> {
    return this.sql<Step>(LADDER, [awardId]);
  }

  /** The step so many days before the due day. */
  async step(awardId: string, stepDays: number): Promise<Step> {
    return (await this.ladder(awardId)).find((step) => step.stepDays === stepDays)!;
  }

  /** Everything the mail server took about a unit. */
  mailsOf({ name }: Unit): readonly ParsedMail[] {
    return this.smtp.received.filter(({ subject }) => subject?.includes(name));
  }

  private next(): number {
    this.count += 1;
    return this.count;
  }
}

export function deadlinesOf(app: INestApplicationContext): Deadlines {
  return app.get(Deadlines, { strict: false });
}

/** Makes out what is due, without waking anybody. */
export async function makeOut(app: INestApplicationContext): Promise<void> {
  await app.get(Reminders, { strict: false }).makeOut();
}

/** The ids of every mail that is to be sent now. */
export async function dueMailings(app: INestApplicationContext): Promise<string[]> {
  const found: string[] = [];
  for await (const { id } of app.get(Mailings, { strict: false }).due()) found.push(id);
  return found;
}

/** Sends every mail that is due, here and now. */
export async function sendAll(app: INestApplicationContext): Promise<void> {
  for (const id of await dueMailings(app)) await deliver(app, id);
}

/** Sends one if it is due and may go out now: as its shard's job would. */
export async function deliver(app: INestApplicationContext, mailingId: string): Promise<boolean> {
  for await (const mail of app.get(Mailings, { strict: false }).due())
    if (mail.id === mailingId) return (await app.get(MailingDelivering, { strict: false }).deliver([mail])) === 1;
  return false;
}

/** An award's re-evaluation that is due on a day. */
export function reevaluationOf(awardId: string, unit: Unit, dueOn: CalendarDate) {
  const about = { kind: 'REEVALUATION', subjectId: awardId, workUnitId: unit.id, assessmentId: null } as const;
  return { ...about, dueOn, facts: { predicate: 'WBK' } as const };
}

/** A port that leads to the mail server while it is open. Answers how to close it, with every connection through it. */
export async function openGate(port: number, smtp: SmtpSink): Promise<() => Promise<void>> {
  const sockets = new Set<Socket>();
  const gate: Server = createServer((incoming) => {
    const outgoing = connect(Number(new URL(smtp.url).port), '127.0.0.1');
    sockets.add(incoming);
    incoming.on('error', () => undefined).on('close', () => outgoing.destroy());
    outgoing.on('error', () => undefined).on('close', () => incoming.destroy());
    incoming.pipe(outgoing).pipe(incoming);
  });
  await new Promise<void>((resolve) => void gate.listen(port, '127.0.0.1', resolve));
  return () => {
    const closed = new Promise<void>((resolve) => void gate.close(() => resolve()));
    for (const socket of sockets) socket.destroy();
    return closed;
  };
}

/** Waits until it is so; throws after `seconds`. */
export async function until(isSo: () => boolean | Promise<boolean>, seconds = 20): Promise<void> {
  const deadline = performance.now() + seconds * 1_000;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`After ${seconds} s it is still not so: ${String(isSo)}`);
    await pause(25);
  }
}

function noon(day: CalendarDate): Date {
  return new Date(`${day}T02:00:00Z`);
}

const LADDER = `
  SELECT reminder.id, step_days AS "stepDays", dispatched_at IS NOT NULL AS "isMadeOut", cancelled_because AS because,
    COALESCE((
      SELECT json_agg(json_build_object(
        'id', mailing.id, 'to', account.email, 'isSent', sent_at IS NOT NULL, 'isGivenUp', given_up_at IS NOT NULL,
        'outcomes', ARRAY(SELECT outcome FROM mailing_attempt WHERE mailing_id = mailing.id ORDER BY started_at),
        'responses', ARRAY(SELECT response FROM mailing_attempt WHERE mailing_id = mailing.id ORDER BY started_at)
      ) ORDER BY account.email)
      FROM notice JOIN account ON account.id = recipient_id LEFT JOIN mailing ON mailing.id = mailing_id
      WHERE reminder_id = reminder.id
    ), '[]') AS copies
  FROM reminder JOIN deadline ON deadline.id = deadline_id WHERE subject_id = $1 ORDER BY send_on, reminder.version`;
