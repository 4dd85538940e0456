import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { bestSheet, FIRST, type Place, refusalOf, World } from '../support/factories.js';

interface Sheet {
  readonly id: string;
  readonly layer: string;
  readonly sealedAt: string | null;
  readonly answers: readonly { item: string; value: unknown; note: string; version: number; answeredAt: string }[];
}
interface Assessment {
  readonly stage: string;
  readonly sheets: readonly Sheet[];
  readonly history: readonly { move: string }[];
}

let program: TestApp;
let world: World;
let here: Place;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  here = await world.unit();
});
afterEach(() => goTo(2));

const day = (no: number, time = '02:00') => `2026-03-${String(no).padStart(2, '0')}T${time}:00Z`;
const goTo = (no: number) => program.clock.moveTo(new Date(day(no)));
const auditor = () => world.as('AUDITOR');
const coordinator = () => world.as('UNIT_COORDINATOR', here);
const assessmentAt = async (id: string, at: string, client?: ApiClient) =>
  (client ?? (await auditor())).get<Assessment>(`/assessments/${id}?at=${at}`);
const sheetAt = async (id: string, at: string) => (await auditor()).get<Sheet>(`/sheets/${id}?at=${at}`);

/** Answered on day 2, mended on day 3, submitted on day 4, returned on day 5, mended and submitted again on day 6. */
async function repaired(): Promise<{ id: string; sheet: string }> {
  const id = await world.assessmentIn('SELF_ASSESSMENT', here);
  const sheet = await world.sheetOf(id, 'UNIT');
  await world.answer(await coordinator(), sheet, bestSheet({}, 'awal'));
  const path = `/sheets/${sheet}/answers/A.I.1.i.a`;
  goTo(3);
  await (await coordinator()).put(path, { value: 'Tidak', note: 'hari 3' }, { 'if-match': '"1"' });
  goTo(4);
  await (await coordinator()).post(`/assessments/${id}/submission`);
  goTo(5);
  await (await world.as('TPI_LEAD', here)).post(`/assessments/${id}/return`, { reason: 'Perbaiki.' });
  goTo(6);
  await (await coordinator()).put(path, { value: null, note: 'ditarik' }, { 'if-match': '"2"' });
  goTo(7);
  await (await coordinator()).put(path, { value: 'Ya', note: 'hari 7' }, { 'if-match': '"3"' });
  await (await coordinator()).post(`/assessments/${id}/submission`);
  goTo(8);
  return { id, sheet };
}

describe('An assessment at a past moment', () => {
  it('is in the stage, and has the history, of that moment', async () => {
    const { id } = await repaired();
    const seen = await Promise.all([2, 4, 5, 8].map((no) => assessmentAt(id, day(no))));
    expect(seen.map(({ stage, history }) => [stage, history.map(({ move }) => move)])).toEqual([
      ['SELF_ASSESSMENT', []],
      ['INTERNAL_EVALUATION', ['submit']],
      ['SELF_ASSESSMENT', ['submit', 'return']],
      ['INTERNAL_EVALUATION', ['submit', 'return', 'submit']],
    ]);
    expect(seen[0]).toMatchObject({ openMoves: ['submit'], outcome: null });
  });

  it('has the sheets that were there then, sealed as they were', async () => {
    const { id } = await repaired();
    await world.score(id, 'TPI', here);
    const sealed = async (no: number) =>
      (await assessmentAt(id, day(no))).sheets.map(({ layer, sealedAt }) => [layer, sealedAt]);
    expect(await sealed(3)).toEqual([['UNIT', null]]);
    expect(await sealed(4)).toEqual([['UNIT', '2026-03-04T02:00:00.000Z']]);
    expect(await sealed(6)).toEqual([['UNIT', null]]);
    expect(await sealed(7)).toEqual([['UNIT', '2026-03-07T02:00:00.000Z']]);
    const { sheets } = await (await auditor()).get<Assessment>(`/assessments/${id}`);
    expect((await assessmentAt(id, day(8))).sheets).toEqual(sheets);
  });

  it('has the outcome only once it has ended, and was not yet determined by anybody before it was proposed', async () => {
    const id = await world.assessmentIn('DETERMINATION', here);
    goTo(4);
    await world.determine(id);
    expect(await assessmentAt(id, day(3))).toMatchObject({ stage: 'DETERMINATION', outcome: null });
    expect(await assessmentAt(id, day(4))).toMatchObject({ stage: 'CONCLUDED', outcome: 'AWARDED' });
  });
});

