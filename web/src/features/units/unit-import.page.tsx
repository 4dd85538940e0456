import type { Schemas } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import type { Column } from '../../ui/data-table.js';
import { type Import, importKind, type OwnText } from '../imports/import-kind.js';
import { ImportPage } from '../imports/import-page.js';
import { UNIT_IMPORT_WORDS } from './unit-import.words.js';
import styles from './units.module.css';

type Row = Schemas['ImportRowsView']['rows'][number];

const UNITS = importKind<Row>({
  name: 'unit-import',
  page: '/admin/unit/impor',
  back: '/admin/unit',
  words: UNIT_IMPORT_WORDS,
  states: {
    NEW: ['ok', 'plus'],
    CHANGED: ['info', 'edit'],
    UNCHANGED: ['quiet', 'check'],
    REFUSED: ['bad', 'alert'],
  },
  columns,
  remark,
});

export function UnitImportPage() {
  return <ImportPage kind={UNITS} />;
}

/** Institutions that are made as well. */
function remark(preview: Import, t: OwnText): string | null {
  const { institutions } = preview as Schemas['UnitImportView'];
  if (institutions.length === 0) return null;
  const names = institutions.map(({ name }) => name).join(', ');
  return t('institutions', { count: institutions.length, names });
}

function columns(t: OwnText): readonly Column<Row>[] {
  return [
    { key: 'instansi', head: t('institution'), cell: ({ institutionCode }) => institutionCode || '–' },
    { key: 'kode', head: t('code'), cell: ({ code }) => code || '–' },
    { key: 'nama', head: t('name'), cell: ({ name }) => name || '–' },
    { key: 'apa', head: t('what'), cell: (row) => <Effect row={row} /> },
  ];
}

function Effect({ row: { state, parentCode, changes } }: { readonly row: Row }) {
  const t = useText(UNIT_IMPORT_WORDS);
  if (state === 'REFUSED') return '–';
  if (state === 'UNCHANGED') return t('stays');
  if (state === 'NEW') return parentCode === null ? t('created') : t('createdBelow', { parent: parentCode });
  return (
    <ul className={styles['effects']}>
      {changes.map(({ field, from, to }) => (
        <li key={field}>{t(`change-${field}`, { from: from ?? t('top'), to: to ?? t('top') })}</li>
      ))}
    </ul>
  );
}
