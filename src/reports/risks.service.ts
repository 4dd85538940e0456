import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Clock } from '../common/clock.js';
import { addDays } from '../domain/calendar-date.js';
import { DEFAULT_REEVALUATION_RULES } from '../domain/reevaluation.js';
import { everyPage, type PageAsked } from '../paging/page.js';
import type { RiskListQuery } from './dto/risk.query.js';
import type { ListPage } from './list-page.js';
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
    return this.read(questionOf(actor, query), query);
  }

  /** All of them. */
  all(actor: Actor, query: RiskListQuery): AsyncGenerator<readonly AwardAtRisk[]> {
    const question = questionOf(actor, query);
    return everyPage((page) => this.read(question, page));
  }

  private async read(question: RiskQuestion, page: PageAsked): Promise<ListPage<AwardAtRisk>> {
    const today = this.clock.today();
    const { rows, ...list } = await this.risks.list(question, { today, soon: addDays(today, BEGIN_DAYS) }, page);
    return { rows: rows.map((row) => ({ named: riskReasons(row, today), ...row })), ...list };
  }
}

function questionOf(actor: Actor, query: RiskListQuery): RiskQuestion {
  const { reason = null, predicate = null } = query;
  return { units: unitFilterOf(actor, query), reason, predicate };
}
