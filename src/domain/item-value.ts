import { type Answer, asksForRuling, type CountsAnswer, type Ruling, sumOf } from './answer.js';
import type { Item, RatioItem } from './instrument.js';

/** `needs-ruling`: the counts are there, their denominator is zero, and no evaluator has ruled what that is worth. */
export type ItemStatus = 'blank' | 'answered' | 'needs-ruling';

/** Whether an item is done, as far as its score goes. */
export function itemStatus(item: Item, answer: Answer | undefined): ItemStatus {
  if (answer === undefined) return 'blank';
  return valueOf(item, answer) === null ? 'needs-ruling' : 'answered';
}

/** What an answer is worth, 0..1; null for a blank and for a zero denominator that awaits a ruling. */
export function valueOf(item: Item, answer: Answer | undefined): number | null {
  if (answer === undefined) return null;
  if (item.kind === 'choice') return item.valueOfKey.get(answer as string) ?? null;
  if (item.kind === 'index') return (answer as number) / 4;
  return ratioValue(item, answer as CountsAnswer);
}

/**
 * The ratio of an item's counts, clamped to 0..1. Zero denominators (rules, section 2): violations 0 -> 0 is worth 1 and
 * 0 -> more is worth 0; every other one is worth what an evaluator rules, and null until then.
 */
function ratioValue(item: RatioItem, answer: CountsAnswer): number | null {
  const { ratio } = item;
  if (ratio.kind === 'share') {
    if (asksForRuling(item, answer)) return (answer.ruling as Ruling | undefined)?.value ?? null;
    return clamp(sumOf(answer, ratio.numerator) / sumOf(answer, ratio.denominator));
  }
  const [before, after] = [answer[ratio.before] as number, answer[ratio.after] as number];
  if (before === 0) return after === 0 ? 1 : 0;
  return clamp((before - after) / before);
}

/** True where more is counted above the line than below it: accepted, counts as 1, worth a second look. */
export function exceedsDenominator(item: Item, answer: Answer): boolean {
  if (item.kind !== 'ratio' || item.ratio.kind !== 'share') return false;
  const { numerator, denominator } = item.ratio;
  return sumOf(answer as CountsAnswer, numerator) > sumOf(answer as CountsAnswer, denominator);
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
