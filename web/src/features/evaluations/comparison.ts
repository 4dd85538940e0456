import type { Answer } from '../../../../src/domain/answer.js';
import type { Instrument, Item } from '../../../../src/domain/instrument.js';
import { LAYERS, type Layer } from '../../../../src/domain/lifecycle.js';
import { itemStatus, valueOf } from '../../../../src/domain/item-value.js';
import { type Scorecard, scoreSheet } from '../../../../src/domain/scoring.js';

/** An answer as a sheet has it. */
export interface SheetAnswer {
  readonly value: Answer | null;
  readonly note: string;
  /** null for what was never saved. */
  readonly version: number | null;
}
export const NO_ANSWER: SheetAnswer = { value: null, note: '', version: null };

/** What one layer says, on one sheet. */
export interface Reading {
  readonly layer: Layer;
  readonly sheetId: string;
  readonly answers: ReadonlyMap<string, SheetAnswer>;
  readonly card: Scorecard;
}

export function readingOf(
  instrument: Instrument,
  layer: Layer,
  sheetId: string,
  answers: ReadonlyMap<string, SheetAnswer>,
): Reading {
  const given = [...answers].flatMap(([code, { value }]) => (value === null ? [] : [[code, value] as const]));
  return { layer, sheetId, answers, card: scoreSheet(instrument, new Map(given)) };
}

export function answerIn(reading: Reading | null | undefined, code: string): SheetAnswer {
  return reading?.answers.get(code) ?? NO_ANSWER;
}

/** How an evaluator's answer stands to the layer before; `reason-due` is lower and does not say why. */
export const MARKS = ['open', 'same', 'different', 'reason-due'] as const;
export type Mark = (typeof MARKS)[number];

/** @param earlier what the layer before says; null where there is none or it may not be seen */
export function markOf(item: Item, own: Pick<SheetAnswer, 'value' | 'note'>, earlier: Answer | null): Mark {
  if (own.value === null || itemStatus(item, own.value) === 'needs-ruling') return 'open';
  if (earlier === null) return 'same';
  if (isLower(item, own.value, earlier) && own.note.trim() === '') return 'reason-due';
  return isSame(own.value, earlier) ? 'same' : 'different';
}

/** Whether an answer is worth less than that of the layer before, as the server measures it. */
export function isLower(item: Item, value: Answer | null, earlier: Answer | null): boolean {
  if (value === null || earlier === null) return false;
  return (valueOf(item, value) ?? 0) < (valueOf(item, earlier) ?? 0);
}

/** The reason of a ruling need not agree. */
export function isSame(one: Answer, other: Answer): boolean {
  return judged(one) === judged(other);
}

function judged(value: Answer): string {
  if (typeof value !== 'object') return JSON.stringify(value);
  const { ruling, ...counts } = value;
  const ruled = typeof ruling === 'object' ? ruling.value : null;
  return JSON.stringify([Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)), ruled]);
}

/** What keeps a sheet from being handed in or its layer from being completed, each by item. */
export interface Gaps {
  readonly blank: readonly string[];
  readonly needsRuling: readonly string[];
  readonly withoutReason: readonly string[];
}

/** @param mustRule counts with a zero denominator are complete, but not for a layer whose sheet may decide */
export function gapsOf(instrument: Instrument, own: Reading, earlier: Reading | null, mustRule: boolean): Gaps {
  const items = [...instrument.items.values()];
  const answer = (item: Item) => own.answers.get(item.code)?.value ?? undefined;
  const codes = (fits: (item: Item) => boolean) => items.filter(fits).map(({ code }) => code);
  return {
    blank: codes((item) => itemStatus(item, answer(item)) === 'blank'),
    needsRuling: mustRule ? codes((item) => itemStatus(item, answer(item)) === 'needs-ruling') : [],
    withoutReason: codes((item) => {
      const { value, note } = answerIn(own, item.code);
      return note.trim() === '' && isLower(item, value, answerIn(earlier, item.code).value);
    }),
  };
}

export function hasGaps({ blank, needsRuling, withoutReason }: Gaps): boolean {
  return blank.length + needsRuling.length + withoutReason.length > 0;
}

/** The layer a layer is measured against. */
export function layerBefore(layer: Layer): Layer | null {
  return LAYERS[LAYERS.indexOf(layer) - 1] ?? null;
}
