import type { Schemas } from '../../api/client.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { ButtonLink } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import type { IconName } from '../../ui/icon.js';
import { Badge, type Tone } from '../../ui/notice.js';
import styles from './people-imports.module.css';
import { PEOPLE_IMPORT_WORDS } from './people-imports.words.js';

type Page = Schemas['PeopleRowsView'];
type Row = Page['rows'][number];

const LOOKS: Readonly<Record<Row['state'], readonly [Tone, IconName]>> = {
  INVITED: ['ok', 'plus'],
  APPOINTED: ['info', 'edit'],
  UNCHANGED: ['quiet', 'check'],
  REFUSED: ['bad', 'alert'],
};

interface PersonRowsProps {
  readonly page: Page;
  readonly search: Readonly<Record<string, string>>;
}

/** The rows of a file, each with what it would do or why it cannot. */
export function PersonRows({ page, search }: PersonRowsProps) {
  const t = useText(PEOPLE_IMPORT_WORDS);
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
      <p className={styles['states']} data-screen-only>
        {baris !== undefined && (
          <ButtonLink size="small" to="/admin/pengguna/impor" search={first}>
            {t('first')}
          </ButtonLink>
        )}
        {page.next !== null && (
          <ButtonLink size="small" to="/admin/pengguna/impor" search={{ ...search, baris: String(page.next) }}>
            {t('next')}
          </ButtonLink>
        )}
      </p>
    </>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useText(PEOPLE_IMPORT_WORDS);
  return [
    { key: 'baris', head: t('line'), cell: ({ line }) => line, align: 'end' },
    { key: 'keadaan', head: t('state'), cell: (row) => <RowState state={row.state} /> },
    { key: 'email', head: t('email'), cell: ({ email }) => email || '–' },
    { key: 'nama', head: t('name'), cell: ({ name }) => name || '–' },
    { key: 'peran', head: t('role'), cell: ({ role }) => role || '–' },
    {
      key: 'tempat',
      head: t('place'),
      cell: ({ institutionCode, unitCode }) => [institutionCode, unitCode].filter(Boolean).join(' / ') || '–',
    },
    { key: 'sampai', head: t('lastDay'), cell: ({ until }) => until || '–' },
    { key: 'alasan', head: t('why'), cell: (row) => <Refusals row={row} /> },
  ];
}

function RowState({ state }: { readonly state: Row['state'] }) {
  const t = useText(PEOPLE_IMPORT_WORDS);
  const [tone, icon] = LOOKS[state];
  return (
    <Badge tone={tone} icon={icon}>
      {t(state)}
    </Badge>
  );
}

function Refusals({ row: { refusals } }: { readonly row: Row }) {
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
