import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient } from '../../src/demo/api-client.js';
import { WindowChanges } from '../../src/cycles/window-changes.js';
import { Transactions } from '../../src/database/transactions.js';
import { startApp, type TestApp } from '../support/app.js';
import { deadlineOf, moveAnd, toldOn } from '../support/deadlines.js';
import { type Place, refusalOf, World } from '../support/factories.js';
import { statementsOf } from '../support/statements.js';

let program: TestApp;
let world: World;
let here: Place;
let cycleId: string;
let administrator: ApiClient;

const OPENED = '2026-01-01';

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  here = await world.unit();
  cycleId = await world.openCycle();
  administrator = await world.as('ADMINISTRATOR');
});

const set = (stage: string, closesOn: string) =>
  administrator.put(`/cycles/${cycleId}/windows/${stage}`, { opensOn: OPENED, closesOn });
const ofStage = (id: string) => deadlineOf(world, 'STAGE_WINDOW', id);
const open = (place: Place) => world.assessmentIn('SELF_ASSESSMENT', place, { cycleId });

/** Assessments of units of their own, in self-assessment, in one statement. */
async function many(count: number): Promise<void> {
  await world.query(
    `WITH unit AS (
       INSERT INTO work_unit (institution_id, code, name, created_at)
       SELECT $1, gen_random_uuid()::text, 'Balai banyak', now() FROM generate_series(1, $3::integer) RETURNING id
     )
     INSERT INTO assessment (cycle_id, work_unit_id, kind, target, stage, created_at, created_by)
     SELECT $2, unit.id, 'PROPOSAL', 'WBK', 'SELF_ASSESSMENT', now(), (SELECT id FROM account LIMIT 1) FROM unit`,
    [here.institutionId, cycleId, count],
  );
}

