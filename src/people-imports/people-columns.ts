import { type Role, ROLES } from '../access/role.js';
import type { Table } from '../tables/table.js';
import { type ColumnRow, type ColumnRows, plainName, readColumns } from '../tables/table-columns.js';

export const PEOPLE_COLUMNS = ['email', 'nama', 'peran', 'kode_instansi', 'kode_unit', 'sampai'] as const;
export type PeopleColumn = (typeof PEOPLE_COLUMNS)[number];

/** Without them no row says who is let in, and as what. */
export const NEEDED: readonly PeopleColumn[] = ['email', 'nama', 'peran'];

const OTHER_NAMES: Readonly<Record<string, PeopleColumn>> = {
  e_mail: 'email',
  surel: 'email',
  name: 'nama',
  role: 'peran',
  institution_code: 'kode_instansi',
  unit_code: 'kode_unit',
  until: 'sampai',
  last_day: 'sampai',
  hari_terakhir: 'sampai',
};

/** Beside the names of the program. */
const ROLE_WORDS: Readonly<Record<string, Role>> = {
  kepala_unit: 'UNIT_HEAD',
  koordinator_unit: 'UNIT_COORDINATOR',
  anggota_unit: 'UNIT_MEMBER',
  anggota_tpi: 'TPI_MEMBER',
  ketua_tpi: 'TPI_LEAD',
  pimpinan_instansi: 'INSTITUTION_HEAD',
  evaluator_tpn: 'TPN_EVALUATOR',
  ketua_tpn: 'TPN_LEAD',
  sekretariat_nasional: 'NATIONAL_SECRETARIAT',
  ...Object.fromEntries(ROLES.map((role) => [role.toLowerCase(), role])),
};

export type PeopleRow = ColumnRow<PeopleColumn>;
export type PeopleRows = ColumnRows<PeopleColumn>;

/** Throws ImportFileRefused. */
export function readPeople(table: Table): PeopleRows {
  return readColumns(table, { names: PEOPLE_COLUMNS, needed: NEEDED, otherNames: OTHER_NAMES });
}

/** null for a role that nobody knows. */
export function roleOf(text: string): Role | null {
  return ROLE_WORDS[plainName(text)] ?? null;
}
