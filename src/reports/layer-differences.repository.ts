import { Injectable } from '@nestjs/common';
import type { AssessmentKind } from '../domain/lifecycle.js';
import type { InstitutionKind } from '../institutions/institution-kind.js';
import { Ordering } from '../paging/ordering.js';
import { type Page, type PageAsked, type PageSql, readPage } from '../paging/page.js';
import { counted, type Counted, type ListPage } from './list-page.js';
import { type InstitutionFilter, institutionFilterValues, OF_INSTITUTIONS } from './institution-filter.js';
import { OF_THEIR_INSTITUTIONS } from './overview-filter.js';
import { type LayerPair, layersOf } from './layer-pair.js';
import { ReportReader } from './report-reader.js';

/** What is compared: the total, or a change area. */
export const DIFFERENCE_MEASURES = ['total', 'area1', 'area2', 'area3', 'area4', 'area5', 'area6'] as const;
export type DifferenceMeasure = (typeof DIFFERENCE_MEASURES)[number];

/** Which differences of a cycle are asked for; null for all. */
export interface DifferenceQuestion {
  readonly institutions: InstitutionFilter;
  readonly cycleId: string;
  readonly kind: AssessmentKind | null;
  readonly between: LayerPair;
  /** By what the greatest come first, whether lowered or raised. */
  readonly by: DifferenceMeasure;
}

/** The mean of differences and their standard deviation: points, but areas in shares of -1..1. */
export interface Spread {
  readonly mean: number;
  readonly deviation: number;
}

/** What compared assessments come to. */
export interface DifferenceSums {
  readonly assessments: number;
  readonly total: Spread;
  /** Of the six change areas in their order. */
  readonly areas: readonly Spread[];
}

export interface InstitutionDifference extends DifferenceSums {
  readonly institutionId: string;
  readonly institutionName: string;
  readonly institutionKind: InstitutionKind;
}

/** A page of institutions, and what all of them come to; null where there is none. */
export interface InstitutionDifferences extends ListPage<InstitutionDifference> {
  readonly all: DifferenceSums | null;
}

/** How far two layers differ on one assessment: points, but areas in shares of -1..1; below zero where the later is lower. */
export interface UnitDifference {
  readonly assessmentId: string;
  readonly kind: AssessmentKind;
  readonly unitId: string;
  readonly unitName: string;
  readonly institutionId: string;
  readonly institutionName: string;
  readonly institutionKind: InstitutionKind;
  readonly total: number;
  readonly areas: readonly number[];
}

@Injectable()
export class LayerDifferencesRepository {
  constructor(private readonly reader: ReportReader) {}

  /** Those that differ most first. */
  async institutions(question: DifferenceQuestion, page: PageAsked): Promise<InstitutionDifferences> {
    const statement = {
      ordering: BY_MEAN[question.by],
      sql: pageOfInstitutions(question.by),
      values: valuesOf(question),
    };
    type Row = Counted<InstitutionDifference> & { readonly all: DifferenceSums };
    const found = await readPage<Row>(this.reader, page, statement);
    return { ...counted(found), all: found.rows[0]?.all ?? null };
  }

  /** Those that differ most first. */
  async units(question: DifferenceQuestion, page: PageAsked): Promise<Page<UnitDifference>> {
    const statement = { ordering: BY_SIZE[question.by], sql: pageOfUnits, values: valuesOf(question) };
    return readPage<UnitDifference>(this.reader, page, statement);
  }
}

function valuesOf({ institutions, cycleId, kind, between }: DifferenceQuestion): unknown[] {
  const { layer, against } = layersOf(between);
  return [...institutionFilterValues(institutions), cycleId, layer, against, kind];
}

const COMPARED = `
  FROM layer_difference difference
  JOIN institution ON institution.id = difference.institution_id`;
const ASKED = `
  WHERE ${OF_INSTITUTIONS} AND difference.cycle_id = $4 AND difference.layer = $5 AND difference.against = $6
    AND ($7::text IS NULL OR difference.kind = $7)`;

/** As the indexes `layer_difference_by_...` have it. */
const BY_SIZE = Object.fromEntries(
  DIFFERENCE_MEASURES.map((measure) => {
    const keys = [
      { sql: `abs(difference.${measure})`, type: 'float8' },
      { sql: 'difference.assessment_id', type: 'uuid' },
    ] as const;
    return [measure, new Ordering(`differences-${measure}`, keys, 'desc')];
  }),
) as Readonly<Record<DifferenceMeasure, Ordering>>;

