import type { Schemas } from '../../api/client.js';
import type { Column } from '../../ui/data-table.js';
import { type Import, importKind, type OwnText } from '../imports/import-kind.js';
import { ImportPage } from '../imports/import-page.js';
import { PEOPLE_IMPORT_WORDS } from './people-imports.words.js';

type Row = Schemas['PeopleRowsView']['rows'][number];

const PEOPLE = importKind<Row>({
  name: 'people-import',
  page: '/admin/pengguna/impor',
  back: '/admin/pengguna',
  words: PEOPLE_IMPORT_WORDS,
  states: {
    INVITED: ['ok', 'plus'],
    APPOINTED: ['info', 'edit'],
    UNCHANGED: ['quiet', 'check'],
    REFUSED: ['bad', 'alert'],
  },
  columns,
  remark,
});

export function PeopleImportPage() {
  return <ImportPage kind={PEOPLE} />;
}

function remark({ counts: { INVITED: invited = 0, APPOINTED: appointed = 0 } }: Import, t: OwnText): string {
  return t('applyWhy', { invited, appointed });
}

function columns(t: OwnText): readonly Column<Row>[] {
  return [
    { key: 'email', head: t('email'), cell: ({ email }) => email || '–' },
    { key: 'nama', head: t('name'), cell: ({ name }) => name || '–' },
    { key: 'peran', head: t('role'), cell: ({ role }) => role || '–' },
    {
      key: 'tempat',
      head: t('place'),
      cell: ({ institutionCode, unitCode }) => [institutionCode, unitCode].filter(Boolean).join(' / ') || '–',
    },
    { key: 'sampai', head: t('lastDay'), cell: ({ until }) => until || '–' },
  ];
}