describe('A sheet at a past moment', () => {
  it('has the answers of that moment, in the versions of that moment', async () => {
    const { sheet } = await repaired();
    const answerOn = async (at: string) => (await sheetAt(sheet, at)).answers.find(({ item }) => item === 'A.I.1.i.a');
    expect(await answerOn(day(2))).toMatchObject({ value: 'Ya', note: 'awal', version: 1 });
    expect(await answerOn(day(3, '01:59'))).toMatchObject({ version: 1 });
    expect(await answerOn(day(3))).toMatchObject({ value: 'Tidak', note: 'hari 3', version: 2 });
    expect(await answerOn(day(6))).toMatchObject({ value: null, note: 'ditarik', version: 3 });
    expect(await answerOn('2026-03-07T09:00:00%2B07:00')).toMatchObject({ value: 'Ya', version: 4 });
    expect((await sheetAt(sheet, day(4))).sealedAt).toBe('2026-03-04T02:00:00.000Z');
    expect((await sheetAt(sheet, day(6))).sealedAt).toBeNull();
  });

  it('scores what it scored then; what the unit held then is not told', async () => {
    const { id, sheet } = await repaired();
    const cardOn = async (no: number) =>
      (await auditor()).get<{ total: number; predicates: { gates: object[] }[] }>(
        `/sheets/${sheet}/scorecard?at=${day(no)}`,
      );
    expect((await cardOn(2)).total).toBe(100);
    expect(await cardOn(6)).toMatchObject({ answered: 112 });
    const { history } = await (await auditor()).get<{ history: { facts: { total?: number } }[] }>(`/assessments/${id}`);
    expect((await cardOn(4)).total).toBe(history[0]?.facts.total);
    expect((await cardOn(2)).predicates[1]?.gates).toContainEqual({
      code: 'earlier',
      required: 2,
      actual: null,
      passed: null,
      distance: null,
    });
  });

  it('is, at this moment, what it is now: nothing comes onto any sheet, nor off it, without a trace', async () => {
    const cycleId = await world.openCycle();
    const rules = JSON.stringify({ firstPassStart: 'UNIT_ANSWERS' });
    await world.query('UPDATE cycle SET rules = rules || $2 WHERE id = $1', [cycleId, rules]);
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here, { cycleId });
    const members = [];
    for (const value of ['Ya', 'Tidak']) {
      const { email, id: accountId } = await world.person(['TPI_MEMBER', here]);
      members.push({ email, value, sheet: await world.ownSheet(id, 'TPI', here, accountId) });
    }
    for (const { email, value, sheet } of members) {
      const client = await world.signIn(email);
      await client.put(`/sheets/${sheet}/answers/A.I.1.i.a`, { value, note: 'menurut saya' }, { 'if-match': '"1"' });
      await client.post(`/sheets/${sheet}/submission`);
    }
    const lead = await world.as('TPI_LEAD', here);
    const consensus = await world.sheetOf(id, 'TPI');
    await lead.put(`/sheets/${consensus}/answers/A.I.1.i.a`, { value: 'Ya', note: 'diputuskan' }, FIRST);
    const again = { item: 'A.I.1.i.a', value: 'Tidak', note: 'diputuskan lagi', version: 1 };
    await lead.put(`/sheets/${consensus}/answers`, { answers: [again] });
    const { sheets } = await (await auditor()).get<Assessment>(`/assessments/${id}`);
    expect(sheets).toHaveLength(4);
    const sorted = (sheet: Sheet) => [...sheet.answers].sort((one, other) => (one.item < other.item ? -1 : 1));
    for (const { id: sheetId } of sheets) {
      const now = sorted(await (await auditor()).get<Sheet>(`/sheets/${sheetId}`));
      expect(now).toHaveLength(113);
      expect(sorted(await sheetAt(sheetId, day(2)))).toEqual(now);
    }
  });

  it('with carried answers has them to confirm until they are confirmed', async () => {
    await world.assessmentIn('INTERNAL_EVALUATION', here);
    const opening = { unitId: here.unitId, cycleId: await world.openCycle(), kind: 'PROPOSAL', target: 'WBK' };
    const { id } = await (await coordinator()).post<{ id: string }>('/assessments', opening);
    const sheet = await world.sheetOf(id, 'UNIT');
    goTo(3);
    await (await coordinator()).post(`/sheets/${sheet}/confirmations`, { items: ['A.I.1.i.a'] });
    const toConfirm = async (no: number) =>
      (await (await auditor()).get<{ toConfirm: string[] }>(`/sheets/${sheet}/scorecard?at=${day(no)}`)).toConfirm;
    expect(await toConfirm(2)).toHaveLength(113);
    expect(await toConfirm(3)).toHaveLength(112);
    const now = await (await auditor()).get<Sheet>(`/sheets/${sheet}`);
    const then = await sheetAt(sheet, day(3));
    expect(new Set(then.answers)).toEqual(new Set(now.answers));
  });
});

