import type { ApiClient } from './api-client.js';
import { DEMONSTRATION_PASSWORD, emailOf, PEOPLE, type Person } from './people.js';
import { UNIT_ROLES } from '../access/role.js';

/** The units of the story. Those of Kemkominfo are real and appear only with their awards; the others are invented. */
export interface Units {
  readonly kominfo: string;
  /** The institution of the units named after directions. */
  readonly example: string;
  /** A local government, of the units named after flowers. */
  readonly local: string;
  readonly bbppt: string;
  readonly operasi: string;
  /** Named after directions and places: Utara, Selatan, Timur, Barat, Tengah, Pesisir, Lembah. */
  readonly contoh: Readonly<Record<InventedUnit, string>>;
  /** Named after flowers: Melati, Kenanga. */
  readonly puskesmas: Readonly<Record<LocalUnit, string>>;
}

const INVENTED_UNITS = ['Utara', 'Selatan', 'Timur', 'Barat', 'Tengah', 'Pesisir', 'Lembah'] as const;
type InventedUnit = (typeof INVENTED_UNITS)[number];
const LOCAL_UNITS = ['Melati', 'Kenanga'] as const;
type LocalUnit = (typeof LOCAL_UNITS)[number];

interface Made {
  readonly id: string;
}

/** Institutions, their units, and the people with their roles in them. */
export async function bringOnStage(administrator: ApiClient): Promise<Units> {
  const kominfo = await addInstitution(administrator, 'KEMKOMINFO', 'Kementerian Komunikasi dan Informatika');
  const sdppi = await addUnit(administrator, kominfo, 'SDPPI', 'Direktorat Jenderal SDPPI');
  const bbppt = await addUnit(administrator, kominfo, 'BBPPT', 'Balai Besar Pengujian Perangkat Telekomunikasi', sdppi);
  const operasi = await addUnit(administrator, kominfo, 'OPERASI', 'Direktorat Operasi Sumber Daya', sdppi);
  const example = await addInstitution(administrator, 'CONTOH', 'Kementerian Contoh (SIMULASI)');
  const contoh = {} as Record<InventedUnit, string>;
  for (const name of INVENTED_UNITS) {
    contoh[name] = await addUnit(administrator, example, name.toUpperCase(), `Balai Contoh ${name} (SIMULASI)`);
  }
  const local = await addInstitution(
    administrator,
    'KAB-CONTOH',
    'Pemerintah Kabupaten Contoh (SIMULASI)',
    'REGENCY_OR_CITY',
  );
  const puskesmas = {} as Record<LocalUnit, string>;
  for (const name of LOCAL_UNITS) {
    puskesmas[name] = await addUnit(administrator, local, name.toUpperCase(), `Puskesmas Contoh ${name} (SIMULASI)`);
  }
  const units = [bbppt, operasi, ...Object.values(contoh), ...Object.values(puskesmas)];
  for (const person of Object.keys(PEOPLE) as Person[])
    await addPerson(administrator, person, [kominfo, example, local], units);
  return { kominfo, example, local, bbppt, operasi, contoh, puskesmas };
}

async function addInstitution(
  administrator: ApiClient,
  code: string,
  name: string,
  kind = 'MINISTRY_OR_AGENCY',
): Promise<string> {
  return (await administrator.post<Made>('/institutions', { code, name, kind })).id;
}

async function addUnit(
  administrator: ApiClient,
  institutionId: string,
  code: string,
  name: string,
  parentId?: string,
): Promise<string> {
  return (await administrator.post<Made>('/units', { institutionId, code, name, ...(parentId ? { parentId } : {}) }))
    .id;
}

/** Each person has their one role everywhere it can be had, so that everyone finds something to do. */
async function addPerson(
  administrator: ApiClient,
  person: Person,
  institutionIds: readonly string[],
  unitIds: readonly string[],
): Promise<void> {
  if (person === 'administrator') return;
  const account = { email: emailOf(person), name: `${person} (SIMULASI)`, password: DEMONSTRATION_PASSWORD };
  const { id } = await administrator.post<Made>('/accounts', account);
  for (const scope of scopesOf(person, institutionIds, unitIds)) {
    await administrator.post(`/accounts/${id}/appointments`, { role: PEOPLE[person], ...scope });
  }
}

function scopesOf(person: Person, institutionIds: readonly string[], unitIds: readonly string[]): readonly object[] {
  const role: string = PEOPLE[person];
  if ((UNIT_ROLES as readonly string[]).includes(role)) return unitIds.map((unitId) => ({ unitId }));
  if (['TPI_MEMBER', 'TPI_LEAD', 'INSTITUTION_HEAD'].includes(role)) {
    return institutionIds.map((institutionId) => ({ institutionId }));
  }
  return [{}];
}
