import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { ButtonLink } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Badge } from '../../ui/notice.js';
import type { ImportKind, ImportPage, ImportRow } from './import-kind.js';
import styles from './imports.module.css';
import { IMPORT_WORDS } from './imports.words.js';

interface ImportRowsProps {
  readonly kind: ImportKind;
  readonly page: ImportPage;
  readonly search: Readonly<Record<string, string>>;
}

/** The rows of a file, each with what it would do or why it cannot. */
export function ImportRows({ kind, page, search }: ImportRowsProps) {
  const t = useText(IMPORT_WORDS);
  const columns = useColumns(kind);
  const { baris, ...first } = search;
  return (
    <>
      <DataTable
        caption={t('rows')}
        rows={page.rows}
        columns={columns}
        rowKey={({ line }) => String(line)}
        hasTools={false}
      />
      <p className={styles['states']} data-screen-only>
        {baris !== undefined && (
          <ButtonLink size="small" to={kind.page} search={first}>
            {t('first')}
          </ButtonLink>
        )}
        {page.next !== null && (
          <ButtonLink size="small" to={kind.page} search={{ ...search, baris: String(page.next) }}>
            {t('next')}
          </ButtonLink>
        )}
      </p>
    </>
  );
}

function useColumns(kind: ImportKind): readonly Column<ImportRow>[] {
  const t = useText(IMPORT_WORDS);
  const own = useText(kind.words);
  return [
    { key: 'baris', head: t('line'), cell: ({ line }) => line, align: 'end' },
    { key: 'keadaan', head: t('state'), cell: ({ state }) => <RowState kind={kind} state={state} /> },
    ...kind.columns(own),
    { key: 'alasan', head: t('why'), cell: (row) => <Refusals row={row} /> },
  ];
}

function RowState({ kind, state }: { readonly kind: ImportKind; readonly state: string }) {
  const own = useText(kind.words);
  const [tone, icon] = kind.states[state] ?? ['quiet', 'check'];
  return (
    <Badge tone={tone} icon={icon}>
      {own(state)}
    </Badge>
  );
}

function Refusals({ row: { refusals } }: { readonly row: ImportRow }) {
  const language = useLanguage();
  if (refusals.length === 0) return '–';
  return (
    <ul className={styles['effects']}>
      {refusals.map(({ column, detailId, detailEn }) => (
        <li key={column + detailEn}>
          {column}: {language === 'id' ? detailId : detailEn}
        </li>
      ))}
    </ul>
  );
}
