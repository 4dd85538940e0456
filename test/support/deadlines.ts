import type { ReminderKind } from '../../src/domain/reminder-kind.js';
import type { Actor } from '../../src/access/actor.js';
import { Stages } from '../../src/assessments/stages.service.js';
import { Transactions } from '../../src/database/transactions.js';
import type { Move } from '../../src/domain/lifecycle.js';
import type { TestApp } from './app.js';
import type { World } from './factories.js';

/** A deadline as the ledger has it. */
export interface KnownDeadline {
  readonly dueOn: string;
  readonly version: number;
  readonly facts: object;
  readonly workUnitId: string;
  readonly assessmentId: string | null;
  readonly closedBecause: string | null;
  /** The rungs of its version that are still to be said, in days before the due day, earliest first. */
  readonly open: readonly number[];
  /** Why rungs of any version are not said, each reason once. */
  readonly cancelled: readonly string[];
}

/** What is known of a deadline; null where there never was one. */
export async function deadlineOf(world: World, kind: ReminderKind, subjectId: string): Promise<KnownDeadline | null> {
  const rows = await world.query<KnownDeadline>(
    `SELECT due_on AS "dueOn", version, facts, work_unit_id AS "workUnitId", assessment_id AS "assessmentId",
       closed_because AS "closedBecause",
       ARRAY(
         SELECT step_days FROM reminder WHERE deadline_id = deadline.id AND reminder.version = deadline.version
           AND cancelled_at IS NULL ORDER BY step_days DESC
       ) AS open,
       ARRAY(
         SELECT DISTINCT cancelled_because FROM reminder WHERE deadline_id = deadline.id AND cancelled_at IS NOT NULL ORDER BY 1
       ) AS cancelled
     FROM deadline WHERE kind = $1 AND subject_id = $2`,
    [kind, subjectId],
  );
  return rows[0] ?? null;
}

interface Forecast {
  readonly entries: readonly {
    readonly heldAs: string;
    readonly reminder: { readonly kind: string; readonly subjectId: string; readonly stepDays: number };
  }[];
}

/** Who would be told of a deadline on a day: as what, and on which rung. */
export async function toldOn(world: World, day: string, kind: ReminderKind, subjectId: string): Promise<string[]> {
  const { entries } = await (await world.as('AUDITOR')).get<Forecast>(`/reminder-forecast?on=${day}`);
  return entries
    .filter(({ reminder }) => reminder.kind === kind && reminder.subjectId === subjectId)
    .map(({ heldAs, reminder }) => `${heldAs} ${reminder.stepDays}`)
    .sort();
}

/** Moves an assessment, waits for `then`, and takes it all back when that throws: a mover has more to do in its transaction. */
export async function moveAnd(
  { app }: TestApp,
  world: World,
  { id, move }: { readonly id: string; readonly move: Move },
  then: () => Promise<void>,
): Promise<void> {
  const roles: Actor['roles'] = [{ role: 'AUDITOR', institutionId: null, unitId: null }];
  const auditor = { accountId: await world.idOf('AUDITOR'), name: '', email: '', roles };
  const stages = app.get(Stages, { strict: false });
  await app.get(Transactions).run(async (tx) => {
    await stages.move(tx, auditor, await stages.lock(tx, auditor, id), move);
    await then();
  });
}

/** What a mover does whose transaction fails. */
export async function fail(): Promise<void> {
  throw new Error('it failed after all');
}
