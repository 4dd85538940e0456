import type { Schemas } from '../../api/client.js';
import type { Column } from '../../ui/data-table.js';
import { importKind, type OwnText } from '../imports/import-kind.js';
import { ImportPage } from '../imports/import-page.js';
import { ASSIGNMENT_IMPORT_WORDS } from './assignment-imports.words.js';

type Row = Schemas['AssignmentRowsView']['rows'][number];

const ASSIGNMENTS = importKind<Row>({
  name: 'assignment-import',
  page: '/penilaian/impor',
  back: '/penilaian',
  words: ASSIGNMENT_IMPORT_WORDS,
  states: {
    ASSIGNED: ['ok', 'plus'],
    UNCHANGED: ['quiet', 'check'],
    REFUSED: ['bad', 'alert'],
  },
  columns,
  remark: (_preview, t) => t('applyWhy'),
});

/** Evaluators for many assessments, from a file. */
export function AssignmentImportPage() {
  return <ImportPage kind={ASSIGNMENTS} />;
}

function columns(t: OwnText): readonly Column<Row>[] {
  return [
    {
      key: 'unit',
      head: t('unit'),
      cell: ({ unitName, institutionCode, unitCode }) =>
        unitName ?? ([institutionCode, unitCode].filter(Boolean).join(' / ') || '–'),
    },
    { key: 'penilai', head: t('person'), cell: ({ personName, email }) => personName ?? (email || '–') },
    { key: 'tim', head: t('layer'), cell: ({ layer }) => layer.toUpperCase() || '–' },
  ];
}
