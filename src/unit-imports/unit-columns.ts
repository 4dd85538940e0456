import { INSTITUTION_KINDS, type InstitutionKind } from '../institutions/institution-kind.js';
import { type CellFault, type Table, type TableRow } from './table.js';
import { ImportFileRefused } from './unit-imports.errors.js';

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

/** What a row says of a unit; '' for what it leaves empty. */
export interface ImportRow {
  readonly line: number;
  readonly values: Readonly<Record<Column, string>>;
  readonly faults: Readonly<Partial<Record<Column, CellFault>>>;
  /** Whether something stands right of the last column. */
  readonly hasMore: boolean;
}

export interface ImportRows {
  readonly rows: readonly ImportRow[];
  /** Without this column every unit stays where it is in the tree. */
  readonly saysParents: boolean;
  /** Names of columns that are not looked at. */
  readonly ignored: readonly string[];
}

/** Finds the columns by their names, in any order. Throws ImportFileRefused. */
export function readColumns({ rows: [header, ...rows] }: Table): ImportRows {
  const names = (header?.cells ?? []).map((cell) => columnOf(cell));
  assertNeeded(names);
  const read = rows.map((row) => readRow(row, names));
  const ignored = (header?.cells ?? []).filter((cell, place) => cell !== '' && names[place] === null);
  return { rows: read, saysParents: names.includes('kode_induk'), ignored };
}

/** null for a kind that nobody knows. */
export function institutionKindOf(text: string): InstitutionKind | null {
  return KINDS[plain(text)] ?? null;
}

function readRow({ line, cells, faults }: TableRow, names: readonly (Column | null)[]): ImportRow {
  const at = (column: Column) => names.indexOf(column);
  const values = Object.fromEntries(COLUMNS.map((column) => [column, cells[at(column)] ?? '']));
  const faulty = COLUMNS.flatMap((column) => {
    const fault = faults.get(at(column));
    return fault === undefined ? [] : [[column, fault] as const];
  });
  const hasMore = cells.slice(names.length).some((cell) => cell !== '');
  return { line, values: values as Record<Column, string>, faults: Object.fromEntries(faulty), hasMore };
}

function columnOf(name: string): Column | null {
  const known = plain(name);
  return COLUMNS.find((column) => column === known) ?? OTHER_NAMES[known] ?? null;
}

/** `Kode Instansi`, `kode-instansi` and `KODE_INSTANSI` are one name. */
function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '_');
}

function assertNeeded(names: readonly (Column | null)[]): void {
  const missing = NEEDED.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    const fix = `The first row must name the columns; ${missing.join(', ')} is missing. The template has them all.`;
    throw new ImportFileRefused('COLUMNS_MISSING', fix);
  }
  const twice = COLUMNS.find((column) => names.indexOf(column) !== names.lastIndexOf(column));
  if (twice !== undefined)
    throw new ImportFileRefused('COLUMN_TWICE', `The column ${twice} is there twice: leave one out.`);
}
