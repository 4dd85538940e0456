import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import type { Tx } from '../database/transactions.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Predicate } from '../domain/instrument.js';
import type { CycleRules } from '../domain/cycle-rules.js';
import { ladderFor } from '../domain/reminder-ladder.js';
import type { CancelReason } from './reminder.entity.js';
import { RemindersRepository } from './reminders.repository.js';

/** What a re-evaluation ladder is planned for. */
export interface ReevaluationDue {
  readonly id: string;
  readonly workUnitId: string;
  readonly predicate: Predicate;
  readonly reevaluationDueOn: CalendarDate;
  readonly dueVersion: number;
}

/** Planning reminders as rows of the ledger, in the transaction that causes them: nothing is ever planned in the queue. */
@Injectable()
export class ReminderPlans {
  constructor(
    private readonly reminders: RemindersRepository,
    private readonly clock: Clock,
  ) {}

  /** Plans every rung towards the due day. Rungs that are past already are kept as cancelled, so that it can be asked why. */
  async plan(tx: Tx, award: ReevaluationDue, rules: CycleRules): Promise<void> {
    const [plannedAt, today] = [this.clock.now(), this.clock.today()];
    const { rungs: all } = ladderFor('REEVALUATION', award.reevaluationDueOn, rules);
    const rungs = all.filter(({ stepDays }) => stepDays >= 0).map(({ stepDays, on }) => ({
      rule: 'reevaluation' as const,
      subjectId: award.id,
      dueVersion: award.dueVersion,
      stepDays,
      workUnitId: award.workUnitId,
      predicate: award.predicate,
      dueOn: award.reevaluationDueOn,
      sendOn: on,
      plannedAt,
      dispatchedAt: null,
      cancelledAt: on < today ? plannedAt : null,
      cancelledBecause: on < today ? ('past-when-planned' as const) : null,
    }));
    await this.reminders.add(tx, rungs);
  }

  /** Cancels what has not gone out yet about an award. */
  async cancel(tx: Tx, subjectId: string, because: CancelReason): Promise<void> {
    await this.reminders.cancel(tx, subjectId, because, this.clock.now());
  }

  /** Cancels every open step before a day: nothing is mailed for a past that was only just put in. */
  async cancelBefore(tx: Tx, day: CalendarDate): Promise<void> {
    await this.reminders.cancelBefore(tx, day, this.clock.now());
  }
}
