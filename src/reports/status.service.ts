import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Clock } from '../common/clock.js';
import { addDays, type CalendarDate } from '../domain/calendar-date.js';
import { DEFAULT_REEVALUATION_RULES, type DueState, dueState } from '../domain/reevaluation.js';
import { institutionsInView } from './report-scope.js';
import { type AtRiskRow, type DueRow, type HeldCount, type StageCount, StatusRepository } from './status.repository.js';

const MOST_LISTED = 50;
const SOON_DAYS = Math.max(...DEFAULT_REEVALUATION_RULES.ladderDays);

export interface DueAward extends DueRow {
  readonly state: DueState;
}

/** Who holds what, what is due or at risk, and how far this and earlier cycles are. */
export interface Status {
  readonly today: CalendarDate;
  readonly held: readonly HeldCount[];
  readonly due: readonly DueAward[];
  readonly atRisk: readonly AtRiskRow[];
  readonly stages: readonly StageCount[];
}

/** The view of leadership: of their institution, or of the nation. */
@Injectable()
export class StatusReport {
  constructor(
    private readonly status: StatusRepository,
    private readonly clock: Clock,
  ) {}

  async for(actor: Actor): Promise<Status> {
    const institutionIds = institutionsInView(actor);
    const today = this.clock.today();
    const bounds = { today, soon: addDays(today, SOON_DAYS), limit: MOST_LISTED };
    const { held, due, atRisk, stages } = await this.status.of(institutionIds, bounds);
    const states = due.map((row) => ({ state: dueState(row.dueOn, today, DEFAULT_REEVALUATION_RULES), ...row }));
    return { today, held, due: states, atRisk, stages };
  }
}
