import { useState } from 'react';
import { useText } from '../i18n/text.js';
import styles from './data-table.module.css';
import { CheckField } from './field.js';
import type { Column } from './table-view.js';
import { UI_WORDS } from './ui.words.js';

/** Which rows of a table somebody has chosen, to do one thing to all of them. */
export interface RowSelection<Row> {
  readonly chosen: ReadonlySet<string>;
  /** Whether anything can be done to a row. */
  readonly may: (row: Row) => boolean;
  /** What a row is called, to whoever listens. */
  readonly nameOf: (row: Row) => string;
  readonly choose: (keys: readonly string[], isChosen: boolean) => void;
}

/** The keys that are chosen, and how that changes; `clear` lets go of all. */
export function useChosenKeys() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (keys: readonly string[], isChosen: boolean) =>
    setChosen((before) => new Set(isChosen ? [...before, ...keys] : [...before].filter((key) => !keys.includes(key))));
  return { chosen, choose, clear: () => setChosen(new Set()) };
}

type KeyOf<Row> = (row: Row) => string;

/** A box in front of every row that can be chosen. */
export function useSelectionColumn<Row>(selection: RowSelection<Row> | undefined, keyOf: KeyOf<Row>): Column<Row>[] {
  const t = useText(UI_WORDS);
  if (selection === undefined) return [];
  const { chosen, may, nameOf, choose } = selection;
  const cell = (row: Row) =>
    may(row) && (
      <input
        type="checkbox"
        className={styles['box']}
        aria-label={t('chooseRow', { name: nameOf(row) })}
        checked={chosen.has(keyOf(row))}
        onChange={(event) => choose([keyOf(row)], event.target.checked)}
      />
    );
  return [{ key: 'pilih', head: t('choose'), cell }];
}

interface ChooseAllProps<Row> {
  readonly selection: RowSelection<Row>;
  /** Every row that fits what is asked of the table, on all its pages. */
  readonly found: readonly Row[];
  readonly keyOf: KeyOf<Row>;
}

/** All that fit, also those on other pages; nothing where none can be chosen. */
export function ChooseAll<Row>({ selection: { chosen, may, choose }, found, keyOf }: ChooseAllProps<Row>) {
  const t = useText(UI_WORDS);
  const keys = found.filter((row) => may(row)).map((row) => keyOf(row));
  if (keys.length === 0) return null;
  return (
    <div data-screen-only>
      <CheckField
        label={t('chooseAll', { count: keys.length })}
        checked={keys.every((key) => chosen.has(key))}
        onChange={(event) => choose(keys, event.target.checked)}
      />
    </div>
  );
}
