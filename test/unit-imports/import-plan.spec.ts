import fc from 'fast-check';
import type { Institution } from '../../src/institutions/institution.entity.js';
import { planImport, type Register } from '../../src/unit-imports/import-plan.js';
import type { ImportPlan } from '../../src/unit-imports/planned-row.js';
import { type Column, COLUMNS, type ImportRow, type ImportRows } from '../../src/unit-imports/unit-columns.js';
import type { WorkUnit } from '../../src/units/work-unit.entity.js';

const AT = new Date('2026-01-01T00:00:00Z');
const KEM: Institution = { id: 'i1', code: 'KEM', name: 'Kementerian', kind: 'MINISTRY_OR_AGENCY', createdAt: AT };
const open = { closedAt: null, closedBy: null, closedBecause: null };
const unit = (code: string, parentId: string | null = null, fields: Partial<WorkUnit> = {}): WorkUnit => {
  return { id: code, institutionId: KEM.id, parentId, code, name: `Balai ${code}`, createdAt: AT, ...open, ...fields };
};
const register = (...units: WorkUnit[]): Register => ({ institutions: [KEM], units });

type Said = Partial<Record<Column, string>>;
const file = (rows: readonly Said[], saysParents = true): ImportRows => ({
  rows: rows.map((said, index): ImportRow => {
    const empty = Object.fromEntries(COLUMNS.map((column) => [column, '']));
    const values = { ...empty, kode_instansi: 'KEM', ...said } as Record<Column, string>;
    return { line: index + 2, values, faults: {}, hasMore: false };
  }),
  saysParents,
  ignored: [],
});
const row = (code: string, kode_induk = '', more: Said = {}): Said => {
  return { kode_unit: code, nama_unit: `Balai ${code}`, kode_induk, ...more };
};
const states = ({ rows }: ImportPlan) => rows.map(({ state }) => state);
const reasons = ({ rows }: ImportPlan) =>
  rows.map(({ refusals }) => refusals.map(({ column, reason }) => `${column} ${reason}`));

describe('A row of a file', () => {
  it('is new, changed from one value to another, or unchanged', () => {
    const rows = [row('A'), row('B', 'A', { nama_unit: 'Balai Besar' }), row('C', 'B')];
    const plan = planImport(file(rows), register(unit('A'), unit('B')));
    expect(states(plan)).toEqual(['UNCHANGED', 'CHANGED', 'NEW']);
    expect(plan.rows[1]?.changes).toEqual([
      { field: 'name', from: 'Balai B', to: 'Balai Besar' },
      { field: 'parent', from: null, to: 'A' },
    ]);
  });

  it('leaves a unit where it stands in the tree when the file has no column for that', () => {
    const plan = planImport(file([row('B')], false), register(unit('A'), unit('B', 'A')));
    expect(plan.rows[0]).toMatchObject({ state: 'UNCHANGED', parentCode: 'A' });
    expect(states(planImport(file([row('B')], true), register(unit('A'), unit('B', 'A'))))).toEqual(['CHANGED']);
  });

  it('is refused where a cell is missing, too long or no text in one line', () => {
    const rows = [
      row('', '', { nama_unit: 'x' }),
      row('A', '', { nama_unit: 'x'.repeat(301) }),
      row('B', '', { nama_unit: 'dua\nbaris' }),
      row('C', '', { jenis_instansi: 'kerajaan' }),
    ];
    expect(reasons(planImport(file(rows), register()))).toEqual([
      ['kode_unit MISSING'],
      ['nama_unit TOO_LONG'],
      ['nama_unit CONTROL_CHARACTER'],
      ['jenis_instansi UNKNOWN_KIND'],
    ]);
  });

  it('without a code takes no other row along', () => {
    const rows = [row(''), row('A'), row('', 'A', { nama_unit: 'x' })];
    expect(reasons(planImport(file(rows), register()))).toEqual([['kode_unit MISSING'], [], ['kode_unit MISSING']]);
  });

  it('is refused when another is about the same unit, or the unit is closed', () => {
    const closed = unit('B', null, { closedAt: AT, closedBy: 'x', closedBecause: 'Dilebur' });
    const plan = planImport(file([row('A'), row('A'), row('B'), row('C', 'B')]), register(closed));
    expect(reasons(plan)).toEqual([[], ['kode_unit TWICE'], ['kode_unit UNIT_CLOSED'], ['kode_induk PARENT_CLOSED']]);
    expect(plan.rows[1]?.refusals[0]?.other).toBe('2');
  });

  it('is refused below a unit that is nowhere, that is refused itself, or that would stand below it', () => {
    const rows = [row('A', 'nowhere'), row('B', 'A'), row('C', 'B'), row('D', 'E'), row('E', 'D'), row('F', 'F')];
    expect(reasons(planImport(file(rows), register()))).toEqual([
      ['kode_induk UNKNOWN_PARENT'],
      ['kode_induk PARENT_REFUSED'],
      ['kode_induk PARENT_REFUSED'],
      ['kode_induk CIRCLE'],
      ['kode_induk CIRCLE'],
      ['kode_induk CIRCLE'],
    ]);
  });

  it('makes an institution that it names with its kind, once, and others may refer to it', () => {
    const prov = { kode_instansi: 'PROV', nama_instansi: 'Provinsi SIMULASI', jenis_instansi: 'provinsi' };
    const rows = [row('A', '', { kode_instansi: 'PROV' }), row('B', 'A', prov), row('C', '', prov)];
    const plan = planImport(file(rows), register());
    expect(states(plan)).toEqual(['NEW', 'NEW', 'NEW']);
    expect(plan.institutions).toEqual([{ code: 'PROV', name: 'Provinsi SIMULASI', kind: 'PROVINCE' }]);
  });

  it('never renames an institution, nor makes one without a kind', () => {
    const rows = [
      row('A', '', { nama_instansi: 'Kementrian' }),
      row('B', '', { jenis_instansi: 'PROVINCE' }),
      row('C', '', { kode_instansi: 'BARU', nama_instansi: 'Baru' }),
    ];
    const plan = planImport(file(rows), register());
    expect(reasons(plan)).toEqual([
      ['nama_instansi INSTITUTION_DIFFERS'],
      ['jenis_instansi INSTITUTION_DIFFERS'],
      ['kode_instansi UNKNOWN_INSTITUTION'],
    ]);
    expect(plan.institutions).toEqual([]);
  });
});

