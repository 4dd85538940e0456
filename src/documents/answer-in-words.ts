import { type Language, numberInWords } from '../common/in-words.js';
import { type Answer, type CountsAnswer, type Ruling, sumOf } from '../domain/answer.js';
import type { Item, RatioItem } from '../domain/instrument.js';
import { WORDS } from './paper.js';

/** An answer in its column: an option's key, an index, or what is divided by what. */
export function answerInWords(item: Item, answer: Answer, language: Language): string {
  if (item.kind === 'choice') return WORDS[language].optionKeys[answer as string] ?? (answer as string);
  if (item.kind === 'index') return numberInWords(answer as number, language);
  const [above, below] = partsOf(item, answer as CountsAnswer);
  return item.ratio.kind === 'share' ? `${above} ${WORDS[language].outOf} ${below}` : `${below} → ${above}`;
}

/** Every count behind a ratio by its label, and the ruling on a zero denominator; '' for other answers. */
export function countsInWords(item: Item, answer: Answer, language: Language): string {
  if (item.kind !== 'ratio') return '';
  const given = answer as CountsAnswer;
  const counts = item.counts.map(({ key, label }) => `${label[language]}: ${given[key] as number}`);
  const ruling = given['ruling'] as Ruling | undefined;
  if (ruling === undefined) return counts.join('; ');
  return [...counts, `${WORDS[language].ruling} ${numberInWords(ruling.value, language)}: ${ruling.reason}`].join('; ');
}

function partsOf({ ratio }: RatioItem, answer: CountsAnswer): readonly [above: number, below: number] {
  if (ratio.kind === 'share') return [sumOf(answer, ratio.numerator), sumOf(answer, ratio.denominator)];
  return [sumOf(answer, [ratio.after]), sumOf(answer, [ratio.before])];
}
