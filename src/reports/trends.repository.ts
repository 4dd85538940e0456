import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { AssessmentKind } from '../domain/lifecycle.js';
import type { CycleInView } from './cycles-in-view.repository.js';
import { gatesOfCycle, scoresOfLayer } from './furthest-score.js';
import { FILTERED, type UnitFilter, unitFilterValues } from './unit-filter.js';

/** What became of the assessments of one cycle. */
export interface TrendRow extends CycleInView {
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
  /** The least total of each predicate in that cycle's worksheet. */
  readonly wbkTotal: number | null;
  readonly wbbmTotal: number | null;
}

@Injectable()
export class TrendsRepository {
  constructor(private readonly reader: Reader) {}

  /** The oldest cycle first. */
  async list(units: UnitFilter, kind: AssessmentKind | null): Promise<TrendRow[]> {
    return this.reader.query<TrendRow[]>(TRENDS, [...unitFilterValues(units), kind]);
  }
}

const counted = (condition: string) => `(count(*) FILTER (WHERE ${condition}))::int`;
const awarded = (target: string) => counted(`outcome = 'AWARDED' AND target = '${target}'`);

/** Null where no score in view is kept. */
const leastTotal = (predicate: string) => `CASE WHEN count(score.total) > 0
    THEN (${gatesOfCycle('cycle.id')} #>> '{${predicate},total,required}')::float8 END`;

const TRENDS = `
  SELECT cycle.id, cycle.year, count(*)::int AS opened, count(score.total)::int AS assessed,
    ${awarded('WBK')} AS "awardedWbk", ${awarded('WBBM')} AS "awardedWbbm",
    ${counted(`outcome = 'NOT_AWARDED'`)} AS "notAwarded", ${counted(`outcome = 'SCREENED_OUT'`)} AS "screenedOut",
    ${counted(`outcome = 'RETAINED'`)} AS retained,
    ${counted(`outcome = 'UPGRADED'`)} AS upgraded, ${counted(`outcome = 'REVOKED'`)} AS revoked,
    avg(score.total) AS "meanTotal",
    ARRAY[avg(score.area_shares[1]), avg(score.area_shares[2]), avg(score.area_shares[3]), avg(score.area_shares[4]), avg(score.area_shares[5]),
      avg(score.area_shares[6])] AS "meanShares",
    ${leastTotal('WBK')} AS "wbkTotal", ${leastTotal('WBBM')} AS "wbbmTotal"
  FROM assessment
  JOIN cycle ON cycle.id = assessment.cycle_id
  JOIN work_unit unit ON unit.id = assessment.work_unit_id
  JOIN institution ON institution.id = unit.institution_id
  ${scoresOfLayer()}
  WHERE ${FILTERED} AND ($5::text IS NULL OR assessment.kind = $5)
  GROUP BY cycle.id ORDER BY cycle.year`;
