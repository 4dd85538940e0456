import { Injectable } from '@nestjs/common';
import type { AssessmentKind } from '../domain/lifecycle.js';
import type { FoundCycle } from './cycles-in-view.repository.js';
import { meanOf, OVERVIEW_FIGURES } from './overview-figures.js';
import { ReportReader } from './report-reader.js';
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
  constructor(private readonly reader: ReportReader) {}

  /** The oldest cycle first. */
  async list(units: UnitFilter, kind: AssessmentKind | null): Promise<CycleTrend[]> {
    return this.reader.query<CycleTrend[]>(TRENDS, [...unitFilterValues(units), kind]);
  }
}

const counted = (condition: string) => `coalesce(sum(assessments) FILTER (WHERE ${condition}), 0)::int`;
const awarded = (target: string) => counted(`outcome = 'AWARDED' AND target = '${target}'`);
const AREAS = [1, 2, 3, 4, 5, 6].map((no) => meanOf(`area${no}`));

const TRENDS = `
  SELECT cycle.id, cycle.year, cycle.instrument_id AS "instrumentId", trend.*
  FROM (
    SELECT cycle_id, sum(assessments)::int AS opened, sum(assessed)::int AS assessed,
      ${awarded('WBK')} AS "awardedWbk", ${awarded('WBBM')} AS "awardedWbbm",
      ${counted(`outcome = 'NOT_AWARDED'`)} AS "notAwarded", ${counted(`outcome = 'SCREENED_OUT'`)} AS "screenedOut",
      ${counted(`outcome = 'RETAINED'`)} AS retained,
      ${counted(`outcome = 'UPGRADED'`)} AS upgraded, ${counted(`outcome = 'REVOKED'`)} AS revoked,
      ${meanOf('total')} AS "meanTotal", ARRAY[${AREAS.join(', ')}] AS "meanShares"
    FROM ${OVERVIEW_FIGURES} figure WHERE $5::text IS NULL OR kind = $5
    GROUP BY cycle_id HAVING sum(assessments) > 0
  ) trend
  JOIN cycle ON cycle.id = trend.cycle_id ORDER BY cycle.year`;
