import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { deadlineOf, fail, moveAnd, toldOn } from '../support/deadlines.js';
import { type Place, World } from '../support/factories.js';
import { statementsOf } from '../support/statements.js';

let program: TestApp;
let world: World;
let here: Place;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  here = await world.unit();
});
afterEach(() => program.clock.moveTo(new Date('2026-03-02T02:00:00Z')));

const ITEM = 'A.I.1.i.a';
const DUE_ON = '2026-06-30';
const OPEN = [14, 7, 3, 1, -1, -3, -7, -14];
const lead = () => world.as('TPI_LEAD', here);
const due = (id: string) => deadlineOf(world, 'FOLLOW_UP', id);
const told = (id: string, day = '2026-06-23') => toldOn(world, day, 'FOLLOW_UP', id);
const respond = async (id: string) =>
  (await world.as('UNIT_COORDINATOR', here)).post(`/findings/${id}/response`, { response: 'sudah' });
const reject = async (id: string) => (await lead()).post(`/findings/${id}/rejection`, { reason: 'belum' });
const resolve = async (id: string) => (await lead()).post(`/findings/${id}/resolution`);
const forward = async (assessment: string) => (await lead()).post(`/assessments/${assessment}/forwarding`, {});

async function found(client: ApiClient, assessment: string, about: object = { item: ITEM }): Promise<string> {
  const body = { finding: 'belum ada', recommendation: 'adakan', dueOn: DUE_ON, ...about };
  return (await client.post<{ id: string }>(`/assessments/${assessment}/findings`, body)).id;
}

/** A finding of the TPI that the unit sees. */
async function shown(): Promise<{ id: string; assessment: string }> {
  const assessment = await world.assessmentIn('INTERNAL_EVALUATION', here);
  const id = await found(await lead(), assessment);
  await world.complete(assessment, 'TPI', here);
  return { id, assessment };
}

describe('What a unit is to do about a finding', () => {
  it('is due once its layer is done, told to the coordinator', async () => {
    const assessment = await world.assessmentIn('INTERNAL_EVALUATION', here);
    const [onItem, onArea] = [
      await found(await lead(), assessment),
      await found(await lead(), assessment, { areaNo: 2 }),
    ];
    expect(await due(onItem)).toBeNull();
    await world.complete(assessment, 'TPI', here);
    expect(await due(onItem)).toEqual({
      dueOn: DUE_ON,
      version: 1,
      facts: { layer: 'TPI', item: ITEM, year: 2026 },
      workUnitId: here.unitId,
      assessmentId: assessment,
      closedBecause: null,
      open: OPEN,
      cancelled: [],
    });
    expect(await due(onArea)).toMatchObject({ facts: { layer: 'TPI', areaNo: 2, year: 2026 } });
    expect(await told(onItem)).toEqual(['UNIT_COORDINATOR 7']);
  });

  it('is with those who judge it once it is answered, with the unit again when it is sent back, and done when resolved', async () => {
    const { id } = await shown();
    await respond(id);
    expect(await due(id)).toMatchObject({ closedBecause: 'handed-over', open: [], cancelled: ['handed-over'] });
    expect(await told(id)).toEqual([]);
    await reject(id);
    expect(await due(id)).toMatchObject({ dueOn: DUE_ON, version: 2, closedBecause: null, open: OPEN });
    expect(await told(id)).toEqual(['UNIT_COORDINATOR 7']);
    await respond(id);
    await resolve(id);
    expect(await due(id)).toMatchObject({ version: 2, closedBecause: 'done', open: [] });
  });

  it('that is sent back after its day is overdue, and goes on being told', async () => {
    const { id } = await shown();
    await respond(id);
    program.clock.moveTo(new Date('2026-07-21T02:00:00Z'));
    await reject(id);
    // The last of the ladder, 14 days after, is past too; a week later it is told again.
    expect(await due(id)).toMatchObject({ dueOn: DUE_ON, open: [-21] });
  });

  it('of the TPN is due at once while it works in the field, and ends when it is withdrawn', async () => {
    const assessment = await world.assessmentIn('FIELD_VERIFICATION', here);
    const national = await world.as('TPN_LEAD');
    const id = await found(national, assessment);
    expect(await due(id)).toMatchObject({ facts: { layer: 'TPN', item: ITEM, year: 2026 }, open: OPEN });
    await national.post(`/findings/${id}/withdrawal`, { reason: 'keliru' });
    expect(await due(id)).toMatchObject({ closedBecause: 'withdrawn', open: [], cancelled: ['withdrawn'] });
  });

  it('of the TPN is hidden again when the desk takes it back, and due when it has concluded once more', async () => {
    const assessment = await world.assessmentIn('FIELD_VERIFICATION', here);
    const national = await world.as('TPN_LEAD');
    const [open, answered] = [await found(national, assessment), await found(national, assessment, { areaNo: 1 })];
    await respond(answered);
    await national.post(`/assessments/${assessment}/revision`, { reason: 'hitung ulang' });
    expect(await due(open)).toMatchObject({ closedBecause: 'withdrawn', open: [] });
    expect(await due(answered)).toMatchObject({ closedBecause: 'handed-over' });
    await national.post(`/findings/${answered}/rejection`, { reason: 'belum' });
    expect(await due(answered)).toMatchObject({ closedBecause: 'handed-over' });
    await national.post(`/assessments/${assessment}/conclusion`, {});
    for (const id of [open, answered])
      expect(await due(id)).toMatchObject({ dueOn: DUE_ON, version: 2, closedBecause: null, open: OPEN });
  });

  it('is not due of what was withdrawn before the unit saw it', async () => {
    const assessment = await world.assessmentIn('INTERNAL_EVALUATION', here);
    const id = await found(await lead(), assessment);
    await (await lead()).post(`/findings/${id}/withdrawal`, { reason: 'keliru' });
    await world.complete(assessment, 'TPI', here);
    expect(await due(id)).toBeNull();
  });

  it('is not due when the move that would show it fails after all', async () => {
    const assessment = await world.assessmentIn('INTERNAL_EVALUATION', here);
    const id = await found(await lead(), assessment);
    const failing = moveAnd(program, world, { id: assessment, move: 'forward' }, fail);
    await expect(failing).rejects.toThrow('it failed after all');
    expect(await due(id)).toBeNull();
  });

  it('takes as many statements for many findings as for one', async () => {
    const counts: number[] = [];
    for (const areas of [[1], [1, 2, 3, 4, 5, 6]]) {
      here = await world.unit();
      const assessment = await world.assessmentIn('INTERNAL_EVALUATION', here);
      for (const areaNo of areas) await found(await lead(), assessment, { areaNo });
      await world.score(assessment, 'TPI', here);
      await (await lead()).get('/session');
      counts.push((await statementsOf(program, () => forward(assessment))).length);
    }
    expect(counts[1]).toBe(counts[0]);
  });
});
