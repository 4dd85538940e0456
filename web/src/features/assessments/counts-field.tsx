import { useState } from 'react';
import { type CountsAnswer, sumOf } from '../../../../src/domain/answer.js';
import type { RatioItem } from '../../../../src/domain/instrument.js';
import { exceedsDenominator, valueOf } from '../../../../src/domain/item-value.js';
import { useFormat } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { isComplete } from './item-state.js';
import { useWorksheet } from './worksheet-context.js';
import styles from './worksheet.module.css';
import { WORKSHEET_WORDS } from './worksheet.words.js';

type Counts = Readonly<Record<string, unknown>>;

interface CountsFieldProps {
  readonly item: RatioItem;
  readonly value: unknown;
}

/** The counts behind a share, and how it is worked out from them. */
export function CountsField({ item, value }: CountsFieldProps) {
  const language = useLanguage();
  const { worksheet } = useWorksheet();
  const counts = (value ?? {}) as Counts;
  const enter = (key: string, count: number | null) => {
    const { [key]: _before, ...others } = counts;
    const next = count === null ? others : { ...others, [key]: count };
    worksheet.answer(item.code, Object.keys(next).length === 0 ? null : next);
  };
  return (
    <>
      <div className={styles['counts']}>
        {item.counts.map(({ key, label }) => (
          <CountField key={key} label={label[language]} value={counts[key]} onCount={(count) => enter(key, count)} />
        ))}
      </div>
      <Share item={item} value={value} />
    </>
  );
}

interface CountFieldProps {
  readonly label: string;
  readonly value: unknown;
  readonly onCount: (count: number | null) => void;
}

/** A whole number; what is none stays in the field, and is said to be none. */
function CountField({ label, value, onCount }: CountFieldProps) {
  const t = useText(WORKSHEET_WORDS);
  const [wrong, setWrong] = useState<string | null>(null);
  const shown = wrong ?? (typeof value === 'number' ? String(value) : '');
  const read = (text: string) => {
    const digits = text.trim();
    const isCount = /^\d{1,9}$/.test(digits);
    setWrong(isCount || digits === '' ? null : text);
    onCount(isCount ? Number(digits) : null);
  };
  return (
    <label className={styles['count']}>
      <span>{label}</span>
      <input
        inputMode="numeric"
        autoComplete="off"
        value={shown}
        aria-invalid={wrong !== null}
        onChange={(event) => read(event.target.value)}
      />
      {wrong !== null && <span className={styles['wrong']}>{t('wholeNumber')}</span>}
    </label>
  );
}

/** The formula with the counts in it, and what it comes to. */
function Share({ item, value }: CountsFieldProps) {
  const t = useText(WORKSHEET_WORDS);
  const language = useLanguage();
  const { share, number } = useFormat();
  const named = (keys: readonly string[]) =>
    item.counts
      .filter(({ key }) => keys.includes(key))
      .map(({ label }) => label[language])
      .join(' + ');
  const { ratio } = item;
  const formula =
    ratio.kind === 'share'
      ? `${named(ratio.numerator)} ÷ ${named(ratio.denominator)}`
      : `(${named([ratio.before])} − ${named([ratio.after])}) ÷ ${named([ratio.before])}`;
  if (value === null || !isComplete(item, value)) return <p className={styles['formula']}>= {formula}</p>;
  const counts = value as CountsAnswer;
  const worth = valueOf(item, counts);
  const entered = (keys: readonly string[]) => number(sumOf(counts, keys));
  const sum =
    ratio.kind === 'share'
      ? `${entered(ratio.numerator)} ÷ ${entered(ratio.denominator)}`
      : `(${entered([ratio.before])} − ${entered([ratio.after])}) ÷ ${entered([ratio.before])}`;
  return (
    <p className={styles['formula']}>
      = {formula} = {sum} = <strong>{worth === null ? t('needsRuling') : share(worth)}</strong>
      {exceedsDenominator(item, counts) && <span className={styles['wrong']}> {t('exceeds')}</span>}
    </p>
  );
}
