import { type Answer, type CountsAnswer, sumOf } from '../../../../src/domain/answer.js';
import type { Item, RatioItem } from '../../../../src/domain/instrument.js';
import { valueOf } from '../../../../src/domain/item-value.js';
import type { Format } from '../../i18n/format.js';

/** An answer as short as a table has room for: `B`, `3,70`, `9/10 = 90 %`; a dash for none. */
export function answerInShort(item: Item, answer: Answer | null, format: Format): string {
  if (answer === null) return '–';
  if (item.kind === 'choice') return answer as string;
  if (item.kind === 'index') return format.score(answer as number);
  return ratioInShort(item, answer as CountsAnswer, format);
}

function ratioInShort(item: RatioItem, answer: CountsAnswer, format: Format): string {
  const { ratio } = item;
  const sums = ratio.kind === 'share' ? [ratio.numerator, ratio.denominator] : [[ratio.before], [ratio.after]];
  const counted = sums.map((keys) => format.number(sumOf(answer, keys))).join(ratio.kind === 'share' ? '/' : ' → ');
  const value = valueOf(item, answer);
  return value === null ? `${counted} = ?` : `${counted} = ${format.share(value)}`;
}
