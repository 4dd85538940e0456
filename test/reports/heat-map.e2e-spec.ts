import { startApp, type TestApp } from '../support/app.js';
import { bestSheet, type Place, World } from '../support/factories.js';

interface Row {
  readonly institutionId: string;
  readonly assessmentId: string;
  readonly total: number;
  readonly areas: readonly { readonly no: number; readonly share: number; readonly isBelowWbk: boolean }[];
}

interface Map {
  readonly cycle: { readonly year: number } | null;
  readonly minima: object | null;
  readonly count: number;
  readonly next: string | null;
  readonly rows: readonly Row[];
}

let program: TestApp;
let world: World;
let here: Place;
let elsewhere: Place;
const ids: Record<string, string> = {};

/** 7 of the 8 points of the first area: 0.875. */
const ONE_LESS = { 'A.II.1.ii.a': 'E' };
/** 4.5 of 8: 0.5625, less than either predicate asks for. Five more items at their worst take 0.5, 1 and 1. */
const WEAK = {
  ...ONE_LESS,
  'A.II.1.iii.a': 'D',
  'A.I.1.i.a': 'Tidak',
  'A.I.1.i.b': 'C',
  'A.I.1.iii.a': 'D',
  'A.I.1.iii.b': 'D',
  'A.I.1.iii.c': 'D',
};

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
  here = await world.unit();
  elsewhere = await world.unit();
  const sheet = bestSheet(WEAK, 'kurang bukti');
  ids['weak'] = await world.assessmentIn('INTERNAL_EVALUATION', here, { sheet });
  ids['best'] = await world.assessmentIn('PROPOSAL', await world.unit(here.institutionId));
  ids['other'] = await world.assessmentIn('INTERNAL_EVALUATION', elsewhere, { sheet: bestSheet(ONE_LESS) });
  await world.assessmentIn('SELF_ASSESSMENT', await world.unit(elsewhere.institutionId));
  // The internal team of this one sees it otherwise than the unit.
  ids['lowered'] = await world.assessmentIn('INTERNAL_EVALUATION', await world.unit());
  await world.query('DELETE FROM layer_score WHERE assessment_id = $1', [ids['lowered']]);
});
afterAll(() => program?.close());

const units = async (query = '', place?: Place) =>
  (await world.as('LEADERSHIP', place)).get<Map>(`/reports/heat-map/units?${query}`);
const rowOf = ({ rows }: Map, name: string) => rows.find(({ assessmentId }) => assessmentId === ids[name]);
const idsOf = ({ rows }: Map) => rows.map(({ assessmentId }) => assessmentId);

describe('The heat map of units', () => {
  it('has what each area scores and whether that is less than a predicate asks for', async () => {
    const map = await units();
    expect(map).toMatchObject({ cycle: { year: 2026 }, minima: { wbkMinimum: 0.6, wbbmMinimum: 0.75 }, count: 3 });
    expect(rowOf(map, 'weak')).toMatchObject({ layer: 'UNIT', kind: 'PROPOSAL', total: 96.5 });
    expect(rowOf(map, 'weak')?.areas[0]).toEqual({ no: 1, share: 0.5625, isBelowWbk: true, isBelowWbbm: true });
    expect(rowOf(map, 'weak')?.areas[1]).toEqual({ no: 2, share: 1, isBelowWbk: false, isBelowWbbm: false });
    expect(rowOf(map, 'other')?.areas[0]).toEqual({ no: 1, share: 0.875, isBelowWbk: false, isBelowWbbm: false });
    expect(rowOf(map, 'best')).toMatchObject({ layer: 'TPI', total: 100 });
  });

  it('is of one layer when asked: only where that layer is done', async () => {
    expect(idsOf(await units('layer=TPI'))).toEqual([ids['best']]);
    expect((await units('layer=UNIT')).count).toBe(3);
    expect(await units('layer=TPN')).toMatchObject({ count: 0, rows: [], minima: null, cycle: { year: 2026 } });
  });

  it('finds what is weak in an area, and sorts by one', async () => {
    expect(idsOf(await units('belowArea=1'))).toEqual([ids['weak']]);
    expect((await units('belowArea=2')).count).toBe(0);
    expect(idsOf(await units('sort=area1'))).toEqual([ids['weak'], ids['other'], ids['best']]);
    expect(idsOf(await units('sort=total&order=desc'))).toEqual([ids['best'], ids['other'], ids['weak']]);
    const { next } = await units('sort=area1&limit=2');
    expect(idsOf(await units(`sort=area1&limit=2&after=${next}`))).toEqual([ids['best']]);
  });

  it('of one institution has its own units only', async () => {
    expect(idsOf(await units('sort=area1', here))).toEqual([ids['weak'], ids['best']]);
  });

  it('is a table for spreadsheets too, with shares in percent', async () => {
    const answer = await (await world.as('LEADERSHIP', here)).download('/reports/heat-map/units.csv?sort=area1');
    const lines = (await answer.text()).trim().split('\r\n');
    expect(lines[0]).toMatch(/;Nilai;Area 1 \(%\);Area 2 \(%\);.*;Area 6 \(%\)$/);
    expect(lines[1]).toMatch(/;Pengusulan;Mandiri;96,5;56,25;100;100;100;100;100$/);
    expect(lines).toHaveLength(3);
  });
});

describe('The heat map of institutions', () => {
  it('has the means of their assessments', async () => {
    const map = await (await world.as('AUDITOR')).get<Map>('/reports/heat-map/institutions?sort=area1');
    expect(map.rows.map(({ institutionId }) => institutionId)).toEqual([here.institutionId, elsewhere.institutionId]);
    // (0.5625 + 1) / 2, and (96.5 + 100) / 2
    expect(map.rows[0]).toMatchObject({
      assessments: 2,
      total: 98.25,
      areas: [{ no: 1, share: 0.78125 }, {}, {}, {}, {}, {}],
    });
    expect(map.rows[1]).toMatchObject({ assessments: 1, total: 99 });
    expect(map.count).toBe(2);
  });
});
