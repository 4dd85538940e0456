import type { Language } from '../common/in-words.js';
import type { ItemRow } from './item-figures.service.js';
import { type ReportColumn, twoDecimals } from './report-table.js';

export function itemColumns(language: Language): readonly ReportColumn<ItemRow>[] {
  return [
    { id: 'Kode', en: 'Code', value: ({ code }) => code },
    { id: 'Butir', en: 'Item', value: ({ label }) => label[language] },
    { id: 'Area perubahan', en: 'Change area', value: ({ areaNo }) => areaNo },
    { id: 'Lembar', en: 'Sheets', value: ({ sheets }) => sheets },
    { id: 'Rata-rata (%)', en: 'Mean (%)', value: ({ mean }) => twoDecimals(mean * 100) },
    { id: 'Nilai penuh (%)', en: 'Full marks (%)', value: ({ fullMarks, sheets }) => percent(fullMarks, sheets) },
    { id: 'Kosong (%)', en: 'Blank (%)', value: ({ blanks, sheets }) => percent(blanks, sheets) },
  ];
}

function percent(count: number, of: number): number | null {
  return twoDecimals((count / of) * 100);
}
