import type { Item } from '../../../../src/domain/instrument.js';
import { useFormat } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/language.js';

/** An answer in words; a dash for none. */
export function AnswerText({ item, value }: { readonly item: Item; readonly value: unknown }) {
  const language = useLanguage();
  const { number } = useFormat();
  if (value === null || value === undefined) return <span>–</span>;
  if (item.kind === 'choice') {
    const option = item.options.find(({ key }) => key === value);
    return (
      <span>
        <b>{option?.key}</b> {option?.criterion[language]}
      </span>
    );
  }
  if (item.kind === 'index') return <span>{number(value as number)}</span>;
  const counts = value as Readonly<Record<string, number>>;
  const lines = item.counts.map(({ key, label }) => `${label[language]}: ${counts[key] ?? '–'}`);
  return <span>{lines.join('; ')}</span>;
}
