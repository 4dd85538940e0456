import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { AssessmentKind } from '../domain/lifecycle.js';
import type { FoundCycle } from './cycles-in-view.repository.js';
import { OF_OVERVIEWS } from './overview-filter.js';
import { type UnitFilter, unitFilterValues } from './unit-filter.js';

/** What became of the assessments of one cycle. */
export interface CycleTrend extends FoundCycle {
  readonly opened: number;
  /** Of which at least the unit's own score is kept. */
  readonly assessed: number;
  readonly awardedWbk: number;
  readonly awardedWbbm: number;
  readonly notAwarded: number;
  readonly screenedOut: number;
  readonly retained: number;
  readonly upgraded: number;
  readonly revoked: number;
  /** Points, the mean of each assessment's furthest layer; null where none is kept. */
  readonly meanTotal: number | null;
  /** 0..1, the mean of each of the six areas; null where none is kept. */
  readonly meanShares: readonly (number | null)[];
}

@Injectable()
export class TrendsRepository {
  constructor(private readonly reader: Reader) {}

  /** The oldest cycle first. */
  async list(units: UnitFilter, kind: AssessmentKind | null): Promise<CycleTrend[]> {
    return this.reader.query<CycleTrend[]>(TRENDS, [...unitFilterValues(units), kind]);
  }
}

const counted = (condition: string) => `(count(*) FILTER (WHERE ${condition}))::int`;
const awarded = (target: string) => counted(`outcome = 'AWARDED' AND target = '${target}'`);

const TRENDS = `
  SELECT cycle.id, cycle.year, cycle.instrument_id AS "instrumentId", trend.*
  FROM (
    SELECT cycle_id, count(*)::int AS opened, count(total)::int AS assessed,
      ${awarded('WBK')} AS "awardedWbk", ${awarded('WBBM')} AS "awardedWbbm",
      ${counted(`outcome = 'NOT_AWARDED'`)} AS "notAwarded", ${counted(`outcome = 'SCREENED_OUT'`)} AS "screenedOut",
      ${counted(`outcome = 'RETAINED'`)} AS retained,
      ${counted(`outcome = 'UPGRADED'`)} AS upgraded, ${counted(`outcome = 'REVOKED'`)} AS revoked,
      avg(total) AS "meanTotal",
      ARRAY[avg(area1), avg(area2), avg(area3), avg(area4), avg(area5), avg(area6)] AS "meanShares"
    FROM assessment_overview overview
    WHERE ${OF_OVERVIEWS} AND ($5::text IS NULL OR overview.kind = $5)
    GROUP BY cycle_id
  ) trend
  JOIN cycle ON cycle.id = trend.cycle_id ORDER BY cycle.year`;
