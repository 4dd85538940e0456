import { startApp, type TestApp } from '../support/app.js';
import { type Place, refusalOf, World } from '../support/factories.js';

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

const ALWAYS = { opensOn: '2000-01-01', closesOn: '2099-12-31' };

const open = async (asked: object = {}, place = here) =>
  (await world.as('UNIT_COORDINATOR', here)).post<{ id: string }>('/assessments', {
    unitId: place.unitId,
    cycleId: world.cycleId,
    kind: 'PROPOSAL',
    target: 'WBK',
    ...asked,
  });
const list = async () => (await world.as('UNIT_COORDINATOR', here)).get<object[]>('/assessments');

describe('Opening an assessment', () => {
  it("begins the unit's self-assessment with an empty sheet", async () => {
    const assessment = await open();
    expect(assessment).toMatchObject({
      unitId: here.unitId,
      year: 2026,
      kind: 'PROPOSAL',
      target: 'WBK',
      stage: 'SELF_ASSESSMENT',
      outcome: null,
      openMoves: ['submit'],
      sheets: [{ layer: 'UNIT', isConsensus: true, sealedAt: null }],
      history: [],
    });
    expect(await list()).toMatchObject([{ id: assessment.id }]);
  });

  it('is possible once for each kind, unit and cycle', async () => {
    await open();
    const taken = { status: 409, type: '/problems/assessment-exists' };
    expect(await refusalOf(open())).toMatchObject(taken);
    expect(await refusalOf(open({ target: 'WBK' }))).toMatchObject(taken);
    expect(await list()).toHaveLength(1);
    await open({ cycleId: await world.openCycle() });
  });

  it('twice at once leaves one', async () => {
    const outcomes = await Promise.allSettled([open(), open(), open()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await list()).toHaveLength(1);
  });

  it("is for the unit's own coordinator", async () => {
    const stranger = await world.unit(here.institutionId);
    expect(await refusalOf(open({}, stranger))).toMatchObject({ status: 403, type: '/problems/not-your-unit' });
    const nowhere = { unitId: '00000000-0000-4000-8000-000000000000', institutionId: here.institutionId };
    expect(await refusalOf(open({}, nowhere))).toMatchObject({ status: 403, type: '/problems/not-your-unit' });
  });

  it('needs a cycle that exists', async () => {
    const cycleId = '00000000-0000-4000-8000-000000000000';
    expect(await refusalOf(open({ cycleId }))).toMatchObject({ status: 404, type: '/problems/cycle-not-found' });
  });

  it('needs an open window', async () => {
    const window = { opensOn: '2026-03-03', closesOn: '2026-03-31' };
    const [none, later] = [await world.cycle(), await world.cycle({ SELF_ASSESSMENT: window })];
    const closed = { status: 409, type: '/problems/window-closed', stage: 'SELF_ASSESSMENT' };
    expect(await refusalOf(open({ cycleId: none }))).toMatchObject({ ...closed, window: null });
    expect(await refusalOf(open({ cycleId: later }))).toMatchObject({ ...closed, window });
    program.clock.moveTo(new Date('2026-04-01T02:00:00Z'));
    expect(await refusalOf(open({ cycleId: later }))).toMatchObject({ ...closed, window });
    expect(await list()).toEqual([]);
  });

  it('is refused with the name of every wrong field', async () => {
    expect(await refusalOf(open({ kind: 'WISH', target: 'GOLD', cycleId: 7, stage: 'CONCLUDED' }))).toMatchObject({
      status: 422,
      errors: expect.arrayContaining(
        ['/kind', '/target', '/cycleId', '/stage'].map((pointer) => expect.objectContaining({ pointer })),
      ),
    });
  });
});

describe('What a unit holds decides what it may open:', () => {
  async function awardedOn(day: string): Promise<string> {
    program.clock.moveTo(new Date(`${day}T02:00:00Z`));
    const award = await world.determine(await world.assessmentIn('DETERMINATION', here));
    program.clock.moveTo(new Date('2026-03-02T02:00:00Z'));
    return award;
  }

  const proposalsCloseOn = (closesOn: string) =>
    world.cycle({ SELF_ASSESSMENT: ALWAYS, PROPOSAL: { opensOn: '2026-01-01', closesOn } });

  it('nothing held is nothing to re-evaluate, and no way to WBBM', async () => {
    const nothing = { status: 409, type: '/problems/nothing-to-reevaluate' };
    expect(await refusalOf(open({ kind: 'REEVALUATION' }))).toMatchObject(nothing);
    expect(await refusalOf(open({ target: 'WBBM' }))).toMatchObject({
      status: 409,
      type: '/problems/earlier-predicate-missing',
      gate: { code: 'earlier', required: 2, actual: 0, passed: false, distance: -2 },
    });
    expect(await list()).toEqual([]);
  });

  it('WBBM asks for a WBK of two years at the close of the proposal window; exactly two years pass', async () => {
    await awardedOn('2024-07-31');
    const short = await proposalsCloseOn('2026-07-30');
    const refusal = await refusalOf(open({ target: 'WBBM', cycleId: short }));
    expect(refusal).toMatchObject({ status: 409, type: '/problems/earlier-predicate-missing' });
    expect(refusal['gate']).toMatchObject({ required: 2, actual: 23 / 12, passed: false });
    const enough = await proposalsCloseOn('2026-07-31');
    expect(await open({ target: 'WBBM', cycleId: enough })).toMatchObject({ target: 'WBBM', stage: 'SELF_ASSESSMENT' });
  });

  it('a WBK that is held is re-evaluated, not proposed again', async () => {
    await awardedOn('2025-03-02');
    const cycleId = await world.openCycle();
    expect(await refusalOf(open({ cycleId }))).toMatchObject({ status: 409, type: '/problems/already-held' });
    expect(await open({ cycleId, kind: 'REEVALUATION' })).toMatchObject({ kind: 'REEVALUATION' });
  });

  it('a revoked one bars a new proposal for 24 months from the day of that decree', async () => {
    const award = await awardedOn('2023-03-02');
    const revocation = { outcome: 'REVOKED', decreeNumber: 'SK-9', decidedOn: '2026-02-27', ground: 'suap' };
    await (await world.as('NATIONAL_SECRETARIAT')).post(`/awards/${award}/decisions`, revocation);
    const cycleId = await world.openCycle();
    const barred = { status: 409, type: '/problems/barred', detail: expect.stringContaining('2028-02-27') };
    expect(await refusalOf(open({ cycleId }))).toMatchObject(barred);
    program.clock.moveTo(new Date('2028-02-26T16:59:00Z'));
    expect(await refusalOf(open({ cycleId }))).toMatchObject(barred);
    program.clock.moveTo(new Date('2028-02-26T17:00:00Z'));
    expect(await open({ cycleId })).toMatchObject({ stage: 'SELF_ASSESSMENT' });
  });
});
