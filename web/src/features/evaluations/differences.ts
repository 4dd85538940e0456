import type { Answer } from '../../../../src/domain/answer.js';
import type { Instrument, Item } from '../../../../src/domain/instrument.js';
import { valueOf } from '../../../../src/domain/item-value.js';
import type { Schemas } from '../../api/client.js';
import type { Reading } from './comparison.js';

/** What one evaluator says about an item. */
export interface Said {
  readonly sheetId: string;
  readonly who: string;
  readonly value: Answer;
  readonly note: string;
}

/** An item on which the evaluators of a layer differ. */
export interface Differing {
  readonly item: Item;
  readonly said: readonly Said[];
  /** Points between the highest and the lowest of them. */
  readonly spread: number;
  readonly isSettled: boolean;
}

/** What is not settled yet comes first, and then what is furthest apart. */
export function differingItems(
  instrument: Instrument,
  pass: Schemas['PassView'],
  sheets: readonly Schemas['SheetView'][],
  consensus: Reading,
): readonly Differing[] {
  const nameOf = new Map(pass.evaluators.map(({ accountId, name }) => [accountId, name]));
  const whose = (sheetId: string) => nameOf.get(sheets.find(({ id }) => id === sheetId)?.authorId ?? '') ?? '?';
  const found = pass.differences.flatMap(({ item: code, voices, settled }) => {
    const item = instrument.items.get(code);
    if (item === undefined) return [];
    const said = voices.map(({ sheetId, value, note }) => {
      return { sheetId, who: whose(sheetId), value: value as Answer, note };
    });
    const spread = spreadOf(item, said) * (consensus.card.nodes.get(code)?.weight ?? 0);
    return [{ item, said, spread, isSettled: settled !== null }];
  });
  return found.sort((a, b) => Number(a.isSettled) - Number(b.isSettled) || b.spread - a.spread);
}

function spreadOf(item: Item, said: readonly Said[]): number {
  const values = said.map(({ value }) => valueOf(item, value) ?? 0);
  return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);
}
