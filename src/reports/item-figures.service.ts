import { Injectable } from '@nestjs/common';
import type { Instrument, Text } from '../domain/instrument.js';
import { Instruments } from '../instruments/instruments.service.js';
import type { CycleAsked } from './cycle-asked.js';
import { type CycleInView, CyclesInViewRepository } from './cycles-in-view.repository.js';
import type { ItemFigureQuery } from './dto/item-figure.query.js';
import { institutionFilterOf } from './institution-filter.js';
import { type ItemFigure, ItemFiguresRepository } from './item-figures.repository.js';

/** An item of the cycle's worksheet with what it comes to. */
export interface ItemRow extends ItemFigure {
  readonly code: string;
  readonly label: Text;
  /** 1..6; null for an item of the results. */
  readonly areaNo: number | null;
}

/** What the items of a cycle's worksheet come to. */
export interface FiguredItems {
  /** null where there is none to look at. */
  readonly cycle: CycleInView | null;
  /** None where no sheet of the layer is done. */
  readonly rows: readonly ItemRow[];
}

/** Which items are strong and weak in a cycle, for leadership: on sheets of layers that have done their work. */
@Injectable()
export class ItemFigures {
  constructor(
    private readonly figures: ItemFiguresRepository,
    private readonly cycles: CyclesInViewRepository,
    private readonly instruments: Instruments,
  ) {}

  /** Every item, in worksheet order, or the weakest or strongest first. */
  async list(asked: CycleAsked, query: ItemFigureQuery): Promise<FiguredItems> {
    const cycle = await this.cycles.find(asked.cycleId);
    if (cycle === null) return { cycle, rows: [] };
    const { kind = null, layer } = query;
    const question = { institutions: institutionFilterOf(asked.actor, query), cycleId: cycle.id, kind, layer };
    const figures = await this.figures.list(question);
    const { instrument } = await this.instruments.find(cycle.instrumentId);
    return { cycle, rows: sorted(rowsOf(instrument, figures), query) };
  }

  /** The same, as the one page of a table. */
  async *all(asked: CycleAsked, query: ItemFigureQuery): AsyncGenerator<readonly ItemRow[]> {
    yield (await this.list(asked, query)).rows;
  }
}

function rowsOf({ items, areaNoOf }: Instrument, figures: readonly ItemFigure[]): ItemRow[] {
  return [...items.values()].flatMap(({ code, label }, index) => {
    const figure = figures[index];
    return figure === undefined ? [] : [{ code, label, areaNo: areaNoOf.get(code) ?? null, ...figure }];
  });
}

/** Items of one mean stay in worksheet order. */
function sorted(rows: ItemRow[], { sort, order }: Pick<ItemFigureQuery, 'sort' | 'order'>): ItemRow[] {
  const sign = order === 'asc' ? 1 : -1;
  if (sort === 'mean') return rows.sort((a, b) => sign * (a.mean - b.mean));
  return order === 'asc' ? rows : rows.reverse();
}
