import type { StreamableFile } from '@nestjs/common';
import type { Language } from '../common/in-words.js';
import { savedList } from '../paging/saved-list.js';
import { reportWord } from './report-words.js';

/** A column of a report's table: its title in both languages, and what a row has in it. */
export interface ReportColumn<Row> {
  readonly id: string;
  readonly en: string;
  readonly value: (row: Row) => string | number | null;
  /** True for codes, which are put into words. */
  readonly isCode?: boolean;
}

/** A report as a table to be saved, sent as its rows are read. */
export function reportTable<Row>(
  name: string,
  language: Language,
  columns: readonly ReportColumn<Row>[],
  pages: AsyncIterable<readonly Row[]>,
): StreamableFile {
  const written = columns.map(({ value, isCode = false, ...titles }) => {
    const inWords = (row: Row) => reportWord(value(row) as string | null, language);
    return { ...titles, value: isCode ? inWords : value };
  });
  return savedList(name, language, written, pages);
}

/** The columns that say which institution a row is about. */
export const OF_INSTITUTION: readonly ReportColumn<{
  readonly institutionName: string;
  readonly institutionKind: string;
}>[] = [
  { id: 'Instansi', en: 'Institution', value: ({ institutionName }) => institutionName },
  { id: 'Jenis instansi', en: 'Kind of institution', value: ({ institutionKind }) => institutionKind, isCode: true },
];

/** The columns that say which unit a row is about. */
export const UNIT_COLUMNS: readonly ReportColumn<{
  readonly unitName: string;
  readonly institutionName: string;
  readonly institutionKind: string;
}>[] = [{ id: 'Unit kerja', en: 'Unit', value: ({ unitName }) => unitName }, ...OF_INSTITUTION];

/** Points to two decimals, as everything that people read. */
export function twoDecimals(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}
