import { startApp, type TestApp } from '../support/app.js';
import { bestSheet, type Place, World } from '../support/factories.js';

interface Funnel {
  readonly cycle: { readonly id: string; readonly year: number; readonly isReplayed: boolean } | null;
  readonly steps: readonly { readonly step: string; readonly assessments: number }[];
  readonly outcomes: readonly object[];
}

interface List {
  readonly count: number;
  readonly next: string | null;
  readonly rows: readonly { readonly assessmentId: string; readonly unitName: string }[];
}

let program: TestApp;
let world: World;
let here: Place;
let elsewhere: Place;
const ids: Record<string, string> = {};

/** Whole ways to a decree, one after the other. */
const SETTING_UP_MS = 180_000;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
  here = await world.unit();
  elsewhere = await world.unit();
  const sibling = () => world.unit(here.institutionId);
  ids['opened'] = await world.assessmentIn('SELF_ASSESSMENT', here);
  ids['submitted'] = await world.assessmentIn('INTERNAL_EVALUATION', await sibling());
  ids['objecting'] = await world.assessmentIn('OBJECTION', await sibling());
  ids['panel'] = await world.assessmentIn('PANEL', await sibling());
  ids['awarded'] = await world.assessmentIn('DETERMINATION', elsewhere);
  await world.determine(ids['awarded']);
  const short = await world.unit(elsewhere.institutionId);
  ids['declined'] = await world.assessmentIn('DETERMINATION', short, { sheet: bestSheet({ 'B.II.a': 3 }, 'survei') });
  const secretariat = await world.as('NATIONAL_SECRETARIAT');
  await secretariat.post(`/assessments/${ids['declined']}/rejection`, { reason: 'indeks kurang' });
}, SETTING_UP_MS);
afterAll(() => program?.close());

const stepsOf = ({ steps }: Funnel) => Object.fromEntries(steps.map(({ step, assessments }) => [step, assessments]));

describe('The funnel of a cycle', () => {
  it('counts how many have taken each step, and how those that are concluded ended', async () => {
    const funnel = await (await world.as('LEADERSHIP')).get<Funnel>('/reports/funnel');
    expect(funnel.cycle).toEqual({ id: world.cycleId, year: 2026, isReplayed: false });
    expect(stepsOf(funnel)).toEqual({
      OPENED: 6,
      SUBMITTED: 5,
      EVALUATED: 4,
      PROPOSED: 4,
      SCREENED: 3,
      DESK: 3,
      FIELD: 3,
      PANEL: 2,
    });
    expect(funnel.outcomes).toEqual([
      { outcome: 'AWARDED', target: 'WBK', assessments: 1 },
      { outcome: 'NOT_AWARDED', target: 'WBK', assessments: 1 },
    ]);
  });

  it('is about the own institution for its leadership and head, and for nobody else of it', async () => {
    for (const role of ['LEADERSHIP', 'INSTITUTION_HEAD'] as const) {
      const own = await (await world.as(role, here)).get<Funnel>('/reports/funnel');
      expect(stepsOf(own)).toMatchObject({ OPENED: 4, SUBMITTED: 3, EVALUATED: 2, SCREENED: 1, PANEL: 0 });
      expect(own.outcomes).toEqual([]);
      const asked = await (
        await world.as(role, here)
      ).get<Funnel>(`/reports/funnel?institutionId=${elsewhere.institutionId}`);
      expect(stepsOf(asked)).toMatchObject({ OPENED: 0 });
    }
    const refused = (await world.as('TPI_LEAD', here)).get('/reports/funnel');
    await expect(refused).rejects.toMatchObject({ problem: { status: 403 } });
  });

  it('filters by institution, its kind, the kind of assessment and a name', async () => {
    const nation = await world.as('AUDITOR');
    const opened = async (query: string) => stepsOf(await nation.get<Funnel>(`/reports/funnel?${query}`))['OPENED'];
    expect(await opened(`institutionId=${elsewhere.institutionId}`)).toBe(2);
    expect(await opened('institutionKind=MINISTRY_OR_AGENCY')).toBe(6);
    expect(await opened('institutionKind=PROVINCE')).toBe(0);
    expect(await opened('kind=PROPOSAL')).toBe(6);
    expect(await opened('kind=REEVALUATION')).toBe(0);
    const { name } = await nation.get<{ name: string }>(`/units/${elsewhere.unitId}`);
    expect(await opened(`search=${encodeURIComponent(name.toUpperCase())}`)).toBe(1);
  });

  it('is empty, and says so, for a cycle that is not there', async () => {
    const unknown = '00000000-0000-4000-8000-000000000000';
    const funnel = await (await world.as('AUDITOR')).get<Funnel>(`/reports/funnel?cycleId=${unknown}`);
    expect(funnel).toMatchObject({ cycle: null, outcomes: [] });
    expect(stepsOf(funnel)).toMatchObject({ OPENED: 0, PANEL: 0 });
  });
});

describe('The list behind a figure', () => {
  const list = async (query: string, place?: Place) =>
    (await world.as('LEADERSHIP', place)).get<List>(`/reports/funnel/assessments?${query}`);
  const idsOf = ({ rows }: List) => rows.map(({ assessmentId }) => assessmentId).sort();
  const known = (...names: string[]) => names.map((name) => ids[name] ?? '').sort();

  it('has the assessments that are counted', async () => {
    expect(idsOf(await list(''))).toEqual(known('opened', 'submitted', 'objecting', 'panel', 'awarded', 'declined'));
    expect(idsOf(await list('step=SCREENED'))).toEqual(known('panel', 'awarded', 'declined'));
    expect(idsOf(await list('step=PANEL'))).toEqual(known('awarded', 'declined'));
    expect(idsOf(await list('outcome=NOT_AWARDED&target=WBK'))).toEqual(known('declined'));
    expect(idsOf(await list('stage=OBJECTION'))).toEqual(known('objecting'));
    expect(idsOf(await list('step=EVALUATED', here))).toEqual(known('objecting', 'panel'));
  });

  it('tells what the layer that is furthest scored', async () => {
    expect(await list('outcome=NOT_AWARDED')).toMatchObject({
      count: 1,
      rows: [{ stage: 'CONCLUDED', outcome: 'NOT_AWARDED', total: 95.625, layer: 'TPN' }],
    });
    const all = await list('', here);
    expect(all.rows.find(({ assessmentId }) => assessmentId === ids['opened'])).toMatchObject({
      total: null,
      layer: null,
    });
    const unit = { total: 100, layer: 'UNIT' };
    expect(all.rows.find(({ assessmentId }) => assessmentId === ids['submitted'])).toMatchObject(unit);
  });

  it('comes in pages that together are the whole', async () => {
    const first = await list('limit=4');
    const second = await list(`limit=4&after=${first.next}`);
    expect([first.count, second.count]).toEqual([6, 6]);
    expect([first.rows.length, second.rows.length]).toEqual([4, 2]);
    expect([...idsOf(first), ...idsOf(second)].sort()).toEqual(idsOf(await list('')));
  });

  it('is refused with a step that there is not, and says which there are', async () => {
    await expect(list('step=HALFWAY')).rejects.toMatchObject({
      problem: { status: 422, errors: [{ pointer: '/step' }] },
    });
  });
});
