import { isEmail } from 'class-validator';
import { INSTITUTION_ROLES, type Role, UNIT_ROLES } from '../access/role.js';
import { isKeptApart } from '../access/separate-roles.js';
import { type CalendarDate, isCalendarDate } from '../domain/calendar-date.js';
import type { Institution } from '../institutions/institution.entity.js';
import type { Enrolment } from '../passwords/enrolments.service.js';
import { checkCells } from '../tables/cell-refusals.js';
import type { WorkUnit } from '../units/work-unit.entity.js';
import { NEEDED, PEOPLE_COLUMNS, type PeopleColumn, type PeopleRow, roleOf } from './people-columns.js';
import type { PeopleReason, PeopleRefusal } from './people-refusal-words.js';

export const PERSON_ROW_STATES = ['INVITED', 'APPOINTED', 'UNCHANGED', 'REFUSED'] as const;
/** INVITED: an account is made as well. APPOINTED: somebody who has one gets the role. */
export type PersonRowState = (typeof PERSON_ROW_STATES)[number];

type HeldRole = Pick<Enrolment, 'role' | 'institutionId' | 'unitId'>;

/** Whoever has an account with one of the addresses. */
export interface KnownPerson {
  /** In small letters. */
  readonly email: string;
  readonly isClosed: boolean;
  readonly roles: readonly HeldRole[];
}

/** What there is before the import. */
export interface PeopleRegister {
  readonly institutions: readonly Pick<Institution, 'id' | 'code'>[];
  readonly units: readonly Pick<WorkUnit, 'id' | 'code' | 'institutionId' | 'closedAt'>[];
  readonly people: readonly KnownPerson[];
  readonly today: CalendarDate;
}

/** What a row of a file would do. */
export interface PlannedPerson {
  readonly line: number;
  readonly state: PersonRowState;
  /** As the file has it. */
  readonly values: Readonly<Record<PeopleColumn, string>>;
  /** null for a row that is refused. */
  readonly person: Enrolment | null;
  readonly refusals: readonly PeopleRefusal[];
}

const LONGEST: Readonly<Record<PeopleColumn, number>> = {
  email: 254,
  nama: 200,
  peran: 60,
  kode_instansi: 60,
  kode_unit: 60,
  sampai: 10,
};

export interface PeoplePlan {
  readonly rows: readonly PlannedPerson[];
}

/** Says for every row what it would do. The same file, register and day make the same plan. */
export function planPeople(rows: readonly PeopleRow[], register: PeopleRegister): PlannedPerson[] {
  const planning = new Planning(register);
  return rows.map((row) => planning.plan(row));
}

class Planning {
  private readonly institutions: ReadonlyMap<string, string>;
  private readonly units: ReadonlyMap<string, PeopleRegister['units'][number]>;
  private readonly people: ReadonlyMap<string, KnownPerson>;
  private readonly today: CalendarDate;
  /** What rows above give to whom. */
  private readonly given = new Map<string, (HeldRole & { readonly line: number })[]>();

  constructor({ institutions, units, people, today }: PeopleRegister) {
    this.institutions = new Map(institutions.map(({ id, code }) => [code, id]));
    this.units = new Map(units.map((unit) => [keyOf(unit.institutionId, unit.code), unit]));
    this.people = new Map(people.map((person) => [person.email, person]));
    this.today = today;
  }

  plan(row: PeopleRow): PlannedPerson {
    const { line } = row;
    const values = inOrder(row.values);
    const wrong: PeopleRefusal[] = checkCells(row, { needed: NEEDED, longest: LONGEST, whole: 'email' });
    const role = roleOf(values.peran);
    const asked = { role, ...this.placeOf(values) };
    const looked = [...this.checkPerson(values), ...this.checkRole(values, asked)];
    // One reason a cell: what is empty or too long is not told to be something else as well.
    const all = [...wrong, ...looked.filter(({ column }) => wrong.every((each) => each.column !== column))];
    if (all.length > 0 || role === null) return { line, state: 'REFUSED', values, person: null, refusals: all };
    const held = { role, institutionId: this.boundTo(role, asked), unitId: isOfUnit(role) ? asked.unitId : null };
    const apart = this.checkHeld(row, held);
    if (apart.length > 0) return { line, state: 'REFUSED', values, person: null, refusals: apart };
    const state = this.stateOf(values.email, held);
    this.given.set(plain(values.email), [...this.givenTo(values.email), { ...held, line }]);
    const person = { email: values.email, name: values.nama, ...held, until: values.sampai || null };
    return { line, state, values, person, refusals: [] };
  }

