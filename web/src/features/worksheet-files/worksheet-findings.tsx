import type { Schemas } from '../../api/client.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import type { IconName } from '../../ui/icon.js';
import { Badge, type Tone } from '../../ui/notice.js';
import { WORKSHEET_FILE_WORDS } from './worksheet-files.words.js';

type Finding = Schemas['ImportFindingView'];

const LOOKS: Readonly<Record<Finding['grade'], readonly [Tone, IconName]>> = {
  REFUSED: ['bad', 'alert'],
  REPAIRED: ['ok', 'check'],
  LISTED: ['warn', 'alert'],
  DIFFERENCE: ['quiet', 'edit'],
};
const ORDER = Object.keys(LOOKS);

/** What was found in a file, what has to be mended first. */
export function WorksheetFindings({ findings }: { readonly findings: readonly Finding[] }) {
  const t = useText(WORKSHEET_FILE_WORDS);
  const columns = useColumns();
  const sorted = [...findings].sort((a, b) => ORDER.indexOf(a.grade) - ORDER.indexOf(b.grade));
  const rows = sorted.map((found, no) => ({ ...found, no }));
  return (
    <DataTable caption={t('findings')} rows={rows} columns={columns} rowKey={({ no }) => String(no)} hasTools={false} />
  );
}

function useColumns(): readonly Column<Finding & { readonly no: number }>[] {
  const t = useText(WORKSHEET_FILE_WORDS);
  const language = useLanguage();
  return [
    { key: 'jenis', head: t('grade'), cell: ({ grade }) => <Grade grade={grade} /> },
    { key: 'tempat', head: t('place'), cell: placeOf },
    { key: 'butir', head: t('item'), cell: ({ item }) => item ?? '–' },
    { key: 'temuan', head: t('detail'), cell: ({ detailId, detailEn }) => (language === 'id' ? detailId : detailEn) },
  ];
}

function Grade({ grade }: { readonly grade: Finding['grade'] }) {
  const t = useText(WORKSHEET_FILE_WORDS);
  const [tone, icon] = LOOKS[grade];
  return (
    <Badge tone={tone} icon={icon}>
      {t(grade)}
    </Badge>
  );
}

function placeOf({ sheet, row, column }: Finding): string {
  return [sheet, row === null ? '' : `${column ?? ''}${row}`].filter(Boolean).join(', ') || '–';
}
