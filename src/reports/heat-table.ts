import type { InstitutionHeatRow, UnitHeatRow } from './heat-map.service.js';
import { OF_INSTITUTION, type ReportColumn, twoDecimals, UNIT_COLUMNS } from './report-table.js';

const AREAS = [1, 2, 3, 4, 5, 6];

export const HEAT_COLUMNS: readonly ReportColumn<UnitHeatRow>[] = [
  ...UNIT_COLUMNS,
  { id: 'Jenis penilaian', en: 'Kind of assessment', value: ({ kind }) => kind, isCode: true },
  { id: 'Penilai', en: 'Scored by', value: ({ layer }) => layer, isCode: true },
  { id: 'Nilai', en: 'Score', value: ({ total }) => twoDecimals(total) },
  ...AREAS.map(areaColumn),
];

export const INSTITUTION_HEAT_COLUMNS: readonly ReportColumn<InstitutionHeatRow>[] = [
  ...OF_INSTITUTION,
  { id: 'Penilaian', en: 'Assessments', value: ({ assessments }) => assessments },
  { id: 'Nilai', en: 'Score', value: ({ total }) => twoDecimals(total) },
  ...AREAS.map(areaColumn),
];

function areaColumn(no: number): ReportColumn<Pick<UnitHeatRow, 'areaShares'>> {
  const value = ({ areaShares }: Pick<UnitHeatRow, 'areaShares'>) => twoDecimals((areaShares[no - 1] ?? 0) * 100);
  return { id: `Area ${no} (%)`, en: `Area ${no} (%)`, value };
}