describe('Whatever a file says', () => {
  const codes = fc.constantFrom('A', 'B', 'C', 'D', 'E');
  const said = fc.record({
    code: fc.oneof({ weight: 9, arbitrary: codes }, fc.constant('')),
    parent: fc.option(codes, { nil: '' }),
    name: fc.constantFrom('x', 'y', ''),
  });
  const files = fc
    .array(said, { maxLength: 8 })
    .map((rows) =>
      file(rows.map(({ code, parent, name }) => ({ kode_unit: code, nama_unit: name, kode_induk: parent }))),
    );
  const registers = fc.subarray(['A', 'B', 'C']).map((there) => register(...there.map((code) => unit(code))));

  it('a plan is one of its file and register: made again it is the same, and the register is as it was', () => {
    fc.assert(
      fc.property(files, registers, (some, before) => {
        const copy = structuredClone(before);
        expect(planImport(some, before)).toEqual(planImport(some, before));
        expect(before).toEqual(copy);
      }),
    );
  });

  it('a row is refused or has a state, never both; what changes really differs', () => {
    fc.assert(
      fc.property(files, registers, (some, before) => {
        for (const { state, refusals, changes } of planImport(some, before).rows) {
          expect(state === 'REFUSED').toBe(refusals.length > 0);
          expect(state === 'CHANGED').toBe(changes.length > 0);
          for (const { from, to } of changes) expect(from).not.toBe(to);
        }
      }),
    );
  });

  it('without refused rows, every unit stands below one that is there, and none below itself', () => {
    fc.assert(
      fc.property(files, registers, (some, before) => {
        const { rows } = planImport(some, before);
        fc.pre(rows.every(({ state }) => state !== 'REFUSED'));
        const parents = new Map<string, string | null>(before.units.map(({ code }) => [code, null]));
        for (const { code, parentCode } of rows) parents.set(code, parentCode);
        for (const start of parents.keys()) {
          let above = parents.get(start) ?? null;
          for (let steps = 0; above !== null; steps += 1) {
            expect(parents.has(above)).toBe(true);
            expect(steps).toBeLessThan(parents.size);
            above = parents.get(above) ?? null;
          }
        }
      }),
    );
  });

  it('what was applied is unchanged when it comes again', () => {
    fc.assert(
      fc.property(files, registers, (some, before) => {
        const { rows } = planImport(some, before);
        fc.pre(rows.every(({ state }) => state !== 'REFUSED'));
        const after = new Map(before.units.map((one) => [one.code, one]));
        for (const { code, name, parentCode } of rows) after.set(code, unit(code, parentCode, { name }));
        expect(states(planImport(some, register(...after.values()))).every((state) => state === 'UNCHANGED')).toBe(
          true,
        );
      }),
    );
  });
});
