import type { CalendarDate } from '../../src/domain/calendar-date.js';
import {
  PEOPLE_COLUMNS,
  type PeopleColumn,
  type PeopleRow,
  readPeople,
} from '../../src/people-imports/people-columns.js';
import { type KnownPerson, planPeople } from '../../src/people-imports/people-plan.js';

const REGISTER = {
  institutions: [
    { id: 'i1', code: 'K1' },
    { id: 'i2', code: 'K2' },
  ],
  units: [
    { id: 'u1', code: 'U1', institutionId: 'i1', closedAt: null },
    { id: 'u2', code: 'U2', institutionId: 'i1', closedAt: new Date() },
  ],
  today: '2026-03-02' as CalendarDate,
};
const GOOD = { email: 'a@contoh.example', nama: 'A', peran: 'TPI_MEMBER', kode_instansi: 'K1' };

function row(values: Partial<Record<PeopleColumn, string>>, line = 2): PeopleRow {
  const all = Object.fromEntries(PEOPLE_COLUMNS.map((column) => [column, values[column] ?? '']));
  return { line, values: all as Record<PeopleColumn, string>, faults: {}, hasMore: false };
}
const plan = (rows: readonly PeopleRow[], people: readonly KnownPerson[] = []) =>
  planPeople(rows, { ...REGISTER, people });
const reasons = (values: Partial<Record<PeopleColumn, string>>, people: readonly KnownPerson[] = []) =>
  plan([row({ ...GOOD, ...values })], people).flatMap(({ refusals }) =>
    refusals.map(({ column, reason }) => `${column} ${reason}`),
  );
const known = (role: KnownPerson['roles'][number]['role'], more: Partial<KnownPerson> = {}): KnownPerson => ({
  email: 'a@contoh.example',
  isClosed: false,
  roles: [{ role, institutionId: role === 'TPI_MEMBER' ? 'i1' : null, unitId: null }],
  ...more,
});

describe('A row of a file of people', () => {
  it('invites who has no account, and gives a role to who has one', () => {
    expect(plan([row(GOOD)])).toMatchObject([
      {
        state: 'INVITED',
        person: { email: GOOD.email, role: 'TPI_MEMBER', institutionId: 'i1', unitId: null, until: null },
      },
    ]);
    expect(plan([row({ ...GOOD, email: 'A@Contoh.Example' })], [known('AUDITOR')])).toMatchObject([
      { state: 'APPOINTED' },
    ]);
    expect(plan([row(GOOD)], [known('TPI_MEMBER')])).toMatchObject([{ state: 'UNCHANGED' }]);
  });

  it('names the unit alone for a role of a unit, by the code in its institution', () => {
    const unit = { ...GOOD, peran: 'Koordinator Unit', kode_unit: 'U1', sampai: '2026-03-02' };
    expect(plan([row(unit)])).toMatchObject([
      { person: { role: 'UNIT_COORDINATOR', institutionId: null, unitId: 'u1', until: '2026-03-02' } },
    ]);
  });

  it('is refused for each wrong cell, with the column', () => {
    expect(reasons({ email: '', nama: '' })).toEqual(['email MISSING', 'nama MISSING']);
    expect(reasons({ nama: '', email: 'nobody', peran: 'x' })).toEqual([
      'nama MISSING',
      'email NOT_AN_ADDRESS',
      'peran UNKNOWN_ROLE',
    ]);
    expect(reasons({ email: 'nobody' })).toEqual(['email NOT_AN_ADDRESS']);
    expect(reasons({ nama: 'x'.repeat(201) })).toEqual(['nama TOO_LONG']);
    expect(reasons({ peran: 'kepala' })).toEqual(['peran UNKNOWN_ROLE']);
    expect(reasons({ sampai: '31-12-26' })).toEqual(['sampai NO_DAY']);
    expect(reasons({ sampai: '2026-03-01' })).toEqual(['sampai OVER']);
    expect(reasons({ kode_instansi: 'K9' })).toEqual(['kode_instansi UNKNOWN_INSTITUTION']);
  });

  it('is refused where role and place do not fit', () => {
    expect(reasons({ kode_instansi: '' })).toEqual(['kode_instansi NEEDED_BY_ROLE']);
    expect(reasons({ kode_unit: 'U1' })).toEqual(['kode_unit NOT_FOR_THIS_ROLE']);
    expect(reasons({ peran: 'AUDITOR' })).toEqual(['kode_instansi NOT_FOR_THIS_ROLE']);
    expect(reasons({ peran: 'AUDITOR', kode_instansi: '' })).toEqual([]);
    expect(reasons({ peran: 'LEADERSHIP', kode_instansi: '' })).toEqual([]);
    expect(reasons({ peran: 'UNIT_HEAD' })).toEqual(['kode_unit NEEDED_BY_ROLE']);
    expect(reasons({ peran: 'UNIT_HEAD', kode_unit: 'U9' })).toEqual(['kode_unit UNKNOWN_UNIT']);
    expect(reasons({ peran: 'UNIT_HEAD', kode_unit: 'U2' })).toEqual(['kode_unit UNIT_CLOSED']);
    expect(reasons({ peran: 'UNIT_HEAD', kode_unit: 'U1', kode_instansi: 'K2' })).toEqual(['kode_unit UNKNOWN_UNIT']);
  });

  it('is refused for somebody whose account is closed, or who runs the register', () => {
    expect(reasons({}, [known('AUDITOR', { isClosed: true })])).toEqual(['email ACCOUNT_CLOSED']);
    expect(reasons({}, [known('ADMINISTRATOR')])).toEqual(['peran KEPT_APART']);
  });

  it('is looked at after those above it: twice the same is refused, another role of the same person is not an invitation', () => {
    const rows = [row(GOOD), row({ ...GOOD, email: 'A@contoh.example' }, 3), row({ ...GOOD, peran: 'TPI_LEAD' }, 4)];
    expect(plan(rows)).toMatchObject([
      { state: 'INVITED' },
      { state: 'REFUSED', refusals: [{ reason: 'TWICE', other: '2' }] },
      { state: 'APPOINTED' },
    ]);
    const apart = [row({ ...GOOD, peran: 'ADMINISTRATOR', kode_instansi: '' }), row(GOOD, 3)];
    expect(plan(apart)[1]).toMatchObject({ state: 'REFUSED', refusals: [{ reason: 'KEPT_APART' }] });
  });
});

it('The columns of people are found by other names as well', () => {
  const cells = (...texts: string[]) => ({ line: 1, cells: texts, faults: new Map() });
  const rows = [cells('Surel', 'Name', 'Role', 'Catatan'), { ...cells('a@b.example', 'A', 'AUDITOR', 'x'), line: 2 }];
  const read = readPeople({ format: 'CSV', encoding: 'utf-8', rows });
  expect(read).toMatchObject({ found: ['email', 'nama', 'peran'], ignored: ['Catatan'] });
  expect(read.rows[0]?.values).toMatchObject({ email: 'a@b.example', peran: 'AUDITOR', kode_unit: '' });
});
