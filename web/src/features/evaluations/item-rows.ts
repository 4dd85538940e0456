import type { Item } from '../../../../src/domain/instrument.js';
import { answerIn, type Mark, markOf } from './comparison.js';
import { earlierAnswer, type Evaluation, judgedIn } from './evaluation-data.js';

/** One item in the list, and how it stands. */
export interface ItemRow {
  readonly item: Item;
  readonly mark: Mark;
  readonly hasEvidence: boolean;
}

/** As they stand in the address. */
export const FILTERS = ['semua', 'belum', 'beda', 'tanpa-bukti', 'catatan-wajib'] as const;
export type Filter = (typeof FILTERS)[number];

export function isFilter(text: string): text is Filter {
  return (FILTERS as readonly string[]).includes(text);
}

/** Every item in worksheet order. */
export function rowsOf(evaluation: Evaluation, attached: readonly { readonly item: string }[]): readonly ItemRow[] {
  const shown = new Set(attached.map(({ item }) => item));
  const judged = judgedIn(evaluation);
  return [...evaluation.instrument.items.values()].map((item) => ({
    item,
    mark: markOf(item, answerIn(judged, item.code), earlierAnswer(evaluation, item.code)),
    hasEvidence: shown.has(item.code),
  }));
}

const FITS: Readonly<Record<Filter, (row: ItemRow) => boolean>> = {
  semua: () => true,
  belum: ({ mark }) => mark === 'open',
  beda: ({ mark }) => mark === 'different' || mark === 'reason-due',
  'tanpa-bukti': ({ hasEvidence }) => !hasEvidence,
  'catatan-wajib': ({ mark }) => mark === 'reason-due',
};

/** Those that fit a filter; the item at hand stays, so that nothing vanishes under the cursor once it is answered. */
export function rowsIn(rows: readonly ItemRow[], filter: Filter, code: string): readonly ItemRow[] {
  return rows.filter((row) => FITS[filter](row) || row.item.code === code);
}