describe('A window that changes', () => {
  it('gives what is in its stage another last day, and leaves the rest alone', async () => {
    const [id, elsewhere] = [await open(here), await open(await world.unit())];
    await world.complete(elsewhere, 'UNIT', await placeOf(elsewhere));
    const before = await ofStage(elsewhere);
    await set('SELF_ASSESSMENT', '2026-04-30');
    expect(await ofStage(id)).toMatchObject({
      dueOn: '2026-04-30',
      version: 2,
      open: [14, 7, 3, 1, -1, -3, -7, -14],
      cancelled: ['rescheduled'],
    });
    expect(await ofStage(elsewhere)).toEqual(before);
    expect(await toldOn(world, '2026-04-16', 'STAGE_WINDOW', id)).toEqual(['UNIT_COORDINATOR 14']);
    await set('SELF_ASSESSMENT', '2026-05-29');
    expect(await toldOn(world, '2026-04-16', 'STAGE_WINDOW', id)).toEqual([]);
    expect(await toldOn(world, '2026-05-15', 'STAGE_WINDOW', id)).toEqual(['UNIT_COORDINATOR 14']);
  });

  it('says nothing of rungs that are past', async () => {
    const id = await open(here);
    await set('SELF_ASSESSMENT', '2026-03-05');
    expect(await ofStage(id)).toMatchObject({
      open: [3, 1, -1, -3, -7, -14],
      cancelled: ['past-when-planned', 'rescheduled'],
    });
  });

  it('of which only the first day changes keeps every ladder', async () => {
    const id = await open(here);
    await set('SELF_ASSESSMENT', '2026-04-30');
    const before = await ofStage(id);
    await administrator.put(`/cycles/${cycleId}/windows/SELF_ASSESSMENT`, {
      opensOn: '2026-02-02',
      closesOn: '2026-04-30',
    });
    expect(await ofStage(id)).toEqual(before);
  });

  it('moves the last day to object, and that on which an objection is decided', async () => {
    const [silent, objecting] = [await screenedOut(here), await screenedOut(await world.unit())];
    const head = await world.as('INSTITUTION_HEAD', await placeOf(objecting));
    await head.post(`/assessments/${objecting}/objection`, { text: 'keberatan' });
    await set('OBJECTION', '2026-04-30');
    await set('DESK_EVALUATION', '2026-06-30');
    expect(await deadlineOf(world, 'OBJECTION', silent)).toMatchObject({ dueOn: '2026-04-30', closedBecause: null });
    expect(await ofStage(silent)).toMatchObject({ closedBecause: 'done' });
    expect(await ofStage(objecting)).toMatchObject({ dueOn: '2026-06-30', facts: { stage: 'OBJECTION' } });
    expect(await deadlineOf(world, 'OBJECTION', objecting)).toMatchObject({ closedBecause: 'done' });
    await set('DESK_EVALUATION', '2026-04-02');
    expect(await ofStage(objecting)).toMatchObject({ dueOn: '2026-04-30' });
  });

  it('that is refused changes no day, and neither does one that fails after all', async () => {
    const id = await open(here);
    const before = await ofStage(id);
    expect(await refusalOf(set('SELF_ASSESSMENT', '2025-12-31'))).toMatchObject({ status: 422 });
    const changes = program.app.get(WindowChanges, { strict: false });
    const failing = program.app.get(Transactions).run(async (tx) => {
      await tx.query("UPDATE cycle_window SET closes_on = '2026-04-30' WHERE cycle_id = $1", [cycleId]);
      await changes.after(tx, cycleId, 'SELF_ASSESSMENT');
      throw new Error('it was not audited');
    });
    await expect(failing).rejects.toThrow('it was not audited');
    expect(await ofStage(id)).toEqual(before);
  });

  it('takes as many statements for 400 assessments as for 2, and a page more for 900', async () => {
    await many(2);
    await set('SELF_ASSESSMENT', '2026-04-29');
    const few = await statementsOf(program, () => set('SELF_ASSESSMENT', '2026-04-30'));
    await many(398);
    await set('SELF_ASSESSMENT', '2026-05-28');
    const full = await statementsOf(program, () => set('SELF_ASSESSMENT', '2026-05-29'));
    expect(full).toHaveLength(few.length);
    await many(500);
    await set('SELF_ASSESSMENT', '2026-06-29');
    const two = await statementsOf(program, () => set('SELF_ASSESSMENT', '2026-06-30'));
    // A page is read, its deadlines locked, their ladders locked and cancelled, the deadlines put, new ladders added.
    expect(two).toHaveLength(few.length + 6);
    const [planned] = await world.query<{ count: number }>(
      `SELECT count(*)::integer FROM deadline JOIN assessment ON assessment.id = subject_id
       WHERE cycle_id = $1 AND due_on = '2026-06-30' AND closed_at IS NULL`,
      [cycleId],
    );
    expect(planned).toEqual({ count: 900 });
  });

  it('waits for a move into its stage, and gives what moved its day too', async () => {
    const id = await open(here);
    let [isSet, setting]: [boolean, Promise<unknown>] = [false, Promise.resolve()];
    await moveAnd(program, world, { id, move: 'submit' }, async () => {
      setting = set('INTERNAL_EVALUATION', '2026-08-31').then(() => (isSet = true));
      await sleep(300);
      expect(isSet).toBe(false);
    });
    await setting;
    expect(await ofStage(id)).toMatchObject({ dueOn: '2026-08-31', facts: { stage: 'INTERNAL_EVALUATION' } });
  });
});

async function screenedOut(place: Place): Promise<string> {
  return world.assessmentIn('OBJECTION', place, { cycleId });
}

async function placeOf(id: string): Promise<Place> {
  const [place] = await world.query<Place>(
    `SELECT work_unit_id AS "unitId", institution_id AS "institutionId"
     FROM assessment JOIN work_unit ON work_unit.id = work_unit_id WHERE assessment.id = $1`,
    [id],
  );
  return place as Place;
}
