import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Predicate } from '../domain/instrument.js';
import { isLayerDone, STAGES } from '../domain/lifecycle.js';
import type { InstitutionKind } from '../institutions/institution-kind.js';
import { type PageAsked, readPage } from '../paging/page.js';
import { counted, type Counted, type ListPage } from './list-page.js';
import { ReportReader } from './report-reader.js';
import type { RiskCode, RiskFacts } from './risk-reason.js';
import { atRisk, BY_REASONS } from './risks-statement.js';
import { type UnitFilter, unitFilterValues } from './unit-filter.js';

/** Which awards at risk a list has; null for all. */
export interface RiskQuestion {
  readonly units: UnitFilter;
  readonly reason: RiskCode | null;
  readonly predicate: Predicate | null;
}

/** The days that decide: today, and the last on which a re-evaluation should have been begun today. */
export interface RiskDays {
  readonly today: CalendarDate;
  readonly soon: CalendarDate;
}

export interface RiskRow extends RiskFacts {
  readonly awardId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly institutionId: string;
  readonly institutionName: string;
  readonly institutionKind: InstitutionKind;
  readonly predicate: Predicate;
}

@Injectable()
export class RisksRepository {
  constructor(private readonly reader: ReportReader) {}

  /** Awards in force with any reason, those with most reasons first, then those due first. */
  async list(question: RiskQuestion, { today, soon }: RiskDays, page: PageAsked): Promise<ListPage<RiskRow>> {
    const { units, reason, predicate } = question;
    const done = (['TPI', 'TPN'] as const).map((layer) => STAGES.filter((stage) => isLayerDone(layer, stage)));
    const values = [...unitFilterValues(units), today, soon, ...done, reason, predicate];
    return counted(await readPage<Counted<RiskRow>>(this.reader, page, { ordering: BY_REASONS, sql: atRisk, values }));
  }
}
