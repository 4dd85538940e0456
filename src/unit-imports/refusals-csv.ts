import { refusalWords } from './refusal-words.js';
import type { PlannedRow } from './planned-row.js';

/** For Excel, which would take the bytes for Windows-1252. */
const BYTE_ORDER_MARK = '\uFEFF';
const HEADER = ['baris', 'kolom', 'isi', 'alasan', 'reason'];
/** A cell that begins with one of these is a formula to a spreadsheet. */
const FORMULA = /^[=+\-@\t\r]/;

/** What is refused of a file, a line for each cell, as Excel opens it where commas are for decimals. */
export function refusalsCsv(rows: readonly PlannedRow[]): string {
  const lines = rows.flatMap(({ line, refusals }) =>
    refusals.map((refused) => {
      const words = refusalWords(refused);
      return [String(line), refused.column, refused.value, words.id, words.en];
    }),
  );
  return BYTE_ORDER_MARK + [HEADER, ...lines].map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('');
}

function quoted(cell: string): string {
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return `"${text.replaceAll('"', '""')}"`;
}
