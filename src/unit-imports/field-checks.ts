import { checkCells } from '../tables/cell-refusals.js';
import type { Refusal } from './planned-row.js';
import { type Column, type ImportRow, institutionKindOf } from './unit-columns.js';

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
/** What is wrong with the cells of a row, each looked at by itself. */
export function checkFields(row: ImportRow): Refusal[] {
  const wrong: Refusal[] = checkCells(row, { needed: NEEDED, longest: LONGEST, whole: 'nama_unit' });
  const { jenis_instansi: value } = row.values;
  const isLooked = wrong.every(({ column }) => column !== 'jenis_instansi');
  if (!isLooked || value === '' || institutionKindOf(value) !== null) return wrong;
  return [...wrong, { column: 'jenis_instansi', reason: 'UNKNOWN_KIND', value, other: null }];
}
