import { DataSource } from 'typeorm';
import { PlanStandingDeadlines1764100500000 } from '../../migrations/1764100500000-plan-standing-deadlines.js';
import { startApp, type TestApp } from '../support/app.js';
import { deadlineOf } from '../support/deadlines.js';
import { type Place, World } from '../support/factories.js';

let program: TestApp;
let world: World;
let here: Place;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
  here = await world.unit();
});
afterAll(() => program?.close());

/** Every deadline of the new kinds and its ladder, but for when it was planned. */
async function planned(): Promise<object[]> {
  return world.query(
    `SELECT kind, subject_id, work_unit_id, assessment_id, due_on, facts, ARRAY(
       SELECT row_to_json(step) FROM (
         SELECT step_days, send_on, escalation, overrides_quiet, repeat_days FROM reminder
         WHERE deadline_id = deadline.id AND cancelled_at IS NULL ORDER BY step_days DESC
       ) step
     ) AS ladder
     FROM deadline WHERE kind <> 'REEVALUATION' AND closed_at IS NULL ORDER BY kind, subject_id`,
    [],
  );
}

/** As an earlier release would have left the database. */
async function migrated(): Promise<void> {
  const [migration, runner] = [
    new PlanStandingDeadlines1764100500000(),
    program.app.get(DataSource).createQueryRunner(),
  ];
  await runner.startTransaction();
  await migration.down(runner);
  await runner.commitTransaction();
  expect(await planned()).toEqual([]);
  await migration.up(runner);
  await runner.release();
}

test('What an earlier release left without deadlines is planned as if it were caused now', async () => {
  await world.assessmentIn('SELF_ASSESSMENT', here);
  await world.assessmentIn('OBJECTION', await world.unit());
  await objected(await world.unit());
  await selfDetermined(await world.unit());
  await found(await world.unit());
  const body = { title: 'Sertifikat', url: 'https://contoh.go.id/x.pdf', validUntil: '2090-01-31' };
  await (await world.as('UNIT_COORDINATOR', here)).post(`/units/${here.unitId}/evidence`, body);
  const before = await planned();
  expect(before).toHaveLength(7);
  await migrated();
  expect(await planned()).toEqual(before);
});

test('A follow-up that is long overdue is told of again within a week, and then every week', async () => {
  const id = await found(await world.unit());
  await world.query(`UPDATE finding SET due_on = current_date - 40 WHERE id = $1`, [id]);
  await migrated();
  const due = await deadlineOf(world, 'FOLLOW_UP', id);
  expect(due?.open).toEqual([-42]);
});

test('A re-evaluation that was submitted is the duty of the evaluators', async () => {
  const place = await world.unit();
  const award = await world.determine(await world.assessmentIn('DETERMINATION', place));
  await world.assessmentIn('INTERNAL_EVALUATION', place, { kind: 'REEVALUATION' });
  await migrated();
  expect(await deadlineOf(world, 'REEVALUATION', award)).toMatchObject({ closedBecause: 'handed-over', open: [] });
});

async function objected(place: Place): Promise<void> {
  const id = await world.assessmentIn('OBJECTION', place);
  await (await world.as('INSTITUTION_HEAD', place)).post(`/assessments/${id}/objection`, { text: 'keberatan' });
}

async function selfDetermined(place: Place): Promise<void> {
  const id = await world.assessmentIn('PROPOSAL', place);
  await world.makeEligible(place, world.cycleId, { institution: { determinesWbk: true } });
  await world.documents(id);
  const letter = { letterNumber: 'U-1', letterOn: '2026-03-02' };
  await (await world.as('INSTITUTION_HEAD', place)).post(`/assessments/${id}/proposal`, letter);
}

/** One finding that the unit sees, whose id is answered, one that it has answered, and one that it does not see yet. */
async function found(place: Place): Promise<string> {
  const assessment = await world.assessmentIn('INTERNAL_EVALUATION', place);
  const record = async (role: 'TPI_LEAD' | 'TPN_LEAD', about: object) => {
    const body = { finding: 'belum ada', recommendation: 'adakan', dueOn: '2090-06-30', ...about };
    return (await world.as(role, place)).post<{ id: string }>(`/assessments/${assessment}/findings`, body);
  };
  const [open, answered] = [await record('TPI_LEAD', { item: 'A.I.1.i.a' }), await record('TPI_LEAD', { areaNo: 1 })];
  await world.complete(assessment, 'TPI', place);
  await (await world.as('UNIT_COORDINATOR', place)).post(`/findings/${answered.id}/response`, { response: 'sudah' });
  await world.propose(assessment, place);
  await world.screen(assessment);
  await record('TPN_LEAD', { areaNo: 2 });
  return open.id;
}
