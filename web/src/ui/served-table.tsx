import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../i18n/text.js';
import { Button, ButtonAnchor } from './button.js';
import styles from './data-table.module.css';
import { Icon } from './icon.js';
import { NextPages } from './next-pages.js';
import { Empty } from './states.js';
import { BodyRow, type ColumnHead, HeadCell, type TableState } from './table-parts.js';
import { useTableState } from './table-state.js';
import { UI_WORDS } from './ui.words.js';

export interface ServedColumn<Row> extends ColumnHead {
  readonly cell: (row: Row) => ReactNode;
  /** True where the server sorts by the column's key. */
  readonly isSortable?: boolean;
}

/** A choice of what is listed; `key` is asked for as a facet of the table's state. */
export interface ServedFilter {
  readonly key: string;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

interface ServedTableProps<Row> {
  readonly caption: string;
  /** The page that the server sent, how many rows there are in all, and what the next page goes on after. */
  readonly page: { readonly rows: readonly Row[]; readonly count: number; readonly next: string | null };
  readonly columns: readonly ServedColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly filters?: readonly ServedFilter[];
  /** Where the server has the whole list as CSV. */
  readonly exportHref: string;
  /** Shown when there is nothing and nothing was asked for: one sentence and the next step. */
  readonly empty: ReactNode;
  /** Tells two tables of one page apart in the address. */
  readonly prefix?: string;
}

/** A list that is too long to be sent at once: the server searches, filters, sorts and pages; the address keeps what is asked. */
export function ServedTable<Row>(props: ServedTableProps<Row>) {
  const { caption, page, columns, rowKey, empty, prefix = '' } = props;
  const t = useText(UI_WORDS);
  const state = useTableState(prefix);
  const { search, facets } = state.asked;
  const isFiltered = search !== '' || Object.keys(facets).length > 0;
  return (
    <div className={styles['frame']}>
      <Tools {...props} state={state} />
      {page.rows.length > 0 ? (
        <table className={styles['table']} role="table">
          <caption>
            {caption} ({t('rows', { count: page.count })})
          </caption>
          <thead role="rowgroup">
            <tr role="row">
              {columns.map((column) => (
                <HeadCell key={column.key} column={column} isSortable={column.isSortable ?? false} state={state} />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {page.rows.map((row) => (
              <BodyRow key={rowKey(row)} columns={columns} cell={(column) => column.cell(row)} />
            ))}
          </tbody>
        </table>
      ) : (
        <Nothing isFiltered={isFiltered} clear={state.clear} empty={empty} />
      )}
      <NextPages next={page.next} prefix={prefix} />
    </div>
  );
}

interface NothingProps {
  readonly isFiltered: boolean;
  readonly clear: () => void;
  readonly empty: ReactNode;
}

function Nothing({ isFiltered, clear, empty }: NothingProps) {
  const t = useText(UI_WORDS);
  if (!isFiltered) return <Empty>{empty}</Empty>;
  return (
    <Empty>
      <p>{t('nothingFound')}</p>
      <Button onClick={clear}>{t('clearFilters')}</Button>
    </Empty>
  );
}

interface SearchFieldProps {
  readonly asked: string;
  readonly ask: (text: string) => void;
}

/** Asks with Enter or when it is left; follows what the address asks for, but not under somebody's hands. */
function SearchField({ asked, ask }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current !== null && field.current !== document.activeElement) field.current.value = asked;
  }, [asked]);
  const askAnew = (text: string) => {
    if (text !== asked) ask(text);
  };
  return (
    <input
      ref={field}
      type="search"
      defaultValue={asked}
      onBlur={(event) => askAnew(event.target.value)}
      onKeyDown={(event) => event.key === 'Enter' && askAnew(event.currentTarget.value)}
    />
  );
}

function Tools<Row>({ caption, filters = [], exportHref, state }: ServedTableProps<Row> & { state: TableState }) {
  const t = useText(UI_WORDS);
  return (
    <search className={styles['tools']} data-screen-only aria-label={caption}>
      <label className={styles['tool']}>
        {t('search')}
        <SearchField asked={state.asked.search} ask={state.search} />
      </label>
      {filters.map(({ key, label, choices }) => (
        <label key={key} className={styles['tool']}>
          {label}
          <select value={state.asked.facets[key] ?? ''} onChange={(event) => state.filter(key, event.target.value)}>
            <option value="">{t('filterAll')}</option>
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <div className={styles['spread']}>
        <ButtonAnchor size="small" href={exportHref} download>
          <Icon name="download" size={16} /> {t('download')}
        </ButtonAnchor>
        <Button size="small" onClick={() => globalThis.print()}>
          <Icon name="print" size={16} /> {t('print')}
        </Button>
      </div>
    </search>
  );
}
