import type { INestApplicationContext } from '@nestjs/common';
import type { ParsedMail } from 'mailparser';
import { Transactions } from '../../src/database/transactions.js';
import { type CalendarDate } from '../../src/domain/calendar-date.js';
import { DEFAULT_CYCLE_RULES } from '../../src/domain/cycle-rules.js';
import type { MailChoice, ReminderKind } from '../../src/domain/reminder-kind.js';
import { DEFAULT_OFFICE_HOURS, instantAt, type OfficeHours } from '../../src/domain/working-days.js';
import type { DeadlineFacts } from '../../src/reminders/deadline.entity.js';
import { deadlinesOf, type Programs, type Unit } from './programs.js';

const FACTS: Readonly<Record<ReminderKind, DeadlineFacts>> = {
  REEVALUATION: { predicate: 'WBK' },
  STAGE_WINDOW: { stage: 'SELF_ASSESSMENT', year: 2030 },
  OBJECTION: { year: 2030 },
  FOLLOW_UP: { layer: 'TPI', item: 'A.I.1.a' },
  EVIDENCE_EXPIRY: { title: 'SK tim kerja' },
  BOUNCING_ADDRESS: {},
};

/** Sets what is due at a unit on a day; answers what it is about. */
export async function dueAt(
  app: INestApplicationContext,
  programs: Programs,
  unit: Unit,
  kind: ReminderKind,
  dueOn: CalendarDate,
): Promise<string> {
  const [{ subjectId }] = (await programs.sql<{ subjectId: string }>('SELECT gen_random_uuid() AS "subjectId"')) as [
    { subjectId: string },
  ];
  const due = { kind, subjectId, workUnitId: unit.id, assessmentId: null, dueOn, facts: FACTS[kind] };
  await app.get(Transactions).run((tx) => deadlinesOf(app).set(tx, due, DEFAULT_CYCLE_RULES));
  return subjectId;
}

/** Moves the clock to what the wall shows somewhere, in Jakarta unless told otherwise. */
export function goTo(programs: Programs, day: CalendarDate, time: string, zone = DEFAULT_OFFICE_HOURS.zone): void {
  programs.clock.moveTo(instantAt(zone, day, time));
}

/** Gives the unit's institution hours of its own: the usual ones but for what is told. */
export async function keepHours(programs: Programs, unit: Unit, told: Partial<OfficeHours>): Promise<void> {
  const { zone, digestAt, quietFrom, quietUntil, weekend } = { ...DEFAULT_OFFICE_HOURS, ...told };
  await programs.sql('INSERT INTO office_hours VALUES ($1, $2, $3, $4, $5, $6)', [
    unit.institutionId,
    zone,
    digestAt,
    quietFrom,
    quietUntil,
    weekend,
  ]);
}

/** Lets nothing be quiet at the unit, for programs that go by the system's clock: whenever a test runs, it is a time to send. */
export async function neverRest(programs: Programs, unit: Unit): Promise<void> {
  await keepHours(programs, unit, { digestAt: '00:00', quietFrom: '00:00', quietUntil: '00:00', weekend: [] });
  await programs.sql(
    `INSERT INTO holiday_year SELECT extract(year FROM now()) + step, now() FROM generate_series(-1, 2) step
     ON CONFLICT DO NOTHING`,
  );
}

/** Takes collective leave on a day. */
export async function takeLeave(programs: Programs, day: CalendarDate): Promise<void> {
  await programs.sql(
    `INSERT INTO holiday (day, name, kind, recorded_at, recorded_by)
     SELECT $1, 'Cuti bersama', 'COLLECTIVE_LEAVE', $2, id FROM account LIMIT 1`,
    [day, programs.clock.now()],
  );
}

/** Chooses how somebody gets a kind of reminder. */
export async function choose(programs: Programs, email: string, kind: ReminderKind, mail: MailChoice): Promise<void> {
  await programs.sql(
    `INSERT INTO reminder_preference (account_id, kind, mail, is_in_inbox, updated_at)
     SELECT id, $2, $3, true, $4 FROM account WHERE email = $1
     ON CONFLICT (account_id, kind) DO UPDATE SET mail = excluded.mail`,
    [email, kind, mail, programs.clock.now()],
  );
}

/** Closes somebody's account. */
export async function closeAccount(programs: Programs, email: string): Promise<void> {
  await programs.sql('UPDATE account SET closed_at = $2 WHERE email = $1', [email, programs.clock.now()]);
}

/** One mail to somebody as the database has it. */
export interface Letter {
  readonly id: string;
  readonly form: string;
  readonly day: string;
  readonly sendAfter: Date;
  readonly isSent: boolean;
  readonly isSealed: boolean;
  readonly because: string | null;
  readonly outcomes: readonly (string | null)[];
  readonly steps: readonly number[];
}

/** Every mail to an address, in the order in which they were made out. */
export async function lettersTo(programs: Programs, email: string): Promise<Letter[]> {
  return programs.sql<Letter>(
    `SELECT mailing.id, form, to_char(day, 'YYYY-MM-DD') AS day, send_after AS "sendAfter", sent_at IS NOT NULL AS "isSent",
       sealed_at IS NOT NULL AS "isSealed", given_up_because AS because,
       ARRAY(SELECT outcome FROM mailing_attempt WHERE mailing_id = mailing.id ORDER BY started_at) AS outcomes,
       ARRAY(SELECT step_days FROM notice JOIN reminder ON reminder.id = reminder_id WHERE mailing_id = mailing.id
         ORDER BY step_days DESC) AS steps
     FROM mailing JOIN account ON account.id = recipient_id WHERE email = $1 ORDER BY mailing.created_at, form`,
    [email],
  );
}

/** Everything the mail server took for an address. */
export function mailsTo({ smtp }: Programs, email: string): readonly ParsedMail[] {
  return smtp.received.filter(({ to }) => [to].flat().some((address) => address?.text === email));
}

/** When something happens in Jakarta, as `YYYY-MM-DD HH:MM`. */
export function inJakarta(instant: Date): string {
  return new Date(instant.getTime() + 7 * 60 * 60_000).toISOString().slice(0, 16).replace('T', ' ');
}
