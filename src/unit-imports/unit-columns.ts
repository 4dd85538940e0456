import { INSTITUTION_KINDS, type InstitutionKind } from '../institutions/institution-kind.js';
import type { Table } from '../tables/table.js';
import { type ColumnRow, plainName, readColumns as readTableColumns } from '../tables/table-columns.js';

export const COLUMNS = [
  'kode_instansi',
  'nama_instansi',
  'jenis_instansi',
  'kode_unit',
  'nama_unit',
  'kode_induk',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Without them no row says which unit it is about, or what it is called. */
const NEEDED: readonly Column[] = ['kode_instansi', 'kode_unit', 'nama_unit'];

const OTHER_NAMES: Readonly<Record<string, Column>> = {
  institution_code: 'kode_instansi',
  institution_name: 'nama_instansi',
  institution_kind: 'jenis_instansi',
  unit_code: 'kode_unit',
  unit_name: 'nama_unit',
  parent_code: 'kode_induk',
  kode_unit_induk: 'kode_induk',
};

/** Beside the names of the program. */
const KINDS: Readonly<Record<string, InstitutionKind>> = {
  kementerian_lembaga: 'MINISTRY_OR_AGENCY',
  kementerian: 'MINISTRY_OR_AGENCY',
  lembaga: 'MINISTRY_OR_AGENCY',
  provinsi: 'PROVINCE',
  kabupaten_kota: 'REGENCY_OR_CITY',
  kabupaten: 'REGENCY_OR_CITY',
  kota: 'REGENCY_OR_CITY',
  ...Object.fromEntries(INSTITUTION_KINDS.map((kind) => [kind.toLowerCase(), kind])),
};

/** What a row says of a unit. */
export type ImportRow = ColumnRow<Column>;

export interface ImportRows {
  readonly rows: readonly ImportRow[];
  /** Without this column every unit stays where it is in the tree. */
  readonly saysParents: boolean;
  /** Names of columns that are not looked at. */
  readonly ignored: readonly string[];
}

/** Finds the columns by their names, in any order. Throws ImportFileRefused. */
export function readColumns(table: Table): ImportRows {
  const columns = { names: COLUMNS, needed: NEEDED, otherNames: OTHER_NAMES };
  const { rows, found, ignored } = readTableColumns<Column>(table, columns);
  return { rows, saysParents: found.includes('kode_induk'), ignored };
}

/** null for a kind that nobody knows. */
export function institutionKindOf(text: string): InstitutionKind | null {
  return KINDS[plainName(text)] ?? null;
}
