import type { Refusal } from './planned-row.js';
import { type Column, COLUMNS, type ImportRow, institutionKindOf } from './unit-columns.js';

const NEEDED: readonly Column[] = ['kode_instansi', 'kode_unit', 'nama_unit'];
/** As the forms for units and institutions have it. */
const LONGEST: Readonly<Record<Column, number>> = {
  kode_instansi: 60,
  nama_instansi: 300,
  jenis_instansi: 60,
  kode_unit: 60,
  nama_unit: 300,
  kode_induk: 60,
};
const CONTROL = /[\p{Cc}\u2028\u2029]/u;

/** What is wrong with the cells of a row, each looked at by itself. */
export function checkFields(row: ImportRow): Refusal[] {
  const wrong = COLUMNS.flatMap((column) => checkField(row, column));
  const { nama_unit: value } = row.values;
  return row.hasMore ? [...wrong, { column: 'nama_unit', reason: 'MORE_CELLS', value, other: null }] : wrong;
}

function checkField({ values, faults }: ImportRow, column: Column): Refusal[] {
  const value = values[column];
  const told = (reason: Refusal['reason'], other: string | null = null): Refusal[] => [
    { column, reason, value, other },
  ];
  const fault = faults[column];
  if (fault !== undefined) return told(fault);
  if (value === '') return NEEDED.includes(column) ? told('MISSING') : [];
  if (value.length > LONGEST[column]) return told('TOO_LONG', String(LONGEST[column]));
  if (CONTROL.test(value)) return told('CONTROL_CHARACTER');
  if (column === 'jenis_instansi' && institutionKindOf(value) === null) return told('UNKNOWN_KIND');
  return [];
}
