import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import type { Tx } from '../database/transactions.js';
import { partition } from '../common/partition.js';
import { addDays, type CalendarDate } from '../domain/calendar-date.js';
import type { ReminderKind } from '../domain/reminder-kind.js';
import { ladderFor, type LadderRules, repeatedRung, type Rung } from '../domain/reminder-ladder.js';
import type { Deadline, Due, EndReason } from './deadline.entity.js';
import { DeadlinesRepository } from './deadlines.repository.js';
import type { CancelReason, Reminder } from './reminder.entity.js';
import { RemindersRepository } from './reminders.repository.js';

/**
 * What is due and the ladder towards it, planned as rows of the ledger in the transaction that causes them: nothing is ever
 * planned in the queue. A changed day cancels the old ladder, an ended duty the rest of it.
 */
@Injectable()
export class Deadlines {
  constructor(
    private readonly deadlines: DeadlinesRepository,
    private readonly reminders: RemindersRepository,
    private readonly clock: Clock,
  ) {}

  /** Sets one; see `setAll`. */
  async set(tx: Tx, due: Due, rules: LadderRules, because: CancelReason = 'rescheduled'): Promise<void> {
    await this.setAll(tx, [due], rules, because);
  }

  /**
   * Sets deadlines of one kind, each the only one of its subject. One that is open, on the same day and in the same stage, keeps
   * its ladder, whatever it is called now; any other gets a new one, and what is unsaid of the old is cancelled. Rungs that are
   * past already are kept as cancelled, so that it can be asked why.
   *
   * @param because why the old ladder is cancelled.
   */
  async setAll(tx: Tx, dues: readonly Due[], rules: LadderRules, because: CancelReason = 'rescheduled'): Promise<void> {
    const kind = dues[0]?.kind;
    if (kind === undefined) return;
    const known = await this.deadlines.lock(
      tx,
      kind,
      dues.map(({ subjectId }) => subjectId),
    );
    const standing = new Map(known.map((deadline) => [deadline.subjectId, deadline]));
    const [same, changed] = partition(dues, (due) => isSameDuty(due, standing.get(due.subjectId)));
    await this.describe(tx, same, standing);
    if (changed.length === 0) return;
    const replaced = changed.flatMap(({ subjectId }) => standing.get(subjectId)?.id ?? []);
    if (replaced.length > 0) await this.reminders.cancel(tx, replaced, because, this.clock.now());
    await this.plan(tx, changed, rules);
  }

  /**
   * Ends deadlines that there are, and cancels what has not gone out about them. One that was handed over can still end; any other
   * end stays as it is.
   */
  async close(tx: Tx, kind: ReminderKind, subjectIds: readonly string[], because: EndReason): Promise<void> {
    if (subjectIds.length === 0) return;
    const known = await this.deadlines.lock(tx, kind, subjectIds);
    const open = known.filter((deadline) => mayEnd(deadline, because)).map(({ id }) => id);
    if (open.length === 0) return;
    const now = this.clock.now();
    await this.reminders.cancel(tx, open, because, now);
    await this.deadlines.close(tx, open, because, now);
  }

  /** Cancels every open step before a day: nothing is mailed for a past that was only just put in. */
  async cancelBefore(tx: Tx, day: CalendarDate): Promise<void> {
    await this.reminders.cancelBefore(tx, day, this.clock.now());
  }

  private async describe(tx: Tx, dues: readonly Due[], standing: ReadonlyMap<string, Deadline>): Promise<void> {
    const renamed = dues.filter(({ subjectId, facts }) => !isDeepStrictEqual(standing.get(subjectId)?.facts, facts));
    if (renamed.length > 0) await this.deadlines.describe(tx, renamed);
  }

  private async plan(tx: Tx, dues: readonly Due[], rules: LadderRules): Promise<void> {
    const [plannedAt, today] = [this.clock.now(), this.clock.today()];
    const put = await this.deadlines.put(tx, dues, plannedAt);
    const bySubject = new Map(put.map((row) => [row.subjectId, row]));
    const steps = dues.flatMap((due) => {
      const { id: deadlineId, version } = bySubject.get(due.subjectId) as Pick<Deadline, 'id' | 'version'>;
      return stepsTowards(due, rules, today).map((step) => ({ ...step, deadlineId, version, plannedAt }));
    });
    await this.reminders.add(
      tx,
      steps.map((step) => ({ ...step, cancelledAt: step.cancelledBecause && plannedAt })),
    );
  }
}

type Step = Omit<Reminder, 'id' | 'deadlineId' | 'version' | 'plannedAt' | 'cancelledAt'>;

/** The whole ladder; where all of it is past, also the first repetition that is not. */
function stepsTowards({ kind, dueOn }: Due, rules: LadderRules, today: CalendarDate): Step[] {
  const { rungs, repeatDays } = ladderFor(kind, dueOn, rules);
  const last = rungs.at(-1);
  const isOver = repeatDays !== null && last !== undefined && last.on < today;
  const planned = isOver ? [...rungs, repeatedRung(last, repeatDays, addDays(today, -1))] : rungs;
  return planned.map((rung, place) => stepOf(rung, place === planned.length - 1 ? repeatDays : null, today));
}

function stepOf(
  { stepDays, on, escalation, overridesQuiet }: Rung,
  repeatDays: number | null,
  today: CalendarDate,
): Step {
  const cancelledBecause = on < today ? ('past-when-planned' as const) : null;
  return { stepDays, sendOn: on, escalation, overridesQuiet, repeatDays, dispatchedAt: null, cancelledBecause };
}

function mayEnd({ closedBecause }: Deadline, because: EndReason): boolean {
  return closedBecause === null || (closedBecause === 'handed-over' && because !== 'handed-over');
}

function isSameDuty(due: Due, known: Deadline | undefined): boolean {
  if (known === undefined || known.closedAt !== null) return false;
  return known.dueOn === due.dueOn && known.facts.stage === due.facts.stage;
}
