import { startApp, type TestApp } from '../support/app.js';
import { bestSheet, type Place, World } from '../support/factories.js';

interface Spread {
  readonly mean: number;
  readonly deviation: number;
}
interface Sums {
  readonly institutionId?: string;
  readonly assessments: number;
  readonly total: Spread;
  readonly areas: readonly Spread[];
}
interface OfInstitutions {
  readonly cycle: { readonly year: number } | null;
  readonly all: Sums | null;
  readonly institutions: readonly Sums[];
}
interface OfUnits {
  readonly rows: readonly {
    readonly assessmentId: string;
    readonly total: number;
    readonly areas: readonly number[];
  }[];
  readonly next: string | null;
}

/** A point of the first area, of its 8. */
const LOWERED = bestSheet({ 'A.II.1.ii.a': 'E' }, 'kurang bukti');
/** 2.5 points of the results more. */
const LOWER_STILL = bestSheet({ 'A.II.1.ii.a': 'E', 'B.I.b': 'C' }, 'kurang bukti');

let program: TestApp;
let world: World;
let here: Place;
let elsewhere: Place;
const ids: Record<string, string> = {};

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
  here = await world.unit();
  elsewhere = await world.unit();
  ids['lowered'] = await evaluated(here, LOWERED);
  ids['agreed'] = await evaluated(await world.unit(here.institutionId), bestSheet());
  ids['lowest'] = await evaluated(elsewhere, LOWER_STILL);
});
afterAll(() => program?.close());

/** An assessment on which the unit says it is at its best, and the internal team what it says. */
async function evaluated(place: Place, sheet: ReturnType<typeof bestSheet>): Promise<string> {
  const id = await world.assessmentIn('INTERNAL_EVALUATION', place);
  await world.complete(id, 'TPI', place, sheet);
  return id;
}

const institutions = async (query = '', place?: Place) =>
  (await world.as('LEADERSHIP', place)).get<OfInstitutions>(`/reports/differences/institutions?${query}`);
const units = async (query = '', place?: Place) =>
  (await world.as('LEADERSHIP', place)).get<OfUnits>(`/reports/differences/units?${query}`);
const idsOf = ({ rows }: OfUnits) => rows.map(({ assessmentId }) => assessmentId);

describe('Differences between layers at institutions', () => {
  it('have their mean and deviation in all and at each, those that differ most first', async () => {
    const { cycle, all, institutions: each } = await institutions();
    expect(cycle).toMatchObject({ year: 2026 });
    expect(each.map(({ institutionId }) => institutionId)).toEqual([elsewhere.institutionId, here.institutionId]);
    // -3.5 alone; -1 and 0; of the first area 1 of 8 points less
    expect(each[0]).toMatchObject({ assessments: 1, total: { mean: -3.5, deviation: 0 } });
    expect(each[1]).toMatchObject({ assessments: 2, total: { mean: -0.5, deviation: 0.5 } });
    expect(each[1]?.areas[0]).toEqual({ mean: -0.0625, deviation: 0.0625 });
    expect(each[1]?.areas[1]).toEqual({ mean: 0, deviation: 0 });
    expect(all?.assessments).toBe(3);
    expect(all?.total.mean).toBeCloseTo(-1.5, 12);
    // The root of the mean of (0.5², 1.5², 2²).
    expect(all?.total.deviation).toBeCloseTo(Math.sqrt(6.5 / 3), 12);
    expect(all?.areas[0]?.mean).toBeCloseTo(-0.25 / 3, 12);
  });

  it('of one institution are its own', async () => {
    const { all, institutions: each } = await institutions('', here);
    expect(each.map(({ institutionId }) => institutionId)).toEqual([here.institutionId]);
    expect(all).toMatchObject({ assessments: 2, total: { mean: -0.5 } });
  });

  it('are there only of layers that are done', async () => {
    expect(await institutions('between=TPI_TPN')).toMatchObject({ all: null, institutions: [] });
  });

  it('are a table for spreadsheets too', async () => {
    const answer = await (await world.as('LEADERSHIP', here)).download('/reports/differences/institutions.csv');
    const [titles = '', row = ''] = (await answer.text()).trim().split('\r\n');
    expect(titles).toContain('Penilaian;Rata-rata selisih nilai;Simpangan baku;Rata-rata selisih area 1 (%)');
    expect(row).toContain(';2;-0,5;0,5;-6,25;6,25;0;0;');
  });
});

describe('The assessments on which layers differ most', () => {
  it('come first, page after page', async () => {
    const { rows, next } = await units();
    expect(idsOf({ rows, next })).toEqual([ids['lowest'], ids['lowered'], ids['agreed']]);
    expect(rows[0]).toMatchObject({ total: -3.5, areas: [-0.125, 0, 0, 0, 0, 0] });
    expect(next).toBeNull();
    const first = await units('limit=1');
    expect(idsOf(first)).toEqual([ids['lowest']]);
    const second = await units(`limit=1&after=${first.next}`);
    expect(idsOf(second)).toEqual([ids['lowered']]);
    expect(await units(`limit=1&after=${second.next}`)).toMatchObject({
      rows: [{ assessmentId: ids['agreed'] }],
      next: null,
    });
  });

  it('come by an area when asked, where those that differ as much have an order as well', async () => {
    const [a = '', b = ''] = [ids['lowered'], ids['lowest']];
    const same = a > b ? [a, b] : [b, a];
    expect(idsOf(await units('by=area1'))).toEqual([...same, ids['agreed']]);
    const { next } = await units('by=area1&limit=1');
    expect(idsOf(await units(`by=area1&after=${next}`))).toEqual([same[1], ids['agreed']]);
  });

  it('of one institution are its own, as a table too', async () => {
    expect(idsOf(await units('', elsewhere))).toEqual([ids['lowest']]);
    const answer = await (await world.as('LEADERSHIP', here)).download('/reports/differences/units.csv?lang=en');
    const lines = (await answer.text()).trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/,Proposal,-1,-12.5,0,0,0,0,0$/);
  });

  it('say nothing of a first pass', async () => {
    const place = await world.unit();
    const id = await world.assessmentIn('INTERNAL_EVALUATION', place);
    await world.score(id, 'TPI', place, LOWERED);
    expect(await institutions('', place)).toMatchObject({ all: null, institutions: [] });
    expect(idsOf(await units('', place))).toEqual([]);
    await (await world.as('TPI_LEAD', place)).post(`/assessments/${id}/forwarding`, {});
    expect((await institutions('', place)).all?.total.mean).toBe(-1);
  });

  it('go with a layer that goes back to work, and the others stay', async () => {
    const place = await world.unit();
    const id = await world.assessmentIn('DESK_EVALUATION', place);
    await world.complete(id, 'TPN', place, LOWERED);
    for (const pair of ['TPI_TPN', 'UNIT_TPN'])
      expect((await institutions(`between=${pair}`, place)).all?.total.mean).toBe(-1);
    await (await world.as('TPN_LEAD')).post(`/assessments/${id}/revision`, { reason: 'loket tidak sesuai' });
    for (const pair of ['TPI_TPN', 'UNIT_TPN']) expect(idsOf(await units(`between=${pair}`, place))).toEqual([]);
    expect((await institutions('', place)).all?.total.mean).toBe(0);
  });
});
