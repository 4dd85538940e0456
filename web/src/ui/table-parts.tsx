import type { ReactNode } from 'react';
import { useText } from '../i18n/text.js';
import { Button } from './button.js';
import styles from './data-table.module.css';
import { Icon } from './icon.js';
import type { useTableState } from './table-state.js';
import { UI_WORDS } from './ui.words.js';

export type TableState = ReturnType<typeof useTableState>;

/** What every cell of a column has in common. */
export interface ColumnHead {
  readonly key: string;
  readonly head: string;
  /** Numbers stand at the end. */
  readonly align?: 'end';
}

interface HeadCellProps {
  readonly column: ColumnHead;
  readonly isSortable: boolean;
  readonly state: TableState;
}

/** The head of a column; a press sorts by it, a second one the other way. */
export function HeadCell({ column, isSortable, state }: HeadCellProps) {
  const t = useText(UI_WORDS);
  const { key, isDown } = state.asked.sort ?? { key: '', isDown: false };
  const direction = key !== column.key ? 'none' : isDown ? 'descending' : 'ascending';
  const className = column.align === 'end' ? styles['end'] : undefined;
  if (!isSortable) {
    return (
      <th scope="col" role="columnheader" className={className}>
        {column.head}
      </th>
    );
  }
  return (
    <th scope="col" role="columnheader" aria-sort={direction} className={className}>
      <button
        type="button"
        className={styles['sort']}
        title={t('sortBy', { column: column.head })}
        onClick={() => state.sort(column.key)}
      >
        {column.head}
        {direction !== 'none' && <Icon name={isDown ? 'down' : 'up'} size={14} />}
      </button>
    </th>
  );
}

interface BodyRowProps<Column extends ColumnHead> {
  readonly columns: readonly Column[];
  readonly cell: (column: Column) => ReactNode;
}

/** A row; narrow, it is a card and every cell says what it is. */
export function BodyRow<Column extends ColumnHead>({ columns, cell }: BodyRowProps<Column>) {
  return (
    <tr role="row">
      {columns.map((column) => (
        <td
          key={column.key}
          role="cell"
          data-label={column.head === '' ? undefined : column.head}
          className={column.align === 'end' ? styles['end'] : undefined}
        >
          {cell(column)}
        </td>
      ))}
    </tr>
  );
}

interface PagesProps {
  readonly pageNo: number;
  readonly pages: number;
  readonly go: (page: number) => void;
}

export function Pages({ pageNo, pages, go }: PagesProps) {
  const t = useText(UI_WORDS);
  if (pages <= 1) return null;
  return (
    <div className={styles['pages']} data-screen-only>
      <Button size="small" disabled={pageNo === 1} onClick={() => go(pageNo - 1)}>
        {t('previous')}
      </Button>
      <span>{t('pages', { page: pageNo, pages })}</span>
      <Button size="small" disabled={pageNo === pages} onClick={() => go(pageNo + 1)}>
        {t('next')}
      </Button>
    </div>
  );
}
