import { Injectable } from '@nestjs/common';
import type { Instrument } from '../domain/instrument.js';
import { Instruments } from '../instruments/instruments.service.js';
import { everyPage, type PageAsked } from '../paging/page.js';
import type { CycleAsked } from './cycle-asked.js';
import { type CycleInView, CyclesInViewRepository, type FoundCycle } from './cycles-in-view.repository.js';
import type { HeatMapQuery } from './dto/heat-map.query.js';
import {
  type AreaMinima,
  HeatMapRepository,
  type HeatQuestion,
  type InstitutionHeatRow,
  type UnitHeatRow,
} from './heat-map.repository.js';
import type { ListPage } from './list-page.js';
import { unitFilterOf } from './unit-filter.js';

export type { InstitutionHeatRow, UnitHeatRow };

/** A page of a heat map, and the cycle it is about; null where there is none. */
export interface HeatPage<Row> extends ListPage<Row> {
  readonly cycle: CycleInView | null;
}

type Read<Row> = (question: HeatQuestion, page: PageAsked) => Promise<ListPage<Row>>;

/** Where units, and institutions, are strong and weak in a cycle, for leadership. */
@Injectable()
export class HeatMap {
  constructor(
    private readonly heat: HeatMapRepository,
    private readonly cycles: CyclesInViewRepository,
    private readonly instruments: Instruments,
  ) {}

  async units(asked: CycleAsked, query: HeatMapQuery): Promise<HeatPage<UnitHeatRow>> {
    return this.page(asked, query, (question, page) => this.heat.units(question, page));
  }

  async institutions(asked: CycleAsked, query: HeatMapQuery): Promise<HeatPage<InstitutionHeatRow>> {
    return this.page(asked, query, (question, page) => this.heat.institutions(question, page));
  }

  /** All of them. */
  allUnits(asked: CycleAsked, query: HeatMapQuery): AsyncGenerator<readonly UnitHeatRow[]> {
    return this.all(asked, query, (question, page) => this.heat.units(question, page));
  }

  /** All of them. */
  allInstitutions(asked: CycleAsked, query: HeatMapQuery): AsyncGenerator<readonly InstitutionHeatRow[]> {
    return this.all(asked, query, (question, page) => this.heat.institutions(question, page));
  }

  private async *all<Row>(asked: CycleAsked, query: HeatMapQuery, read: Read<Row>): AsyncGenerator<readonly Row[]> {
    const cycle = await this.cycles.find(asked.cycleId);
    if (cycle === null) return;
    const question = await this.questionOf(asked, query, cycle);
    yield* everyPage((page) => read(question, page));
  }

  private async page<Row>(asked: CycleAsked, query: HeatMapQuery, read: Read<Row>): Promise<HeatPage<Row>> {
    const cycle = await this.cycles.find(asked.cycleId);
    if (cycle === null) return { cycle, rows: [], next: null, count: 0 };
    return { cycle, ...(await read(await this.questionOf(asked, query, cycle), query)) };
  }

  private async questionOf({ actor }: CycleAsked, query: HeatMapQuery, cycle: FoundCycle): Promise<HeatQuestion> {
    const { kind = null, layer = null, belowArea = null, sort, order } = query;
    const { instrument } = await this.instruments.find(cycle.instrumentId);
    const of = { units: unitFilterOf(actor, query), cycleId: cycle.id, kind, layer, belowArea, sort, order };
    return { ...of, minima: minimaOf(instrument) };
  }
}

function minimaOf({ predicates: { WBK, WBBM } }: Instrument): AreaMinima {
  return { wbkMinimum: WBK.areaShare, wbbmMinimum: WBBM.areaShare };
}