const AREAS = DIFFERENCE_MEASURES.filter((measure) => measure !== 'total');

/** Kept are whole sums, of differences in billionths and of their squares. */
const meanOf = (measure: DifferenceMeasure) => `sums.${measure}::float8 / (sums.assessments * 1e9)`;
const deviationOf = (measure: DifferenceMeasure) =>
  `sqrt((sums.assessments * sums.${measure}_squares - sums.${measure} * sums.${measure})::float8) / (sums.assessments * 1e9)`;
const spread = (measure: DifferenceMeasure) =>
  `jsonb_build_object('mean', ${meanOf(measure)}, 'deviation', ${deviationOf(measure)})`;
const SPREADS = `${spread('total')} AS total, jsonb_build_array(${AREAS.map(spread).join(', ')}) AS areas`;

/**
 * By the mean to whole billionths, turned round: a mean differs in its last digits by the order in which it was added up, and a page goes
 * on after exactly what it was before.
 */
const BY_MEAN = Object.fromEntries(
  DIFFERENCE_MEASURES.map((measure) => {
    const keys = [
      { sql: 'greatest', type: 'float8' },
      { sql: 'institution_name', type: 'text' },
      { sql: 'institution_id', type: 'uuid' },
    ] as const;
    return [measure, new Ordering(`mean-differences-${measure}`, keys)];
  }),
) as Readonly<Record<DifferenceMeasure, Ordering>>;

const OF_PAIR = 'cycle_id = $4 AND layer = $5 AND against = $6 AND ($7::text IS NULL OR kind = $7)';
const SUMS = `sum(assessments)::bigint AS assessments,
    ${DIFFERENCE_MEASURES.map((each) => `sum(${each}) AS ${each}, sum(${each}_squares) AS ${each}_squares`).join(', ')}`;

/** Of every institution nothing is added up but what they are put in order by; the rest only of those on the page, and once of all. */
const pageOfInstitutions =
  (by: DifferenceMeasure) =>
  ({ place, past, end }: PageSql) =>
    `
  WITH meant AS MATERIALIZED (
    SELECT institution_id, -((2 * abs(sum(${by})::bigint) + sum(assessments)) / (2 * sum(assessments))) / 1e9::float8 AS greatest
    FROM difference_figure overview WHERE ${OF_THEIR_INSTITUTIONS} AND ${OF_PAIR}
    GROUP BY institution_id HAVING sum(assessments) > 0
  ), listed AS (
    SELECT institution.id AS institution_id, institution.name AS institution_name, institution.kind AS institution_kind, greatest
    FROM meant JOIN institution ON institution.id = meant.institution_id
  ), page AS MATERIALIZED (SELECT * FROM listed WHERE ${past} ${end}),
  whole AS (
    SELECT assessments, ${SPREADS}
    FROM (SELECT ${SUMS} FROM difference_figure overview WHERE ${OF_THEIR_INSTITUTIONS} AND ${OF_PAIR}) sums
  )
  SELECT page.institution_id AS "institutionId", institution_name AS "institutionName", institution_kind AS "institutionKind",
    sums.assessments::int, ${SPREADS}, (SELECT count(*)::int FROM meant) AS count,
    (SELECT to_jsonb(whole) FROM whole) AS all, ${place}
  FROM page CROSS JOIN LATERAL (SELECT ${SUMS} FROM difference_figure WHERE institution_id = page.institution_id AND ${OF_PAIR}) sums
  ORDER BY ${BY_MEAN[by].by}`;

const pageOfUnits = ({ place, past, end }: PageSql) => `
  SELECT difference.assessment_id AS "assessmentId", difference.kind, unit.id AS "unitId", unit.name AS "unitName",
    institution.id AS "institutionId", institution.name AS "institutionName", institution.kind AS "institutionKind",
    difference.total, json_build_array(${AREAS.map((area) => `difference.${area}`).join(', ')}) AS areas, ${place}
  ${COMPARED}
  JOIN assessment ON assessment.id = difference.assessment_id
  JOIN work_unit unit ON unit.id = assessment.work_unit_id
  ${ASKED} AND ${past} ${end}`;
