import type { ReactNode } from 'react';
import { useText } from '../i18n/text.js';
import { Button } from './button.js';
import { csvOf, saveAs } from './csv.js';
import styles from './data-table.module.css';
import { Icon } from './icon.js';
import { ChooseAll, type RowSelection, useSelectionColumn } from './row-selection.js';
import { Empty } from './states.js';
import { type Column, type TableView, tableView } from './table-view.js';
import { useTableState } from './table-state.js';
import { BodyRow, HeadCell, Pages, type TableState } from './table-parts.js';
import { usePrinting } from './printing.js';
import { UI_WORDS } from './ui.words.js';

export type { Column } from './table-view.js';

interface DataTableProps<Row> {
  /** What the rows are; said to whoever listens, and the name of the file. */
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** Shown when there are no rows at all: one sentence and the next step. */
  readonly empty?: ReactNode;
  /** Where the server exports more than this page has. */
  readonly exportHref?: string | undefined;
  /** Tells two tables of one page apart in the address. */
  readonly prefix?: string;
  /** False for a short table that needs no search and no export. */
  readonly hasTools?: boolean;
  /** Where rows can be chosen, to do one thing to all of them. */
  readonly selection?: RowSelection<Row>;
}

/** A table that searches, filters, sorts, keeps its state in the address, exports and prints. On a phone rows are cards. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, rows, columns, rowKey, empty, prefix = '', hasTools = true, selection } = props;
  const t = useText(UI_WORDS);
  const state = useTableState(prefix);
  const view = tableView(rows, columns, state.asked);
  const isPrinting = usePrinting();
  const boxes = useSelectionColumn(isPrinting ? undefined : selection, rowKey);
  if (rows.length === 0) return <Empty>{empty ?? <p>{t('empty')}</p>}</Empty>;
  const shown = isPrinting ? view.found : view.page;
  return (
    <div className={styles['frame']}>
      {hasTools && <Tools {...props} view={view} state={state} />}
      {selection !== undefined && <ChooseAll selection={selection} found={view.found} keyOf={rowKey} />}
      {view.found.length === 0 ? (
        <Empty>
          <p>{t('nothingFound')}</p>
          <Button onClick={state.clear}>{t('clearFilters')}</Button>
        </Empty>
      ) : (
        <table className={styles['table']} role="table">
          <caption>
            {caption} ({countOf(t, view, rows.length)})
          </caption>
          <thead role="rowgroup">
            <tr role="row">
              {[...boxes, ...columns].map((column) => (
                <HeadCell key={column.key} column={column} isSortable={column.text !== undefined} state={state} />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {shown.map((row) => (
              <BodyRow key={rowKey(row)} columns={[...boxes, ...columns]} cell={(column) => column.cell(row)} />
            ))}
          </tbody>
        </table>
      )}
      <Pages pageNo={view.pageNo} pages={view.pages} go={state.go} />
    </div>
  );
}

type Words = ReturnType<typeof useText<(typeof UI_WORDS)['id']>>;

function countOf<Row>(t: Words, { found }: TableView<Row>, total: number): string {
  return found.length === total ? t('rows', { count: total }) : t('rowsOf', { count: found.length, total });
}

interface ToolsProps<Row> extends DataTableProps<Row> {
  readonly view: TableView<Row>;
  readonly state: TableState;
}

function Tools<Row>({ caption, columns, view, state, exportHref }: ToolsProps<Row>) {
  const t = useText(UI_WORDS);
  const save = () =>
    saveAs(
      `${caption.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.csv`,
      csvOf([columns.map(({ head }) => head), ...view.found.map((row) => columns.map(({ text }) => text?.(row)))]),
    );
  return (
    <search className={styles['tools']} data-screen-only aria-label={caption}>
      <label className={styles['tool']}>
        {t('search')}
        <input type="search" defaultValue={state.asked.search} onChange={(event) => state.search(event.target.value)} />
      </label>
      {columns
        .filter(({ isFacet }) => isFacet)
        .map(({ key, head }) => (
          <label key={key} className={styles['tool']}>
            {head}
            <select value={state.asked.facets[key] ?? ''} onChange={(event) => state.filter(key, event.target.value)}>
              <option value="">{t('filterAll')}</option>
              {(view.facets[key] ?? []).map((value) => (
                <option key={value}>{value}</option>
              ))}
            </select>
          </label>
        ))}
      <div className={styles['spread']}>
        {exportHref === undefined ? (
          <Button size="small" onClick={save}>
            <Icon name="download" size={16} /> {t('download')}
          </Button>
        ) : (
          <a href={exportHref} download>
            {t('download')}
          </a>
        )}
        <Button size="small" onClick={() => globalThis.print()}>
          <Icon name="print" size={16} /> {t('print')}
        </Button>
      </div>
    </search>
  );
}
