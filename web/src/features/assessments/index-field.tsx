import { useState } from 'react';
import type { IndexItem } from '../../../../src/domain/instrument.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { useWorksheet } from './worksheet-context.js';
import styles from './worksheet.module.css';
import { WORKSHEET_WORDS } from './worksheet.words.js';

const HIGHEST = 4;

/** The index of a survey, 0 to 4, with a comma or a point. */
export function IndexField({ item, value }: { readonly item: IndexItem; readonly value: unknown }) {
  const t = useText(WORKSHEET_WORDS);
  const { number } = useFormat();
  const { worksheet } = useWorksheet();
  const [typed, setTyped] = useState<string | null>(null);
  const read = (text: string) => {
    setTyped(text);
    const index = indexIn(text);
    if (index !== undefined) worksheet.answer(item.code, index);
  };
  const isWrong = typed !== null && indexIn(typed) === undefined;
  return (
    <label className={styles['count']}>
      <span>{t('index')}</span>
      <input
        inputMode="decimal"
        autoComplete="off"
        value={typed ?? (typeof value === 'number' ? number(value) : '')}
        aria-invalid={isWrong}
        onChange={(event) => read(event.target.value)}
        onBlur={() => !isWrong && setTyped(null)}
      />
      {isWrong && <span className={styles['wrong']}>{t('indexRange')}</span>}
    </label>
  );
}

/** null for an empty field, undefined for what is no index. */
function indexIn(text: string): number | null | undefined {
  const digits = text.trim().replace(',', '.');
  if (digits === '') return null;
  if (!/^\d(\.\d{0,4})?$/.test(digits)) return undefined;
  return Number(digits) <= HIGHEST ? Number(digits) : undefined;
}
