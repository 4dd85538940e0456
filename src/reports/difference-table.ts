import type { InstitutionDifference, UnitDifference } from './layer-differences.service.js';
import { type ReportColumn, twoDecimals, UNIT_COLUMNS } from './report-table.js';

const AREAS = [1, 2, 3, 4, 5, 6];

export const UNIT_DIFFERENCE_COLUMNS: readonly ReportColumn<UnitDifference>[] = [
  ...UNIT_COLUMNS,
  { id: 'Jenis penilaian', en: 'Kind of assessment', value: ({ kind }) => kind, isCode: true },
  { id: 'Selisih nilai', en: 'Difference of the score', value: ({ total }) => twoDecimals(total) },
  ...AREAS.map((no) => ({
    id: `Selisih area ${no} (%)`,
    en: `Difference in area ${no} (%)`,
    value: ({ areas }: UnitDifference) => percent(areas[no - 1]),
  })),
];

export const INSTITUTION_DIFFERENCE_COLUMNS: readonly ReportColumn<InstitutionDifference>[] = [
  { id: 'Instansi', en: 'Institution', value: ({ institutionName }) => institutionName },
  { id: 'Jenis instansi', en: 'Kind of institution', value: ({ institutionKind }) => institutionKind, isCode: true },
  { id: 'Penilaian', en: 'Assessments', value: ({ assessments }) => assessments },
  { id: 'Rata-rata selisih nilai', en: 'Mean difference of the score', value: ({ total }) => twoDecimals(total.mean) },
  { id: 'Simpangan baku', en: 'Standard deviation', value: ({ total }) => twoDecimals(total.deviation) },
  ...AREAS.flatMap(areaColumns),
];

function areaColumns(no: number): ReportColumn<InstitutionDifference>[] {
  return [
    {
      id: `Rata-rata selisih area ${no} (%)`,
      en: `Mean difference in area ${no} (%)`,
      value: ({ areas }) => percent(areas[no - 1]?.mean),
    },
    {
      id: `Simpangan baku area ${no} (%)`,
      en: `Standard deviation in area ${no} (%)`,
      value: ({ areas }) => percent(areas[no - 1]?.deviation),
    },
  ];
}

function percent(share: number | undefined): number | null {
  return twoDecimals(share === undefined ? null : share * 100);
}
