import type { Text } from '../domain/instrument.js';
import type { ColumnRow } from './table-columns.js';

/** Why a cell is refused whatever it is about; `{value}` is what stands there, `{other}` what it is about. */
export const CELL_WORDS = {
  MISSING: {
    id: 'Kolom ini kosong: isilah.',
    en: 'This column is empty: fill it in.',
  },
  TOO_LONG: {
    id: 'Lebih panjang dari {other} huruf: singkatkan.',
    en: 'Longer than {other} characters: shorten it.',
  },
  CONTROL_CHARACTER: {
    id: 'Ada pindah baris atau huruf yang tidak terlihat: ketik ulang isinya dalam satu baris.',
    en: 'There is a line break or an invisible character: type it again in one line.',
  },
  FORMULA: {
    id: 'Berisi rumus {value}: tempelkan nilainya, bukan rumusnya.',
    en: 'Holds the formula {value}: paste its value instead.',
  },
  NOT_TEXT: {
    id: 'Berisi tanggal, benar/salah, atau galat: ubah format sel menjadi teks dan ketik ulang.',
    en: 'Holds a date, true/false or an error: format the cell as text and type it again.',
  },
  MORE_CELLS: {
    id: 'Baris ini punya lebih banyak kolom daripada judulnya: apit teks yang memuat pemisah dengan tanda kutip.',
    en: 'The row has more columns than are named: put texts that hold the separator into quotation marks.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export type CellReason = keyof typeof CELL_WORDS;

/** Why a row cannot be applied: where, what stands there, and what it is about. */
export interface CellRefusal<Column extends string, Reason extends string> {
  readonly column: Column;
  readonly reason: Reason;
  readonly value: string;
  /** What is needed to say the fix: the row it repeats, the longest it may be. */
  readonly other: string | null;
}

export interface CellRules<Column extends string> {
  readonly needed: readonly Column[];
  /** Characters. */
  readonly longest: Readonly<Record<Column, number>>;
  /** The one that is told of what is wrong with the whole row. */
  readonly whole: Column;
}

const CONTROL = /[\p{Cc}\u2028\u2029]/u;

/** What is wrong with the cells of a row, each looked at by itself. */
export function checkCells<Column extends string>(
  row: ColumnRow<Column>,
  rules: CellRules<Column>,
): CellRefusal<Column, CellReason>[] {
  const columns = Object.keys(rules.longest) as Column[];
  const wrong = columns.flatMap((column) => {
    const told = reasonOf(row, column, rules);
    return told === null ? [] : [{ column, value: row.values[column], ...told }];
  });
  if (!row.hasMore) return wrong;
  return [...wrong, { column: rules.whole, reason: 'MORE_CELLS', value: row.values[rules.whole], other: null }];
}

/** The words with what they are about. */
export function filledWords(words: Text, { value, other }: { value: string; other: string | null }): Text {
  const filled = (text: string) => text.replace('{value}', () => value).replace('{other}', () => other ?? '');
  return { id: filled(words.id), en: filled(words.en) };
}

function reasonOf<Column extends string>(
  { values, faults }: ColumnRow<Column>,
  column: Column,
  { needed, longest }: CellRules<Column>,
): { reason: CellReason; other: string | null } | null {
  const value = values[column];
  const fault = faults[column];
  if (fault !== undefined) return { reason: fault, other: null };
  if (value === '') return needed.includes(column) ? { reason: 'MISSING', other: null } : null;
  if (value.length > longest[column]) return { reason: 'TOO_LONG', other: String(longest[column]) };
  return CONTROL.test(value) ? { reason: 'CONTROL_CHARACTER', other: null } : null;
}
