import type { Schemas } from '../../api/client.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { ButtonLink } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import type { IconName } from '../../ui/icon.js';
import { Badge, type Tone } from '../../ui/notice.js';
import { UNIT_IMPORT_WORDS } from './unit-import.words.js';
import styles from './units.module.css';

type Page = Schemas['ImportRowsView'];
type Row = Page['rows'][number];

const LOOKS: Readonly<Record<Row['state'], readonly [Tone, IconName]>> = {
  NEW: ['ok', 'plus'],
  CHANGED: ['info', 'edit'],
  UNCHANGED: ['quiet', 'check'],
  REFUSED: ['bad', 'alert'],
};

interface ImportRowsProps {
  readonly page: Page;
  readonly search: Readonly<Record<string, string>>;
}

/** The rows of a file, each with what it would do or why it cannot. */
export function ImportRows({ page, search }: ImportRowsProps) {
  const t = useText(UNIT_IMPORT_WORDS);
  const columns = useColumns();
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
      <p className={styles['pages']} data-screen-only>
        {baris !== undefined && (
          <ButtonLink size="small" to="/admin/unit/impor" search={first}>
            {t('first')}
          </ButtonLink>
        )}
        {page.next !== null && (
          <ButtonLink size="small" to="/admin/unit/impor" search={{ ...search, baris: String(page.next) }}>
            {t('next')}
          </ButtonLink>
        )}
      </p>
    </>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useText(UNIT_IMPORT_WORDS);
  return [
    { key: 'baris', head: t('line'), cell: ({ line }) => line, align: 'end' },
    { key: 'keadaan', head: t('state'), cell: (row) => <RowState state={row.state} /> },
    { key: 'instansi', head: t('institution'), cell: ({ institutionCode }) => institutionCode || '–' },
    { key: 'kode', head: t('code'), cell: ({ code }) => code || '–' },
    { key: 'nama', head: t('name'), cell: ({ name }) => name || '–' },
    { key: 'apa', head: t('what'), cell: (row) => <Effect row={row} /> },
  ];
}

function RowState({ state }: { readonly state: Row['state'] }) {
  const t = useText(UNIT_IMPORT_WORDS);
  const [tone, icon] = LOOKS[state];
  return (
    <Badge tone={tone} icon={icon}>
      {t(state)}
    </Badge>
  );
}

function Effect({ row: { state, parentCode, changes, refusals } }: { readonly row: Row }) {
  const t = useText(UNIT_IMPORT_WORDS);
  const language = useLanguage();
  if (state === 'UNCHANGED') return t('stays');
  if (state === 'NEW') return parentCode === null ? t('created') : t('createdBelow', { parent: parentCode });
  const changed = changes.map(({ field, from, to }) =>
    t(`change-${field}`, { from: from ?? t('top'), to: to ?? t('top') }),
  );
  const refused = refusals.map(
    ({ column, detailId, detailEn }) => `${column}: ${language === 'id' ? detailId : detailEn}`,
  );
  return (
    <ul className={styles['effects']}>
      {[...changed, ...refused].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
