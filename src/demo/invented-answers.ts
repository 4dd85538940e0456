import type { Answer } from '../domain/answer.js';
import type { Instrument, Item } from '../domain/instrument.js';

/** Answers to a whole worksheet, invented so that their score is what the story needs. Notes say why one is lower. */
export type InventedSheet = ReadonlyMap<string, { readonly value: Answer; readonly note: string }>;

/** Mostly the best option, here and there the second; survey indexes of 3.80 and 3.70. Passes every gate of WBK. */
export function goodSheet(instrument: Instrument, note = 'SIMULASI'): InventedSheet {
  const items = [...instrument.items.values()];
  return new Map(items.map((item, index) => [item.code, { value: goodAnswer(item, index), note }]));
}

/** Every item at its best; survey indexes of 3.90. Passes every gate of WBBM. */
export function bestSheet(instrument: Instrument): InventedSheet {
  const items = [...instrument.items.values()];
  return new Map(items.map((item) => [item.code, { value: bestAnswer(item), note: 'SIMULASI' }]));
}

/** The same with some answers one option lower, each with the reason. `every` 9 lowers about one item in nine. */
export function lowered(instrument: Instrument, sheet: InventedSheet, every: number, reason: string): InventedSheet {
  const items = [...instrument.items.values()];
  const lower = items.filter((item, index) => item.kind === 'choice' && index % every === 0);
  const changed = lower.map(
    (item) => [item.code, { value: oneLower(item, sheet.get(item.code)?.value), note: reason }] as const,
  );
  return new Map([...sheet, ...changed]);
}

/** The same with a service survey of 3.00 of 4: one gate missed, the rest untouched. */
export function oneGateShort(sheet: InventedSheet): InventedSheet {
  return new Map([...sheet, ['B.II.a', { value: 3, note: 'SIMULASI: survei kepuasan 3,00' }]]);
}

/** The first `count` answers only. */
export function begun(sheet: InventedSheet, count: number): InventedSheet {
  return new Map([...sheet].slice(0, count));
}

function goodAnswer(item: Item, index: number): Answer {
  if (item.kind === 'choice') return item.options[index % 7 === 3 && item.options.length > 2 ? 1 : 0]?.key ?? '';
  if (item.kind === 'index') return item.code === 'B.I.a' ? 3.8 : 3.7;
  const isAbove = (role: string) => role === 'numerator' || role === 'after';
  const counts = item.counts.map(({ key, role }) => [key, isAbove(role) ? (item.ratio.kind === 'share' ? 9 : 1) : 10]);
  return Object.fromEntries(counts) as Answer;
}

function bestAnswer(item: Item): Answer {
  if (item.kind === 'choice') return item.options[0]?.key ?? '';
  return item.kind === 'index' ? 3.9 : goodAnswer(item, 0);
}

function oneLower(item: Item, value: Answer | undefined): Answer {
  if (item.kind !== 'choice') return value ?? '';
  const index = item.options.findIndex(({ key }) => key === value);
  return item.options[Math.min(index + 1, item.options.length - 1)]?.key ?? '';
}
