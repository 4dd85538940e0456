import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Instruments } from '../instruments/instruments.service.js';
import type { TrendQuery } from './dto/trend.query.js';
import { type CycleTrend, TrendsRepository } from './trends.repository.js';
import { unitFilterOf } from './unit-filter.js';

/** The same with what predicates ask for in that cycle's worksheet. */
export interface TrendRow extends CycleTrend {
  /** The least total of each predicate, points; null where no score in view is kept. */
  readonly wbkTotal: number | null;
  readonly wbbmTotal: number | null;
}

/** How cycles compare, for leadership. */
@Injectable()
export class Trends {
  constructor(
    private readonly trends: TrendsRepository,
    private readonly instruments: Instruments,
  ) {}

  /** The oldest cycle first. */
  async list(actor: Actor, query: TrendQuery): Promise<TrendRow[]> {
    const trends = await this.trends.list(unitFilterOf(actor, query), query.kind ?? null);
    return Promise.all(trends.map((trend) => this.withTotals(trend)));
  }

  /** The same, as the one page of a table. */
  async *all(actor: Actor, query: TrendQuery): AsyncGenerator<readonly TrendRow[]> {
    yield await this.list(actor, query);
  }

  private async withTotals(trend: CycleTrend): Promise<TrendRow> {
    if (trend.assessed === 0) return { ...trend, wbkTotal: null, wbbmTotal: null };
    const { WBK, WBBM } = (await this.instruments.find(trend.instrumentId)).instrument.predicates;
    return { ...trend, wbkTotal: WBK.total, wbbmTotal: WBBM.total };
  }
}
