import { type MouseEvent, useEffect, useRef } from 'react';
import { useFormat } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import type { Mark, Reading } from './comparison.js';
import { drafts, unsavedIn } from './drafts.js';
import styles from './evaluations.module.css';
import { EVALUATIONS_WORDS } from './evaluations.words.js';
import { type Filter, FILTERS, isFilter, type ItemRow, rowsIn } from './item-rows.js';

/** Signs beside the words, for those who look; 113 drawings would be too many for an old PC. */
export const SIGNS: Readonly<Record<Mark, string>> = { open: '○', same: '=', different: '≠', 'reason-due': '!' };

interface ItemListProps {
  readonly all: readonly ItemRow[];
  readonly rows: readonly ItemRow[];
  readonly filter: Filter;
  readonly code: string;
  readonly judged: Reading | null;
  readonly sheetId: string;
  readonly onOpen: (code: string) => void;
  readonly onFilter: (filter: Filter) => void;
}

/** Every item with how it stands; the one at hand is marked. */
export function ItemList({ all, rows, filter, code, judged, sheetId, onOpen, onFilter }: ItemListProps) {
  const t = useText(EVALUATIONS_WORDS);
  const format = useFormat();
  const unsaved = unsavedIn(drafts.use(), sheetId);
  return (
    <nav className={styles['list']} aria-label={t('items')} data-screen-only>
      <label className={styles['filter']}>
        {t('show')}
        <select value={filter} onChange={({ target: { value } }) => isFilter(value) && onFilter(value)}>
          {FILTERS.map((known) => (
            <option key={known} value={known}>
              {t(`filter.${known}`, { count: rowsIn(all, known, '').length })}
            </option>
          ))}
        </select>
      </label>
      {judged !== null && (
        <p className={`soft numbers ${styles['small']}`}>
          {t('progress', {
            answered: judged.card.answered,
            items: judged.card.items,
            total: format.score(judged.card.total),
          })}
        </p>
      )}
      <ol className={styles['items']}>
        {rows.map((row) => (
          <Row
            key={row.item.code}
            row={row}
            isHere={row.item.code === code}
            isUnsaved={unsaved.includes(row.item.code)}
            onOpen={onOpen}
          />
        ))}
      </ol>
    </nav>
  );
}

interface RowProps {
  readonly row: ItemRow;
  readonly isHere: boolean;
  readonly isUnsaved: boolean;
  readonly onOpen: (code: string) => void;
}

function Row({ row: { item, mark }, isHere, isUnsaved, onOpen }: RowProps) {
  const t = useText(EVALUATIONS_WORDS);
  const language = useLanguage();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isHere) link.current?.scrollIntoView({ block: 'nearest' });
  }, [isHere]);
  const open = (event: MouseEvent) => {
    event.preventDefault();
    onOpen(item.code);
  };
  const state = isUnsaved ? t('unsaved') : t(`mark.${mark}`);
  return (
    <li>
      <a ref={link} href={`?butir=${item.code}`} aria-current={isHere ? 'true' : undefined} onClick={open}>
        <span className={styles['sign']} data-mark={isUnsaved ? 'unsaved' : mark} title={state}>
          <span aria-hidden="true">{isUnsaved ? '✎' : SIGNS[mark]}</span>
          <span className="visually-hidden">{state}</span>
        </span>{' '}
        <b>{item.code}</b> <span className={styles['label']}>{item.label[language]}</span>
      </a>
    </li>
  );
}
