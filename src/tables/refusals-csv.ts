import type { Text } from '../domain/instrument.js';

/** For Excel, which would take the bytes for Windows-1252. */
const BYTE_ORDER_MARK = '\uFEFF';
const HEADER = ['baris', 'kolom', 'isi', 'alasan', 'reason'];
/** A cell that begins with one of these is a formula to a spreadsheet. */
const FORMULA = /^[=+\-@\t\r]/;

interface RefusedCell {
  readonly column: string;
  readonly value: string;
}

interface RefusedRow<Cell extends RefusedCell> {
  readonly line: number;
  readonly refusals: readonly Cell[];
}

/** What is refused of a file, a line for each cell, as Excel opens it where commas are for decimals. */
export function refusalsCsv<Cell extends RefusedCell>(
  rows: readonly RefusedRow<Cell>[],
  wordsOf: (cell: Cell) => Text,
): string {
  const lines = rows.flatMap(({ line, refusals }) =>
    refusals.map((refused) => {
      const words = wordsOf(refused);
      return [String(line), refused.column, refused.value, words.id, words.en];
    }),
  );
  return BYTE_ORDER_MARK + [HEADER, ...lines].map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('');
}

function quoted(cell: string): string {
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return `"${text.replaceAll('"', '""')}"`;
}
