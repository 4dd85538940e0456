import type { Item } from '../domain/instrument.js';

/** The columns of the annex that hold something; the first is hidden. */
export const COLUMNS = {
  id: 'A',
  weight: 'H',
  explanation: 'I',
  kind: 'J',
  answer: 'K',
  value: 'L',
  share: 'M',
  note: 'O',
} as const;

/** The name of the annex's sheet; other names are read too. */
export const SHEET_NAME = 'LKE ZI';

/** How the annex names the kinds of answers. */
const KINDS: Readonly<Record<Item['answerType'], string>> = {
  yes_no: 'Ya/Tidak',
  abc: 'A/B/C',
  abcd: 'A/B/C/D',
  abcde: 'A/B/C/D/E',
  percentage: '%',
  index_0_4: 'Nilai (0-4)',
};
export const COUNT_KIND = 'Jumlah';

export function kindWordOf(item: Item): string {
  return KINDS[item.answerType];
}

/** What is written in the hidden column, by which a row is found wherever it was moved to. */
export function rowId(code: string, count: string | null): string {
  return count === null ? code : `${code}#${count}`;
}
