import { isReplayed } from '../domain/replayed.js';
import { type ReportColumn, twoDecimals } from './report-table.js';
import type { TrendRow } from './trends.service.js';

const AREAS = [1, 2, 3, 4, 5, 6];

export const TREND_COLUMNS: readonly ReportColumn<TrendRow>[] = [
  { id: 'Siklus', en: 'Cycle', value: ({ year }) => year },
  {
    id: 'Dihitung ulang dengan lembar kerja sekarang',
    en: "Replayed under today's worksheet",
    value: ({ year }) => (isReplayed(year) ? 1 : 0),
  },
  { id: 'Dibuka', en: 'Opened', value: ({ opened }) => opened },
  { id: 'Dinilai', en: 'Assessed', value: ({ assessed }) => assessed },
  { id: 'Ditetapkan WBK', en: 'Awarded WBK', value: ({ awardedWbk }) => awardedWbk },
  { id: 'Ditetapkan WBBM', en: 'Awarded WBBM', value: ({ awardedWbbm }) => awardedWbbm },
  { id: 'Tidak ditetapkan', en: 'Not awarded', value: ({ notAwarded }) => notAwarded },
  { id: 'Gugur seleksi', en: 'Screened out', value: ({ screenedOut }) => screenedOut },
  { id: 'Dipertahankan', en: 'Retained', value: ({ retained }) => retained },
  { id: 'Ditingkatkan', en: 'Upgraded', value: ({ upgraded }) => upgraded },
  { id: 'Dicabut', en: 'Revoked', value: ({ revoked }) => revoked },
  { id: 'Nilai rata-rata', en: 'Mean score', value: ({ meanTotal }) => twoDecimals(meanTotal) },
  ...AREAS.map(areaColumn),
];

function areaColumn(no: number): ReportColumn<TrendRow> {
  const shareOf = ({ meanShares }: TrendRow) => meanShares[no - 1] ?? null;
  const value = (row: TrendRow) => twoDecimals(shareOf(row) === null ? null : Number(shareOf(row)) * 100);
  return { id: `Rata-rata area ${no} (%)`, en: `Mean of area ${no} (%)`, value };
}
