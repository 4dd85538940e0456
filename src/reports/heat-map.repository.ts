import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import { TOLERANCE } from '../domain/gates.js';
import type { AssessmentKind, Layer } from '../domain/lifecycle.js';
import type { InstitutionKind } from '../institutions/institution-kind.js';
import { type Key, Ordering } from '../paging/ordering.js';
import { type PageAsked, type PageSql, readPage } from '../paging/page.js';
import type { AssessmentFilter } from './assessment-funnel.repository.js';
import { gatesOfCycle, scoresOfLayer } from './furthest-score.js';
import { counted, type Counted, type ListPage } from './list-page.js';
import { FILTERED, unitFilterValues } from './unit-filter.js';

export const HEAT_SORTS = ['name', 'total', 'area1', 'area2', 'area3', 'area4', 'area5', 'area6'] as const;
export type HeatSort = (typeof HEAT_SORTS)[number];

/** Which scores a heat map shows, and in which order. */
export interface HeatQuestion extends AssessmentFilter {
  /** null for the layer that is furthest. */
  readonly layer: Layer | null;
  /** 1..6: only what is below the minimum of WBK in this area; null for all. */
  readonly belowArea: number | null;
  readonly sort: HeatSort;
  readonly order: 'asc' | 'desc';
}

/** The least share of every change area that a predicate asks for, 0..1. */
export interface AreaMinima {
  readonly wbkMinimum: number;
  readonly wbbmMinimum: number;
}

interface Shares extends AreaMinima {
  readonly institutionId: string;
  readonly institutionName: string;
  readonly institutionKind: InstitutionKind;
  /** Points. */
  readonly total: number;
  /** Of the six change areas in their order, 0..1. */
  readonly areaShares: readonly number[];
}

/** One assessment of a unit. */
export interface UnitHeatRow extends Shares {
  readonly unitId: string;
  readonly unitName: string;
  readonly assessmentId: string;
  readonly kind: AssessmentKind;
  readonly layer: Layer;
}

/** The means of an institution's assessments. */
export interface InstitutionHeatRow extends Shares {
  readonly assessments: number;
}

@Injectable()
export class HeatMapRepository {
  constructor(private readonly reader: Reader) {}

  async units(question: HeatQuestion, page: PageAsked): Promise<ListPage<UnitHeatRow>> {
    return this.ask<UnitHeatRow>('units', question, page);
  }

  async institutions(question: HeatQuestion, page: PageAsked): Promise<ListPage<InstitutionHeatRow>> {
    return this.ask<InstitutionHeatRow>('institutions', question, page);
  }

  private async ask<Row>(of: HeatRows, question: HeatQuestion, page: PageAsked): Promise<ListPage<Row>> {
    const { units, cycleId, kind, layer, belowArea } = question;
    const sql = ({ place, past, end }: PageSql) =>
      `${SCORED}, listed AS (${ROWS[of]}) SELECT *, ${place} FROM listed WHERE ${past} ${end}`;
    const values = [...unitFilterValues(units), layer, cycleId, kind, belowArea];
    return counted(
      await readPage<Counted<Row>>(this.reader, page, { ordering: orderingOf(of, question), sql, values }),
    );
  }
}

/** All scores of a cycle have the minima of its one worksheet. */
const SCORED = `
  WITH minima AS MATERIALIZED (
    SELECT (gates #>> '{WBK,area.1,required}')::float8 AS wbk_minimum,
      (gates #>> '{WBBM,area.1,required}')::float8 AS wbbm_minimum
    FROM (SELECT ${gatesOfCycle('$6')} AS gates) AS worksheet
  ), scored AS (
    SELECT unit.id AS unit_id, unit.name AS unit_name, institution.id AS institution_id,
      institution.name AS institution_name, institution.kind AS institution_kind, assessment.id AS assessment_id,
      assessment.kind, score.layer, score.total, score.area_shares, minima.wbk_minimum, minima.wbbm_minimum
    FROM assessment
    JOIN work_unit unit ON unit.id = assessment.work_unit_id
    JOIN institution ON institution.id = unit.institution_id
    ${scoresOfLayer('$5')} CROSS JOIN minima
    WHERE ${FILTERED} AND score.total IS NOT NULL AND assessment.cycle_id = $6 AND ($7::text IS NULL OR assessment.kind = $7)
  ), meant AS (
    SELECT institution_id, institution_name, institution_kind, avg(total) AS total, count(*)::int AS assessments,
      ARRAY[avg(area_shares[1]), avg(area_shares[2]), avg(area_shares[3]), avg(area_shares[4]), avg(area_shares[5]),
        avg(area_shares[6])] AS area_shares,
      max(wbk_minimum) AS wbk_minimum, max(wbbm_minimum) AS wbbm_minimum
    FROM scored GROUP BY institution_id, institution_name, institution_kind
  )`;

const SHARES = `institution_id AS "institutionId", institution_name AS "institutionName",
    institution_kind AS "institutionKind", total, area_shares AS "areaShares", wbk_minimum AS "wbkMinimum",
    wbbm_minimum AS "wbbmMinimum", count(*) OVER ()::int AS count`;

const BELOW = `($8::int IS NULL OR area_shares[$8::int] < wbk_minimum - ${TOLERANCE})`;

type HeatRows = 'units' | 'institutions';

const ROWS: Readonly<Record<HeatRows, string>> = {
  units: `
    SELECT unit_id AS "unitId", unit_name AS "unitName", assessment_id AS "assessmentId", kind, layer, unit_name AS name,
      assessment_id AS tie, ${SHARES} FROM scored WHERE ${BELOW}`,
  institutions: `
    SELECT assessments, institution_name AS name, institution_id AS tie, ${SHARES} FROM meant WHERE ${BELOW}`,
};

function orderingOf(of: HeatRows, { sort, order }: HeatQuestion): Ordering {
  const name: Key = { sql: 'name', type: 'text' };
  const ties: readonly Key[] = sort === 'name' ? [] : [name];
  const first = sort === 'name' ? name : ({ sql: STEADY[of](SCORES[sort]), type: 'float8' } as const);
  return new Ordering(`heat-${of}-${sort}-${order}`, [first, ...ties, { sql: 'tie', type: 'uuid' }], order);
}

/** A mean differs in its last digits by the order in which it was added up, and a page goes on after exactly what it was before. */
const STEADY: Readonly<Record<HeatRows, (score: string) => string>> = {
  units: (score) => score,
  institutions: (score) => `round(${score}::numeric, 9)::float8`,
};

const SCORES: Readonly<Record<Exclude<HeatSort, 'name'>, string>> = {
  total: 'total',
  area1: '"areaShares"[1]',
  area2: '"areaShares"[2]',
  area3: '"areaShares"[3]',
  area4: '"areaShares"[4]',
  area5: '"areaShares"[5]',
  area6: '"areaShares"[6]',
};
