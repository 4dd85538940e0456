import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { deadlineOf, fail, moveAnd, toldOn } from '../support/deadlines.js';
import { bestSheet, type Place, World } from '../support/factories.js';

let program: TestApp;
let world: World;
let here: Place;
let award: string;
let secretariat: ApiClient;

/** Of a decree of 20 August 2024; today is 2 March 2026. */
const DUE_ON = '2026-08-20';
/** Thursday, 180 days before is past. */
const NINETY_DAYS_BEFORE = '2026-05-22';
const ALL = [90, 60, 30, 14, 7, 1, 0, -1, -3, -7, -14];

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
  secretariat = await world.as('NATIONAL_SECRETARIAT');
});
afterAll(() => program?.close());

beforeEach(async () => {
  here = await world.unit();
  const decree = { decreeNumber: 'SK-1', decreedOn: '2024-08-20' };
  const id = await world.assessmentIn('DETERMINATION', here);
  award = (await secretariat.post<{ id: string }>(`/assessments/${id}/determination`, decree)).id;
});

const due = (id = award) => deadlineOf(world, 'REEVALUATION', id);
const told = () => toldOn(world, NINETY_DAYS_BEFORE, 'REEVALUATION', award);
const reevaluation = (stage: 'SELF_ASSESSMENT' | 'INTERNAL_EVALUATION' | 'DETERMINATION') =>
  world.assessmentIn(stage, here, { kind: 'REEVALUATION' });
const giveBack = async (id: string) =>
  (await world.as('TPI_LEAD', here)).post(`/assessments/${id}/return`, { reason: 'lengkapi' });
const decide = (made: object) =>
  secretariat.post(`/awards/${award}/decisions`, { decreeNumber: 'SK-2', decidedOn: '2026-03-02', ...made });

describe('The re-evaluation of an award', () => {
  it('is the duty of the unit until it submits, then of the evaluators', async () => {
    expect(await due()).toMatchObject({ dueOn: DUE_ON, closedBecause: null, open: ALL });
    expect(await told()).toEqual(['UNIT_COORDINATOR 90']);
    const id = await reevaluation('SELF_ASSESSMENT');
    expect(await due()).toMatchObject({ closedBecause: null, open: ALL });
    await world.complete(id, 'UNIT', here);
    expect(await due()).toMatchObject({
      closedBecause: 'handed-over',
      open: [],
      cancelled: ['handed-over', 'past-when-planned'],
    });
    expect(await told()).toEqual([]);
    expect(await deadlineOf(world, 'STAGE_WINDOW', id)).toMatchObject({ facts: { stage: 'INTERNAL_EVALUATION' } });
  });

  it('returned for repair is that of the unit again, on the same day, until it submits again', async () => {
    const id = await reevaluation('INTERNAL_EVALUATION');
    await giveBack(id);
    expect(await due()).toMatchObject({ dueOn: DUE_ON, version: 2, closedBecause: null, open: ALL });
    expect(await told()).toEqual(['UNIT_COORDINATOR 90']);
    await (await world.as('UNIT_COORDINATOR', here)).post(`/assessments/${id}/submission`);
    expect(await due()).toMatchObject({ version: 2, closedBecause: 'handed-over', open: [] });
  });

  it('returned is set again by the rules of the cycle that the award comes from', async () => {
    await world.query(`UPDATE cycle SET rules = jsonb_set(rules, '{ladderDays}', '[45, 0]') WHERE id = $1`, [
      world.cycleId,
    ]);
    const cycleId = await world.openCycle();
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here, { kind: 'REEVALUATION', cycleId });
    await giveBack(id);
    expect(await due()).toMatchObject({ dueOn: DUE_ON, open: [45, 0, -1, -3, -7, -14] });
    await world.query(`UPDATE cycle SET rules = rules - 'ladderDays' WHERE id = $1`, [world.cycleId]);
  });

  it('decided is due again, two years after the decision', async () => {
    await decide({ outcome: 'RETAINED', assessmentId: await reevaluation('DETERMINATION') });
    expect(await due()).toMatchObject({ dueOn: '2028-03-02', version: 2, closedBecause: null });
    expect((await due())?.open).toHaveLength(12);
  });

  it('ends with an award that is revoked while the evaluators work, and is not theirs any more either', async () => {
    const id = await reevaluation('INTERNAL_EVALUATION');
    await decide({ outcome: 'REVOKED', ground: 'suap' });
    expect(await due()).toMatchObject({ closedBecause: 'revoked', open: [] });
    expect(await deadlineOf(world, 'STAGE_WINDOW', id)).toMatchObject({ closedBecause: 'done', open: [] });
  });

  it('ends with an award that a higher one supersedes, which is due by itself', async () => {
    await reevaluation('INTERNAL_EVALUATION');
    const cycleId = await world.openCycle();
    const proposal = await world.assessmentIn('DETERMINATION', here, { cycleId, target: 'WBBM', sheet: bestSheet() });
    const higher = await world.determine(proposal);
    expect(await due()).toMatchObject({ closedBecause: 'superseded', open: [] });
    expect(await due(higher)).toMatchObject({ dueOn: '2028-03-02', facts: { predicate: 'WBBM' }, closedBecause: null });
  });

  it('is not handed over by a submission that fails after all, nor by one of a proposal', async () => {
    const before = await due();
    const id = await reevaluation('SELF_ASSESSMENT');
    await expect(moveAnd(program, world, { id, move: 'submit' }, fail)).rejects.toThrow('it failed after all');
    expect(await due()).toEqual(before);
    const cycleId = await world.openCycle();
    await world.assessmentIn('INTERNAL_EVALUATION', here, { cycleId, target: 'WBBM' });
    expect(await due()).toEqual(before);
  });
});
