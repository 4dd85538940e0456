import { setTimeout } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { bestSheet, type Place, refusalOf, World } from '../support/factories.js';

interface Award {
  readonly id: string;
  readonly predicate: string;
  readonly endedOn: string | null;
  readonly endReason: string | null;
}

let program: TestApp;
let world: World;
let here: Place;
let secretariat: ApiClient;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
  secretariat = await world.as('NATIONAL_SECRETARIAT');
});
afterAll(() => program?.close());

beforeEach(async () => {
  here = await world.unit();
});

const determine = (id: string, decreedOn = '2026-02-28') =>
  secretariat.post<Award>(`/assessments/${id}/determination`, { decreeNumber: 'SK-7', decreedOn });
const awards = () => secretariat.get<Award[]>(`/awards?unitId=${here.unitId}`);
const assessment = (id: string) => secretariat.get<{ stage: string; history: object[] }>(`/assessments/${id}`);
const register = async () => (await (await fetch(`${program.url}/api/v1/register`)).json()) as { awardId: string }[];

describe('A decree', () => {
  it('awards the predicate, shows it in the public register, and sets the re-evaluation 24 months later', async () => {
    const id = await world.assessmentIn('DETERMINATION', here);
    const award = await determine(id);
    expect(award).toMatchObject({ predicate: 'WBK', decreedOn: '2026-02-28', reevaluationDueOn: '2028-02-28' });
    expect(award).toMatchObject({
      unitId: here.unitId,
      assessmentId: id,
      isOverdue: false,
      endedOn: null,
      decisions: [],
    });
    expect(await register()).toContainEqual(
      expect.objectContaining({ awardId: award.id, predicate: 'WBK', decreeNumber: 'SK-7', decreedOn: '2026-02-28' }),
    );
    expect(await assessment(id)).toMatchObject({ stage: 'CONCLUDED', outcome: 'AWARDED', openMoves: [] });
    expect((await assessment(id)).history.at(-1)).toMatchObject({
      move: 'determine',
      facts: { predicate: 'WBK', total: 100 },
    });
  });

  it('is refused where the unit has come to hold the predicate meanwhile', async () => {
    const first = await world.assessmentIn('DETERMINATION', here);
    const second = await world.assessmentIn('DETERMINATION', here, { cycleId: await world.openCycle() });
    await determine(first);
    expect(await refusalOf(determine(second))).toMatchObject({ status: 409, type: '/problems/already-held' });
  });

  it('awards once where two are recorded at the same moment', async () => {
    const first = await world.assessmentIn('DETERMINATION', here);
    const second = await world.assessmentIn('DETERMINATION', here, { cycleId: await world.openCycle() });
    const outcomes = await program.app.get(DataSource).transaction(async (tx) => {
      await tx.query('LOCK TABLE award IN SHARE MODE');
      const both = Promise.allSettled([determine(first), determine(second)]);
      const waiting = "SELECT FROM pg_locks WHERE relation = 'award'::regclass AND NOT granted";
      while ((await tx.query<unknown[]>(waiting)).length < 2) await setTimeout(20);
      return { both };
    });
    const refused = (await outcomes.both).flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(refused).toMatchObject([{ problem: { status: 409, type: '/problems/already-held' } }]);
    expect(await awards()).toHaveLength(1);
  });

  it('leaves an assessment as it was where it is refused', async () => {
    const first = await world.assessmentIn('DETERMINATION', here);
    const second = await world.assessmentIn('DETERMINATION', here, { cycleId: await world.openCycle() });
    await determine(first);
    await refusalOf(determine(second));
    expect(await awards()).toHaveLength(1);
  });

  it('is refused while a gate fails, although the total is enough: it says which gate and by how much', async () => {
    const id = await world.assessmentIn('DETERMINATION', here, { sheet: bestSheet({ 'B.II.a': 3 }) });
    const gates = [{ code: 'B.II', required: 14, actual: 13.125, passed: false, distance: -0.875 }];
    expect(await refusalOf(determine(id))).toMatchObject({
      status: 409,
      type: '/problems/gates-failed',
      predicate: 'WBK',
      gates,
      detail: 'WBK is not reached: B.II needs 14, has 13.125 (-0.875).',
    });
    expect(await assessment(id)).toMatchObject({ stage: 'DETERMINATION', outcome: null });
    expect(await awards()).toEqual([]);
    await secretariat.post(`/assessments/${id}/rejection`, { reason: 'tidak lulus' });
    expect(await assessment(id)).toMatchObject({ stage: 'CONCLUDED', outcome: 'NOT_AWARDED' });
    expect((await assessment(id)).history.at(-1)).toMatchObject({
      reason: 'tidak lulus',
      facts: { failedGates: gates },
    });
    expect(await awards()).toEqual([]);
  });

  it('has a day of the calendar that is not in the future', async () => {
    const id = await world.assessmentIn('DETERMINATION', here);
    expect(await refusalOf(determine(id, '2026-03-03'))).toMatchObject({
      status: 422,
      type: '/problems/decree-in-future',
      errors: [{ pointer: '/decreedOn', detail: 'must not be after today, 2026-03-02' }],
    });
    expect(await refusalOf(determine(id, '2026-02-29'))).toMatchObject({
      status: 422,
      errors: [{ pointer: '/decreedOn' }],
    });
    expect(await awards()).toEqual([]);
    expect(await determine(id, '2026-03-02')).toMatchObject({ reevaluationDueOn: '2028-03-02' });
  });

  it('of 29 February is due on 28 February', async () => {
    expect(await determine(await world.assessmentIn('DETERMINATION', here), '2024-02-29')).toMatchObject({
      reevaluationDueOn: '2026-02-28',
      isOverdue: true,
    });
  });

  it('twice at once awards once', async () => {
    const id = await world.assessmentIn('DETERMINATION', here);
    const outcomes = await Promise.allSettled([determine(id), determine(id), determine(id, '2026-03-01')]);
    const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(reasons).toHaveLength(2);
    for (const { problem } of reasons) expect(problem).toMatchObject({ status: 409, type: '/problems/move-not-open' });
    expect(await awards()).toHaveLength(1);
  });

  it('comes in its turn, and inside its window', async () => {
    const early = await world.assessmentIn('DESK_EVALUATION', here);
    expect(await refusalOf(determine(early))).toMatchObject({
      status: 409,
      type: '/problems/move-not-open',
      open: ['conclude'],
    });
    const there = await world.unit();
    const cycleId = await world.openCycle();
    await world.setWindow(cycleId, 'DETERMINATION', { opensOn: '2026-03-03', closesOn: '2026-03-31' });
    const late = await world.assessmentIn('DETERMINATION', there, { cycleId });
    const closed = { status: 409, type: '/problems/window-closed', stage: 'DETERMINATION' };
    expect(await refusalOf(determine(late))).toMatchObject(closed);
    expect(await refusalOf(secretariat.post(`/assessments/${late}/rejection`, { reason: 'x' }))).toMatchObject(closed);
  });

  it('of WBBM supersedes the WBK of the unit', async () => {
    const wbk = await determine(await world.assessmentIn('DETERMINATION', here), '2024-03-01');
    const cycleId = await world.openCycle();
    const wbbm = await determine(await world.assessmentIn('DETERMINATION', here, { cycleId, target: 'WBBM' }));
    expect(wbbm).toMatchObject({ predicate: 'WBBM', reevaluationDueOn: '2028-02-28' });
    expect(await awards()).toMatchObject([
      { id: wbbm.id, endedOn: null, endReason: null },
      { id: wbk.id, endedOn: '2026-02-28', endReason: 'SUPERSEDED' },
    ]);
    const shown = (await register()).map(({ awardId }) => awardId);
    expect(shown).toContain(wbbm.id);
    expect(shown).not.toContain(wbk.id);
  });
});
