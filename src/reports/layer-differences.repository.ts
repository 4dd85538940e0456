import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { AssessmentKind } from '../domain/lifecycle.js';
import type { InstitutionKind } from '../institutions/institution-kind.js';
import { Ordering } from '../paging/ordering.js';
import { type Page, type PageAsked, type PageSql, readPage } from '../paging/page.js';
import { type InstitutionFilter, institutionFilterValues, OF_INSTITUTIONS } from './institution-filter.js';
import { type LayerPair, layersOf } from './layer-pair.js';

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

/** Null for what all institutions come to. */
export interface DifferenceSums {
  readonly institutionId: string | null;
  readonly institutionName: string | null;
  readonly institutionKind: InstitutionKind | null;
  readonly assessments: number;
  readonly total: Spread;
  /** Of the six change areas in their order. */
  readonly areas: readonly Spread[];
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
  constructor(private readonly reader: Reader) {}

  /** All institutions, then each, those that differ most first. There is no row where nothing is compared yet. */
  async sums(question: DifferenceQuestion): Promise<DifferenceSums[]> {
    const ofMost = `abs(avg(difference.${question.by}))`;
    const order = `ORDER BY institution.id IS NOT NULL, ${ofMost} DESC, institution.name, institution.id`;
    return this.reader.query<DifferenceSums[]>(`${SUMS} ${order}`, valuesOf(question));
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
const spread = (measure: DifferenceMeasure) =>
  `jsonb_build_object('mean', avg(difference.${measure}), 'deviation', stddev_pop(difference.${measure}))`;

const SUMS = `
  SELECT institution.id AS "institutionId", institution.name AS "institutionName", institution.kind AS "institutionKind",
    count(*)::int AS assessments, ${spread('total')} AS total, jsonb_build_array(${AREAS.map(spread).join(', ')}) AS areas
  ${COMPARED} ${ASKED}
  GROUP BY GROUPING SETS ((institution.id, institution.name, institution.kind), ()) HAVING count(*) > 0`;

const pageOfUnits = ({ place, past, end }: PageSql) => `
  SELECT difference.assessment_id AS "assessmentId", difference.kind, unit.id AS "unitId", unit.name AS "unitName",
    institution.id AS "institutionId", institution.name AS "institutionName", institution.kind AS "institutionKind",
    difference.total, ARRAY[${AREAS.map((area) => `difference.${area}`).join(', ')}] AS areas, ${place}
  ${COMPARED}
  JOIN assessment ON assessment.id = difference.assessment_id
  JOIN work_unit unit ON unit.id = assessment.work_unit_id
  ${ASKED} AND ${past} ${end}`;
