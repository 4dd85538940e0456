import type { AwardStatusRow } from './award-status.service.js';
import type { InstitutionCount } from './award-counts.js';
import { OF_INSTITUTION, type ReportColumn, twoDecimals, UNIT_COLUMNS } from './report-table.js';

export const AWARD_COLUMNS: readonly ReportColumn<AwardStatusRow>[] = [
  ...UNIT_COLUMNS,
  { id: 'Predikat', en: 'Predicate', value: ({ predicate }) => predicate },
  { id: 'Status', en: 'Standing', value: ({ standing }) => standing, isCode: true },
  { id: 'Nomor SK', en: 'Decree', value: ({ decreeNumber }) => decreeNumber },
  { id: 'Tanggal SK', en: 'Decreed on', value: ({ decreedOn }) => decreedOn },
  { id: 'Evaluasi ulang', en: 'Re-evaluation due on', value: ({ dueOn }) => dueOn },
  { id: 'Berakhir', en: 'Ended on', value: ({ endedOn }) => endedOn },
  { id: 'Nilai', en: 'Score', value: ({ total }) => twoDecimals(total) },
  { id: 'Nomor sertifikat', en: 'Certificate number', value: ({ certificateNumber }) => certificateNumber },
];

/** What institutions hold. */
export const HELD_COLUMNS: readonly ReportColumn<InstitutionCount>[] = [
  ...OF_INSTITUTION,
  { id: 'WBK', en: 'WBK', value: ({ wbk }) => wbk },
  { id: 'WBBM', en: 'WBBM', value: ({ wbbm }) => wbbm },
  { id: 'Lewat jatuh tempo', en: 'Overdue', value: ({ overdue }) => overdue },
];
