import { startApp, type TestApp } from '../support/app.js';
import { type Place, World } from '../support/factories.js';

interface Summary {
  readonly today: string;
  readonly predicates: readonly object[];
  readonly institutions: readonly { readonly institutionId: string }[];
}

interface List {
  readonly count: number;
  readonly next: string | null;
  readonly rows: readonly { readonly awardId: string; readonly standing: string; readonly dueOn: string }[];
}

let program: TestApp;
let world: World;
let here: Place;
let elsewhere: Place;
const ids: Record<string, string> = {};
const places: Record<string, Place> = {};

/** Whole ways to a decree, one after the other. */
const SETTING_UP_MS = 180_000;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
  here = await world.unit();
  elsewhere = await world.unit();
  await award('overdue', here, '2024-03-01');
  await award('due', await world.unit(here.institutionId), '2024-05-31');
  await award('calm', await world.unit(here.institutionId), '2024-06-01');
  await award('revoked', await world.unit(here.institutionId), '2024-01-01');
  await award('other', elsewhere, '2023-03-02');
  const secretariat = await world.as('NATIONAL_SECRETARIAT');
  const revocation = { outcome: 'REVOKED', decreeNumber: 'SK-9', decidedOn: '2026-01-05', ground: 'perkara' };
  await secretariat.post(`/awards/${ids['revoked']}/decisions`, revocation);
  await upgrade('other', elsewhere);
}, SETTING_UP_MS);
afterAll(() => program?.close());

async function award(name: string, place: Place, decreedOn: string): Promise<void> {
  const id = await world.assessmentIn('DETERMINATION', place);
  const decree = { decreeNumber: `SK ${name}`, decreedOn };
  const secretariat = await world.as('NATIONAL_SECRETARIAT');
  ids[name] = (await secretariat.post<{ id: string }>(`/assessments/${id}/determination`, decree)).id;
  places[name] = place;
}

/** The WBBM of a unit that has held its WBK for years. */
async function upgrade(name: string, place: Place): Promise<void> {
  const cycleId = await world.openCycle();
  const id = await world.assessmentIn('DETERMINATION', place, { cycleId, target: 'WBBM' });
  const decree = { decreeNumber: 'SK WBBM', decreedOn: '2026-03-01' };
  const secretariat = await world.as('NATIONAL_SECRETARIAT');
  ids[`${name}-wbbm`] = (await secretariat.post<{ id: string }>(`/assessments/${id}/determination`, decree)).id;
}

const NONE = { held: 0, due: 0, overdue: 0, superseded: 0, revoked: 0 };

describe('The summary of awards', () => {
  it('counts what is in force, due within 90 days, overdue and ended', async () => {
    const summary = await (await world.as('LEADERSHIP')).get<Summary>('/reports/award-summary');
    expect(summary).toMatchObject({
      today: '2026-03-02',
      predicates: [
        { predicate: 'WBK', held: 3, due: 1, overdue: 1, superseded: 1, revoked: 1 },
        { ...NONE, predicate: 'WBBM', held: 1 },
      ],
    });
    const byInstitution = new Map(summary.institutions.map((each) => [each.institutionId, each]));
    expect(byInstitution.size).toBe(2);
    expect(byInstitution.get(here.institutionId)).toMatchObject({ wbk: 3, wbbm: 0, overdue: 1 });
    expect(byInstitution.get(elsewhere.institutionId)).toMatchObject({
      institutionKind: 'MINISTRY_OR_AGENCY',
      wbk: 0,
      wbbm: 1,
      overdue: 0,
    });
  });

  it('of one institution counts its own only', async () => {
    const own = await (await world.as('INSTITUTION_HEAD', elsewhere)).get<Summary>('/reports/award-summary');
    expect(own.predicates).toEqual([
      { ...NONE, predicate: 'WBK', superseded: 1 },
      { ...NONE, predicate: 'WBBM', held: 1 },
    ]);
    expect(own.institutions.map(({ institutionId }) => institutionId)).toEqual([elsewhere.institutionId]);
  });
});

