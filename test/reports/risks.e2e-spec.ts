import { startApp, type TestApp } from '../support/app.js';
import { bestSheet, type Place, World } from '../support/factories.js';

interface Reason {
  readonly code: string;
}

interface List {
  readonly count: number;
  readonly rows: readonly { readonly awardId: string; readonly reasons: readonly Reason[] }[];
}

let program: TestApp;
let world: World;
let here: Place;
const ids: Record<string, string> = {};
const places: Record<string, Place> = {};

/** Whole ways to a decree, one after the other. */
const SETTING_UP_MS = 180_000;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
  here = await world.unit();
  const sibling = () => world.unit(here.institutionId);
  await award('overdue', here, '2024-02-20');
  await award('soon', await sibling(), '2024-08-01');
  await award('begun', await sibling(), '2024-08-01');
  await award('calm', await sibling(), '2026-01-10');
  await award('incident', await sibling(), '2026-01-11');
  await award('followed', await sibling(), '2026-01-12');
  // 14.2188 of the 14 points that the service survey needs for WBK: 1.6 % more.
  await award('near', await world.unit(), '2026-01-13', { 'B.II.a': 3.25 });
}, SETTING_UP_MS);
afterAll(() => program?.close());

async function award(name: string, place: Place, decreedOn: string, replaced = {}): Promise<void> {
  const id = await world.assessmentIn('DETERMINATION', place, { sheet: bestSheet(replaced, 'survei') });
  const decree = { decreeNumber: `SK ${name}`, decreedOn };
  const secretariat = await world.as('NATIONAL_SECRETARIAT');
  ids[name] = (await secretariat.post<{ id: string }>(`/assessments/${id}/determination`, decree)).id;
  places[name] = place;
}

const list = async (query = '', place?: Place) =>
  (await world.as('LEADERSHIP', place)).get<List>(`/reports/risks?${query}`);
const reasonsOf = async (name: string, query = '') =>
  (await list(query)).rows.find(({ awardId }) => awardId === ids[name])?.reasons ?? [];

describe('An award is at risk', () => {
  it('when its re-evaluation is overdue, whether begun or not', async () => {
    expect(await reasonsOf('overdue')).toEqual([{ code: 'OVERDUE', dueOn: '2026-02-20', days: -10, stage: null }]);
  });

  it('when that is due within 180 days and nothing is begun', async () => {
    expect(await reasonsOf('soon')).toEqual([{ code: 'DUE_NOT_BEGUN', dueOn: '2026-08-01', days: 152, stage: null }]);
    expect(await reasonsOf('begun')).toMatchObject([{ code: 'DUE_NOT_BEGUN' }]);
    const cycleId = await world.openCycle();
    ids['reevaluation'] = await world.assessmentIn('SELF_ASSESSMENT', places['begun']!, {
      kind: 'REEVALUATION',
      cycleId,
    });
    expect(await reasonsOf('begun')).toEqual([]);
  });

  it('not while nothing is the matter', async () => {
    expect(await reasonsOf('calm')).toEqual([]);
  });

  it('while incidents are open, named by their kinds alone', async () => {
    const secretariat = await world.as('NATIONAL_SECRETARIAT');
    const happened = { description: 'perkara nomor 12', happenedOn: '2026-02-01' };
    const path = `/awards/${ids['incident']}/incidents`;
    await secretariat.post(path, { ...happened, kind: 'COMPLAINT' });
    const { id } = await secretariat.post<{ id: string }>(path, { ...happened, kind: 'CASE' });
    expect(await reasonsOf('incident')).toEqual([{ code: 'INCIDENTS', kinds: ['CASE', 'COMPLAINT'] }]);
    expect(JSON.stringify(await list())).not.toContain('perkara');
    await secretariat.post(`/incidents/${id}/closing`, { reason: 'selesai' });
    expect(await reasonsOf('incident')).toEqual([{ code: 'INCIDENTS', kinds: ['COMPLAINT'] }]);
  });

  it('while follow-ups are open, and more so when they are overdue', async () => {
    const [row] = await world.query<{ id: string }>('SELECT assessment_id AS id FROM award WHERE id = $1', [
      ids['followed'],
    ]);
    const finding = (dueOn: string) =>
      world.query(
        `INSERT INTO finding (assessment_id, layer, area_no, finding, recommendation, due_on, recorded_at, recorded_by)
         SELECT $1, 'TPN', 2, 'SOP lama', 'perbarui', $2::date, now(), id FROM account LIMIT 1`,
        [row?.id, dueOn],
      );
    await finding('2026-03-02');
    expect(await reasonsOf('followed')).toEqual([{ code: 'FOLLOW_UPS_OPEN', count: 1 }]);
    await finding('2026-03-01');
    expect(await reasonsOf('followed')).toEqual([{ code: 'FOLLOW_UPS_OVERDUE', count: 1 }]);
    await world.query(
      `UPDATE finding SET withdrawn_at = now(), withdrawn_by = recorded_by, withdrawal_reason = 'keliru'`,
      [],
    );
    expect(await reasonsOf('followed')).toEqual([]);
  });

  it('when its last score met a gate by less than two per cent', async () => {
    expect(await reasonsOf('near')).toMatchObject([
      { code: 'NEAR_GATE', gates: [{ code: 'B.II', required: 14, actual: 14.21875 }] },
    ]);
  });

  it('when what is scored of its re-evaluation so far misses a gate', async () => {
    const sheet = bestSheet({ 'B.II.a': 3 });
    await world.complete(ids['reevaluation'] ?? '', 'UNIT', places['begun']!, sheet);
    expect(await reasonsOf('begun')).toEqual([
      { code: 'BELOW_GATE', stage: 'INTERNAL_EVALUATION', gates: [{ code: 'B.II', required: 14, actual: 13.125 }] },
    ]);
  });
});

describe('The list of awards at risk', () => {
  it('has those with most reasons first, then those due first', async () => {
    const happened = { description: 'x', happenedOn: '2026-02-01', kind: 'OTHER' };
    await (await world.as('NATIONAL_SECRETARIAT')).post(`/awards/${ids['soon']}/incidents`, happened);
    const { rows, count } = await list();
    expect(rows.map(({ awardId }) => awardId)).toEqual(
      ['soon', 'overdue', 'begun', 'incident', 'near'].map((name) => ids[name]),
    );
    expect(count).toBe(5);
  });

  it('filters by a reason, and still names all of them', async () => {
    const { rows, count } = await list('reason=INCIDENTS');
    expect(count).toBe(2);
    expect(rows[0]?.reasons.map(({ code }) => code)).toEqual(['DUE_NOT_BEGUN', 'INCIDENTS']);
    expect((await list('predicate=WBBM')).count).toBe(0);
  });

  it('of one institution has its own only, also as a table', async () => {
    const far = places['near']!;
    expect((await list('', far)).rows.map(({ awardId }) => awardId)).toEqual([ids['near']]);
    const answer = await (await world.as('LEADERSHIP', far)).download('/reports/risks.csv');
    const lines = (await answer.text()).trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(';WBK;2028-01-13;Nilai terakhir dekat ambang;0');
  });
});
