import { startApp, type TestApp } from '../support/app.js';
import { bestSheet, FIRST, type Place, refusalOf, World } from '../support/factories.js';

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
afterEach(() => program.clock.moveTo(new Date('2026-03-02T02:00:00Z')));

const submit = async (id: string) => (await world.as('UNIT_COORDINATOR', here)).post(`/assessments/${id}/submission`);

describe('A submission', () => {
  it('hands the complete sheet to the TPI and remembers its score', async () => {
    const id = await world.assessmentIn('SELF_ASSESSMENT', here);
    await world.complete(id, 'UNIT', here);
    expect(await (await world.as('TPI_LEAD', here)).get(`/assessments/${id}`)).toMatchObject({
      stage: 'INTERNAL_EVALUATION',
      openMoves: ['return', 'forward'],
      sheets: [{ layer: 'UNIT', sealedAt: '2026-03-02T02:00:00.000Z' }],
      history: [{ move: 'submit', facts: { total: 100, levers: 60, results: 40 }, at: '2026-03-02T02:00:00.000Z' }],
    });
  });

  it('with unanswered items is refused and names them', async () => {
    const id = await world.assessmentIn('SELF_ASSESSMENT', here);
    const sheet = new Map(bestSheet());
    const missing = ['A.I.1.i.a', 'B.II.a'];
    for (const item of missing) sheet.delete(item);
    const coordinator = await world.as('UNIT_COORDINATOR', here);
    const sheetId = await world.sheetOf(id, 'UNIT');
    await world.answer(coordinator, sheetId, sheet);
    const refusal = { status: 409, type: '/problems/items-unanswered', layer: 'UNIT' };
    expect(await refusalOf(submit(id))).toMatchObject({ ...refusal, items: missing });
    await coordinator.put(`/sheets/${sheetId}/answers/A.I.1.i.a`, { value: null, note: 'only a note' }, FIRST);
    expect(await refusalOf(submit(id))).toMatchObject({ ...refusal, items: missing });
    expect(await coordinator.get(`/assessments/${id}`)).toMatchObject({ stage: 'SELF_ASSESSMENT', history: [] });
  });

  it('may hold counts that await a ruling: they are complete', async () => {
    const id = await world.assessmentIn('SELF_ASSESSMENT', here);
    await world.complete(id, 'UNIT', here, bestSheet({ 'A.II.1.i.a': { agents: 0, changes_made: 0 } }));
    const sheet = await world.sheetOf(id, 'UNIT');
    expect(await (await world.as('UNIT_HEAD', here)).get(`/sheets/${sheet}/scorecard`)).toMatchObject({
      needsRuling: ['A.II.1.i.a'],
      predicates: [{ provisional: true }, { provisional: true }],
    });
  });

  it('happens once', async () => {
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here);
    expect(await refusalOf(submit(id))).toMatchObject({
      status: 409,
      type: '/problems/move-not-open',
      move: 'submit',
      stage: 'INTERNAL_EVALUATION',
      open: ['return', 'forward'],
    });
  });

  it("is for the unit's own coordinator", async () => {
    const id = await world.assessmentIn('SELF_ASSESSMENT', here);
    const path = `/assessments/${id}/submission`;
    for (const stranger of [await world.unit(here.institutionId), await world.unit()]) {
      const client = await world.as('UNIT_COORDINATOR', stranger);
      expect(await refusalOf(client.post(path))).toMatchObject({ status: 404, type: '/problems/assessment-not-found' });
    }
    for (const role of ['UNIT_MEMBER', 'UNIT_HEAD', 'TPI_LEAD'] as const) {
      expect(await refusalOf((await world.as(role, here)).post(path))).toMatchObject({ status: 403 });
    }
    const outsider = await world.person(['TPI_LEAD', here], ['UNIT_COORDINATOR', await world.unit()]);
    expect(await refusalOf((await world.signIn(outsider.email)).post(path))).toMatchObject({
      status: 403,
      type: '/problems/not-your-unit',
    });
  });

  it('after the window has closed is refused', async () => {
    const window = { opensOn: '2026-03-01', closesOn: '2026-03-31' };
    const id = await world.assessmentIn('SELF_ASSESSMENT', here, {
      cycleId: await world.cycle({ SELF_ASSESSMENT: window }),
    });
    await world.answer(await world.as('UNIT_COORDINATOR', here), await world.sheetOf(id, 'UNIT'), bestSheet());
    program.clock.moveTo(new Date('2026-04-01T02:00:00Z'));
    expect(await refusalOf(submit(id))).toMatchObject({ status: 409, type: '/problems/window-closed', window });
    program.clock.moveTo(new Date('2026-03-31T02:00:00Z'));
    expect(await submit(id)).toMatchObject({ round: 1, total: 100 });
  });
});
