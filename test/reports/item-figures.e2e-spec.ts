import { LayerScores } from '../../src/assessments/layer-scores.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { bestSheet, type Place, World } from '../support/factories.js';

interface Row {
  readonly code: string;
  readonly areaNo: number | null;
  readonly sheets: number;
  readonly mean: number;
  readonly fullMarks: number;
  readonly blanks: number;
}
interface Figures {
  readonly cycle: { readonly year: number } | null;
  readonly rows: readonly Row[];
}

/** Options of five, and counts whose denominator is zero: no value until somebody rules. */
const CHOICE = 'A.II.1.ii.a';
const RATIO = 'A.II.1.i.a';

let program: TestApp;
let world: World;
let here: Place;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
  here = await world.unit();
  await world.assessmentIn('INTERNAL_EVALUATION', here, { sheet: bestSheet({ [CHOICE]: 'C' }, 'kurang bukti') });
  await world.assessmentIn('INTERNAL_EVALUATION', await world.unit(here.institutionId), {
    sheet: bestSheet({ [CHOICE]: 'E', [RATIO]: { agents: 0, changes_made: 0 } }, 'kurang bukti'),
  });
  await world.assessmentIn('PROPOSAL', await world.unit());
});
afterAll(() => program?.close());

const figures = async (query = '', place?: Place) =>
  (await world.as('LEADERSHIP', place)).get<Figures>(`/reports/items?${query}`);
const rowOf = ({ rows }: Figures, code: string) => rows.find((row) => row.code === code);

describe('The figures of items', () => {
  it('are means, full marks and blanks over all sheets of a layer', async () => {
    const all = await figures();
    expect(all.cycle).toMatchObject({ year: 2026 });
    expect(all.rows).toHaveLength(113);
    // 0.5, 0 and 1
    expect(rowOf(all, CHOICE)).toMatchObject({ areaNo: 1, sheets: 3, mean: 0.5, fullMarks: 1, blanks: 0 });
    expect(rowOf(all, RATIO)).toMatchObject({ sheets: 3, fullMarks: 2, blanks: 1 });
    expect(rowOf(all, RATIO)?.mean).toBeCloseTo(2 / 3, 12);
    expect(rowOf(all, 'B.I.b')).toMatchObject({ areaNo: null, sheets: 3, mean: 1, fullMarks: 3, blanks: 0 });
    expect(rowOf(await figures('layer=TPI'), CHOICE)).toMatchObject({ sheets: 1, mean: 1 });
    expect((await figures('layer=TPN')).rows).toEqual([]);
  });

  it('come in worksheet order, or the weakest or strongest first', async () => {
    expect((await figures()).rows[0]?.code).toBe('A.I.1.i.a');
    const codes = async (query: string) => (await figures(query)).rows.map(({ code }) => code);
    expect((await codes('sort=mean')).slice(0, 2)).toEqual([CHOICE, RATIO]);
    expect((await codes('sort=mean&order=desc')).slice(-2)).toEqual([RATIO, CHOICE]);
  });

  it('of one institution are of its own sheets', async () => {
    expect(rowOf(await figures('', here), CHOICE)).toMatchObject({ sheets: 2, mean: 0.25 });
  });

  it('are a table for spreadsheets too', async () => {
    const answer = await (await world.as('LEADERSHIP', here)).download('/reports/items.csv?sort=mean');
    const lines = (await answer.text()).trim().split('\r\n');
    expect(lines).toHaveLength(114);
    expect(lines[0]).toContain('Kode;Butir;Area perubahan;Lembar;Rata-rata (%);Nilai penuh (%);Kosong (%)');
    expect(lines[1]).toMatch(/^A\.II\.1\.ii\.a;.*;1;2;25;0;0$/);
  });

  it('say nothing of a first pass, and go with a return', async () => {
    const place = await world.unit();
    const id = await world.assessmentIn('INTERNAL_EVALUATION', place);
    expect(rowOf(await figures('', place), CHOICE)).toMatchObject({ sheets: 1, mean: 1 });
    await world.score(id, 'TPI', place, bestSheet({ [CHOICE]: 'E' }, 'kurang bukti'));
    expect((await figures('layer=TPI', place)).rows).toEqual([]);
    await (await world.as('TPI_LEAD', place)).post(`/assessments/${id}/return`, { reason: 'lengkapi' });
    expect((await figures('', place)).rows).toEqual([]);
  });

  it('take in what an earlier version of the program has scored, once', async () => {
    const before = await figures();
    await world.query('UPDATE layer_score SET item_values = NULL', []);
    expect((await figures()).rows).toEqual([]);
    const scores = program.app.get(LayerScores, { strict: false });
    expect(await scores.fill()).toBe(4);
    expect(await figures()).toEqual(before);
    expect(await scores.fill()).toBe(0);
  });
});
