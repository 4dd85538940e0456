import type { Answer } from '../domain/answer.js';
import type { Instrument, Item, RatioItem } from '../domain/instrument.js';

/** One item of the worksheet, with the answers that the generator knows for it, best first. */
export interface Slot {
  readonly item: Item;
  /** Where its points count: `area.1` .. `area.6`, or the code of the result item. */
  readonly part: string;
  /** Points of the best answer. */
  readonly weight: number;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly answer: Answer;
  /** 0..1 */
  readonly value: number;
}

/** Survey indexes from 4.00 down to 3.00, in hundredths. */
const INDEXES = Array.from({ length: 21 }, (_, step) => 400 - 5 * step);
/** Counts are of ten. */
const TENTHS = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0];

export function slotsOf(instrument: Instrument): Slot[] {
  const levers = instrument.areas.flatMap(({ no, aspects }) =>
    aspects.flatMap(({ subComponents }) =>
      subComponents.flatMap(({ items, weight }) =>
        items.map((item) => slotOf(item, `area.${no}`, weight / items.length)),
      ),
    ),
  );
  const results = instrument.components.flatMap(({ items, weight }) =>
    items.map((item) => slotOf(item, item.code, weight / items.length)),
  );
  return [...levers, ...results];
}

function slotOf(item: Item, part: string, share: number): Slot {
  return { item, part, weight: item.points ?? share, steps: stepsOf(item) };
}

function stepsOf(item: Item): Step[] {
  if (item.kind === 'choice') return item.options.map(({ key, value }) => ({ answer: key, value }));
  if (item.kind === 'index')
    return INDEXES.map((hundredths) => ({ answer: hundredths / 100, value: hundredths / 400 }));
  return TENTHS.map((tenths) => ({ answer: countsFor(item, tenths), value: tenths / 10 }));
}

/** Counts whose ratio is that many tenths. */
function countsFor({ counts, ratio }: RatioItem, tenths: number): Answer {
  const given = new Map(counts.map(({ key }) => [key, 10]));
  if (ratio.kind === 'reduction') given.set(ratio.after, 10 - tenths);
  else {
    for (const key of ratio.numerator) given.set(key, 0);
    given.set(ratio.numerator[0] ?? '', tenths * ratio.denominator.length);
  }
  return Object.fromEntries(given);
}
