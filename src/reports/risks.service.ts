import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Clock } from '../common/clock.js';
import { addDays } from '../domain/calendar-date.js';
import { DEFAULT_REEVALUATION_RULES } from '../domain/reevaluation.js';
import type { RiskListQuery } from './dto/risk.query.js';
import { type ListPage, pagesOf, type Slice, sliceOf } from './list-page.js';
import { type RiskReason, riskReasons } from './risk-reason.js';
import { type RiskQuestion, type RiskRow, RisksRepository } from './risks.repository.js';
import { unitFilterOf } from './unit-filter.js';

/** An award at risk with its reasons, the gravest first. */
export interface AwardAtRisk extends RiskRow {
  readonly named: readonly RiskReason[];
}

/** From the first rung of the ladder on a re-evaluation should have been begun. */
const BEGIN_DAYS = Math.max(...DEFAULT_REEVALUATION_RULES.ladderDays);

/** Which predicates may not last, and why, for leadership. */
@Injectable()
export class Risks {
  constructor(
    private readonly risks: RisksRepository,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: RiskListQuery): Promise<ListPage<AwardAtRisk>> {
    return this.read(questionOf(actor, query), sliceOf(query));
  }

  /** All of them. */
  all(actor: Actor, query: RiskListQuery): AsyncGenerator<readonly AwardAtRisk[]> {
    const question = questionOf(actor, query);
    return pagesOf((slice) => this.read(question, slice));
  }

  private async read(question: RiskQuestion, slice: Slice): Promise<ListPage<AwardAtRisk>> {
    const today = this.clock.today();
    const { rows, count } = await this.risks.list(question, { today, soon: addDays(today, BEGIN_DAYS) }, slice);
    return { rows: rows.map((row) => ({ ...row, named: riskReasons(row, today) })), count };
  }
}

function questionOf(actor: Actor, query: RiskListQuery): RiskQuestion {
  const { reason = null, predicate = null } = query;
  return { units: unitFilterOf(actor, query), reason, predicate };
}
