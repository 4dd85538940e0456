import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { TrendQuery } from './dto/trend.query.js';
import { type TrendRow, TrendsRepository } from './trends.repository.js';
import { unitFilterOf } from './unit-filter.js';

export type { TrendRow };

/** How cycles compare, for leadership. */
@Injectable()
export class Trends {
  constructor(private readonly trends: TrendsRepository) {}

  /** The oldest cycle first. */
  async list(actor: Actor, query: TrendQuery): Promise<TrendRow[]> {
    return this.trends.list(unitFilterOf(actor, query), query.kind ?? null);
  }

  /** The same, as the one page of a table. */
  async *all(actor: Actor, query: TrendQuery): AsyncGenerator<readonly TrendRow[]> {
    yield await this.list(actor, query);
  }
}