describe('The list of awards', () => {
  const list = async (query = '', place?: Place) =>
    (await world.as('LEADERSHIP', place)).get<List>(`/reports/awards?${query}`);
  const idsOf = ({ rows }: List) => rows.map(({ awardId }) => awardId);
  const known = (...names: string[]) => names.map((name) => ids[name]);

  it('has every award with how it stands, those due first first', async () => {
    const all = await list();
    expect(all.count).toBe(6);
    const standings = Object.fromEntries(all.rows.map(({ awardId, standing }) => [awardId, standing]));
    expect(known('overdue', 'due', 'calm', 'revoked', 'other', 'other-wbbm').map((id) => standings[id ?? ''])).toEqual([
      'OVERDUE',
      'DUE',
      'IN_FORCE',
      'REVOKED',
      'SUPERSEDED',
      'IN_FORCE',
    ]);
    const dueOn = all.rows.map((row) => row.dueOn);
    expect(dueOn).toEqual(dueOn.toSorted());
    expect(all.rows.find(({ awardId }) => awardId === ids['due'])).toMatchObject({
      unitId: places['due']?.unitId,
      institutionId: here.institutionId,
      predicate: 'WBK',
      decreeNumber: 'SK due',
      decreedOn: '2024-05-31',
      dueOn: '2026-05-31',
      endedOn: null,
      total: 100,
      layer: 'TPN',
    });
  });

  it('filters by standing and predicate; HELD is everything that has not ended', async () => {
    expect(idsOf(await list('standing=HELD&predicate=WBK'))).toEqual(known('overdue', 'due', 'calm'));
    expect(idsOf(await list('standing=DUE'))).toEqual(known('due'));
    expect(idsOf(await list('standing=OVERDUE'))).toEqual(known('overdue'));
    expect(idsOf(await list('standing=IN_FORCE'))).toEqual(known('calm', 'other-wbbm'));
    expect(idsOf(await list('standing=REVOKED'))).toEqual(known('revoked'));
    expect(idsOf(await list('standing=SUPERSEDED'))).toEqual(known('other'));
    expect(idsOf(await list('standing=HELD', elsewhere))).toEqual(known('other-wbbm'));
  });

  it('sorts both ways, and comes in pages', async () => {
    expect(idsOf(await list('standing=HELD&sort=decreedOn&order=desc'))).toEqual(
      known('other-wbbm', 'calm', 'due', 'overdue'),
    );
    const first = await list('limit=4&sort=unit');
    const second = await list(`limit=4&after=${first.next}&sort=unit`);
    expect([first.rows.length, second.rows.length, second.count]).toEqual([4, 2, 6]);
    expect(new Set([...idsOf(first), ...idsOf(second)]).size).toBe(6);
  });
});

describe('The table of awards', () => {
  const save = async (query: string, place?: Place) =>
    (await world.as('LEADERSHIP', place)).download(`/reports/awards.csv?${query}`);

  it('is a CSV to be saved, with every row of the filter and titles in the language', async () => {
    const answer = await save('standing=HELD&predicate=WBK&limit=1');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain('attachment; filename="predikat.csv"');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString('utf8').slice(1).trim().split('\r\n');
    expect(lines[0]).toBe(
      'Unit kerja;Instansi;Jenis instansi;Predikat;Status;Nomor SK;Tanggal SK;Evaluasi ulang;Berakhir;Nilai;Nomor sertifikat',
    );
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/;WBK;Lewat jatuh tempo;SK overdue;2024-03-01;2026-03-01;;100;WBK-2024-/);
    const english = await (await save('standing=OVERDUE&lang=en')).text();
    expect(english).toMatch(/WBK,Overdue,SK overdue,2024-03-01/);
  });

  it('has no row of another institution', async () => {
    expect(await (await save('', elsewhere)).text()).not.toContain('SK overdue');
  });

  it('does not let a name calculate', async () => {
    const name = '=HYPERLINK("https://jahat.example")';
    await world.query('UPDATE work_unit SET name = $1 WHERE id = $2', [name, places['calm']?.unitId]);
    const text = await (await save('standing=IN_FORCE')).text();
    expect(text).toContain(`"'=HYPERLINK(""https://jahat.example"")"`);
  });
});