  private stateOf(email: string, held: HeldRole): PersonRowState {
    const known = this.people.get(plain(email));
    if (known === undefined) return this.givenTo(email).length > 0 ? 'APPOINTED' : 'INVITED';
    return known.roles.some((each) => isSameRole(each, held)) ? 'UNCHANGED' : 'APPOINTED';
  }

  private boundTo(role: Role, { institutionId }: { institutionId: string | null }): string | null {
    // The roles of a unit name the unit alone.
    return isOfUnit(role) ? null : institutionId;
  }

  private placeOf({ kode_instansi, kode_unit }: PeopleRow['values']) {
    const institutionId = this.institutions.get(kode_instansi) ?? null;
    const unit = institutionId === null ? undefined : this.units.get(keyOf(institutionId, kode_unit));
    return { institutionId, unitId: unit?.id ?? null, isClosed: unit !== undefined && unit.closedAt !== null };
  }

  private checkPerson(values: PeopleRow['values']): PeopleRefusal[] {
    const told = teller(values);
    const { email, sampai } = values;
    const isClosed = this.people.get(plain(email))?.isClosed === true;
    return [
      ...(isEmail(email, { require_tld: false }) ? [] : [told('email', 'NOT_AN_ADDRESS')]),
      ...(isClosed ? [told('email', 'ACCOUNT_CLOSED')] : []),
      ...(sampai === '' || isCalendarDate(sampai) ? [] : [told('sampai', 'NO_DAY')]),
      ...(isCalendarDate(sampai) && sampai < this.today ? [told('sampai', 'OVER', this.today)] : []),
    ];
  }

  private checkRole(
    values: PeopleRow['values'],
    { role, institutionId, unitId, isClosed }: ReturnType<Planning['placeOf']> & { role: Role | null },
  ): PeopleRefusal[] {
    const told = teller(values);
    if (role === null) return [told('peran', 'UNKNOWN_ROLE')];
    const { kode_instansi: institution, kode_unit: unit } = values;
    const needsInstitution = isOfUnit(role) || isOfInstitution(role);
    const mayInstitution = needsInstitution || role === 'LEADERSHIP';
    if (unit !== '' && !isOfUnit(role)) return [told('kode_unit', 'NOT_FOR_THIS_ROLE', role)];
    if (institution !== '' && !mayInstitution) return [told('kode_instansi', 'NOT_FOR_THIS_ROLE', role)];
    if (institution === '' && needsInstitution) return [told('kode_instansi', 'NEEDED_BY_ROLE', role)];
    if (institution !== '' && institutionId === null) return [told('kode_instansi', 'UNKNOWN_INSTITUTION')];
    if (!isOfUnit(role)) return [];
    if (unit === '') return [told('kode_unit', 'NEEDED_BY_ROLE', role)];
    if (unitId === null) return [told('kode_unit', 'UNKNOWN_UNIT')];
    return isClosed ? [told('kode_unit', 'UNIT_CLOSED')] : [];
  }

  /** Against what the person holds, and what rows above give them. */
  private checkHeld({ values }: PeopleRow, held: HeldRole): PeopleRefusal[] {
    const given = this.givenTo(values.email);
    const twice = given.find((each) => isSameRole(each, held));
    const told = teller(values);
    if (twice !== undefined) return [told('email', 'TWICE', String(twice.line))];
    const roles = [...(this.people.get(plain(values.email))?.roles ?? []), ...given].map(({ role }) => role);
    return isKeptApart(roles, held.role) ? [told('peran', 'KEPT_APART', [...new Set(roles)].join(', '))] : [];
  }

  private givenTo(email: string) {
    return this.given.get(plain(email)) ?? [];
  }
}

/** The database keeps no order of names, and the same rows must make the same plan, letter by letter. */
function inOrder(values: PeopleRow['values']): PeopleRow['values'] {
  const ordered = Object.fromEntries(PEOPLE_COLUMNS.map((column) => [column, values[column]]));
  return ordered as Record<PeopleColumn, string>;
}

function teller(values: PeopleRow['values']) {
  return (column: PeopleColumn, reason: PeopleReason, other: string | null = null): PeopleRefusal => ({
    column,
    reason,
    value: values[column],
    other,
  });
}

function isSameRole(one: HeldRole, other: HeldRole): boolean {
  return one.role === other.role && one.institutionId === other.institutionId && one.unitId === other.unitId;
}

function isOfUnit(role: Role): boolean {
  return (UNIT_ROLES as readonly Role[]).includes(role);
}

function isOfInstitution(role: Role): boolean {
  return (INSTITUTION_ROLES as readonly Role[]).includes(role);
}

/** An address is the same whatever its case. */
function plain(email: string): string {
  return email.toLowerCase();
}

function keyOf(institutionId: string, code: string): string {
  return `${institutionId} ${code}`;
}
