import { Injectable } from '@nestjs/common';
import type { AssessmentKind, Layer } from '../domain/lifecycle.js';
import { type InstitutionFilter, institutionFilterValues, OF_INSTITUTIONS } from './institution-filter.js';
import { ReportReader } from './report-reader.js';

/** Which sheets of a cycle the figures are of; null for both kinds. */
export interface FigureQuestion {
  readonly institutions: InstitutionFilter;
  readonly cycleId: string;
  readonly kind: AssessmentKind | null;
  readonly layer: Layer;
}

/** What an item comes to on all sheets of a layer. */
export interface ItemFigure {
  /** How many sheets, 1 at least. */
  readonly sheets: number;
  /** 0..1, the mean of its values, where a blank counts 0 as in the gates. */
  readonly mean: number;
  /** On how many sheets it is worth 1. */
  readonly fullMarks: number;
  /** On how many it is blank or awaits a ruling. */
  readonly blanks: number;
}

@Injectable()
export class ItemFiguresRepository {
  constructor(private readonly reader: ReportReader) {}

  /** Of every item in worksheet order; none where no sheet is done. */
  async list({ institutions, cycleId, kind, layer }: FigureQuestion): Promise<ItemFigure[]> {
    return this.reader.query<ItemFigure[]>(FIGURES, [...institutionFilterValues(institutions), cycleId, layer, kind]);
  }
}

/** Whether the filter of institutions leaves the nation as it is, of which sums are kept beside those of each institution. */
const IS_NATION = '($1::uuid[] IS NULL AND $2::uuid IS NULL AND $3::text IS NULL)';
const KEPT = 'figure.sheets, figure.sums, figure.full_marks, figure.blanks';
const ASKED = 'figure.cycle_id = $4 AND figure.layer = $5 AND ($6::text IS NULL OR figure.kind = $6)';

const FIGURES = `
  SELECT sum(figure.sheets)::int AS sheets, (sum(item.sum) / sum(figure.sheets) / 1e9)::float8 AS mean,
    sum(item.full_marks)::int AS "fullMarks", sum(item.blanks)::int AS blanks
  FROM (
    SELECT ${KEPT} FROM cycle_item_figure figure WHERE ${IS_NATION} AND ${ASKED}
    UNION ALL
    SELECT ${KEPT} FROM item_figure figure JOIN institution ON institution.id = figure.institution_id
    WHERE NOT ${IS_NATION} AND ${OF_INSTITUTIONS} AND ${ASKED}
  ) figure
  CROSS JOIN LATERAL unnest(figure.sums, figure.full_marks, figure.blanks)
    WITH ORDINALITY AS item (sum, full_marks, blanks, no)
  GROUP BY item.no HAVING sum(figure.sheets) > 0 ORDER BY item.no`;
