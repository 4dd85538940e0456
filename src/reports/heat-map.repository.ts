import { Injectable } from '@nestjs/common';
import type { AssessmentKind, Layer } from '../domain/lifecycle.js';
import type { InstitutionKind } from '../institutions/institution-kind.js';
import { type PageAsked, type PageSql, readPage } from '../paging/page.js';
import type { AssessmentFilter } from './assessment-funnel.repository.js';
import { heatOrdering, heatPage, type HeatRows, type HeatSort } from './heat-statement.js';
import { counted, type Counted, type ListPage } from './list-page.js';
import { ReportReader } from './report-reader.js';
import { unitFilterValues } from './unit-filter.js';

/** Which scores a heat map shows, and in which order. */
export interface HeatQuestion extends AssessmentFilter {
  /** null for the layer that is furthest. */
  readonly layer: Layer | null;
  /** 1..6: only what is below the minimum of WBK in this area; null for all. */
  readonly belowArea: number | null;
  readonly sort: HeatSort;
  readonly order: 'asc' | 'desc';
  /** Of the cycle's worksheet. */
  readonly minima: AreaMinima;
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
  constructor(private readonly reader: ReportReader) {}

  async units(question: HeatQuestion, page: PageAsked): Promise<ListPage<UnitHeatRow>> {
    return this.ask<UnitHeatRow>('units', question, page);
  }

  async institutions(question: HeatQuestion, page: PageAsked): Promise<ListPage<InstitutionHeatRow>> {
    return this.ask<InstitutionHeatRow>('institutions', question, page);
  }

  private async ask<Row>(of: HeatRows, question: HeatQuestion, page: PageAsked): Promise<ListPage<Row>> {
    const { units, cycleId, kind, layer, belowArea, sort, order, minima } = question;
    const values = [...unitFilterValues(units), layer, cycleId, kind, belowArea, minima.wbkMinimum, minima.wbbmMinimum];
    const sql = (parts: PageSql) => heatPage(of, layer === null, parts);
    return counted(
      await readPage<Counted<Row>>(this.reader, page, { ordering: heatOrdering(of, sort, order), sql, values }),
    );
  }
}