describe('A past moment', () => {
  it('is refused before there was anything, in the future, and without a zone', async () => {
    goTo(3);
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here);
    const sheet = await world.sheetOf(id, 'UNIT');
    const client = await auditor();
    const refused = { status: 422, type: '/problems/moment-refused', errors: [{ pointer: '/at' }] };
    for (const path of [`/assessments/${id}`, `/sheets/${sheet}`, `/sheets/${sheet}/scorecard`]) {
      expect(await refusalOf(client.get(`${path}?at=${day(3, '01:59')}`))).toMatchObject(refused);
      expect(await refusalOf(client.get(`${path}?at=${day(3, '02:01')}`))).toMatchObject(refused);
      for (const at of ['2026-03-03', '2026-03-03T02:00:00', 'yesterday', '2026-13-03T02:00:00Z', '']) {
        expect(await refusalOf(client.get(`${path}?at=${at}`))).toMatchObject({
          status: 422,
          type: '/problems/invalid-request',
          errors: [{ pointer: '/at' }],
        });
      }
    }
    goTo(4);
    const tpi = await world.score(id, 'TPI', here);
    const early = (await world.as('TPI_LEAD', here)).get(`/sheets/${tpi}?at=${day(3)}`);
    expect(await refusalOf(early)).toMatchObject(refused);
  });

  it('shows nobody what they may not see now: blind passes stay blind, sealed views stay closed', async () => {
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here);
    const one = await world.person(['TPI_MEMBER', here]);
    const two = await world.person(['TPI_MEMBER', here]);
    const sheet = await world.ownSheet(id, 'TPI', here, one.id);
    await world.ownSheet(id, 'TPI', here, two.id);
    await (await world.signIn(one.email)).put(`/sheets/${sheet}/answers/A.I.1.i.a`, { value: 'Ya' }, FIRST);
    goTo(3);
    const watchers = [
      await world.signIn(two.email),
      await auditor(),
      await world.as('TPI_LEAD', here),
      await coordinator(),
    ];
    for (const watcher of watchers) {
      for (const path of [`/sheets/${sheet}`, `/sheets/${sheet}/scorecard`]) {
        expect(await refusalOf(watcher.get(`${path}?at=${day(2)}`))).toMatchObject({ status: 404 });
      }
      expect((await assessmentAt(id, day(2), watcher)).sheets.map((seen) => seen.id)).not.toContain(sheet);
    }
    const own = await world.signIn(one.email);
    expect((await own.get<Sheet>(`/sheets/${sheet}?at=${day(2)}`)).answers).toHaveLength(1);
    await (await world.as('TPI_LEAD', here)).post(`/assessments/${id}/return`, { reason: 'Perbaiki.' });
    const lead = await world.as('TPI_LEAD', here);
    const unit = await world.sheetOf(id, 'UNIT');
    expect(await refusalOf(lead.get(`/sheets/${unit}?at=${day(2)}`))).toMatchObject({ status: 404 });
  });

  it('says no more of the moves than now: what the TPI forwarded with is kept from the TPN while it is hidden', async () => {
    const cycleId = await world.openCycle();
    await world.query(`UPDATE cycle SET rules = rules || '{"isTpiVisibleToTpn": false}' WHERE id = $1`, [cycleId]);
    const id = await world.assessmentIn('DESK_EVALUATION', here, { cycleId });
    const forwarded = async (client: ApiClient, query = '') => {
      const { history } = await client.get<{ history: { move: string; facts: object }[] }>(
        `/assessments/${id}${query}`,
      );
      return history.find(({ move }) => move === 'forward')?.facts;
    };
    for (const query of ['', `?at=${day(2)}`]) {
      expect([query, await forwarded(await world.as('TPN_LEAD'), query)]).toEqual([query, {}]);
      expect(await forwarded(await auditor(), query)).toHaveProperty('total');
    }
  });
});
