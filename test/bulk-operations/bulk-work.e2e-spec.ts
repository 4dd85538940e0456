import { setTimeout as sleep } from 'node:timers/promises';
import { BulkWaking } from '../../src/bulk-operations/bulk-waking.service.js';
import { BulkWork } from '../../src/bulk-operations/bulk-work.service.js';
import type { ApiClient } from '../../src/demo/api-client.js';
import { Evaluations } from '../../src/evaluations/evaluations.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Place, World } from '../support/factories.js';
import { Program } from '../support/program.js';
import { ask, finished, type Operation, rowsOf } from './asking.js';

/** Nobody works anything off but whom the test tells. */
let program: TestApp;
let world: World;
let here: Place;
let lead: ApiClient;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
  here = await world.unit();
  lead = await world.as('TPI_LEAD', here);
});
afterAll(() => program?.close());

const work = () => program.app.get(BulkWork, { strict: false });
const stand = (operation: Operation) => lead.get<Operation>(`/bulk-operations/${operation.id}`);
const place = () => world.unit(here.institutionId);

async function returnOf(count: number): Promise<{ operation: Operation; ids: string[] }> {
  const ids: string[] = [];
  for (let made = 0; made < count; made++) ids.push(await world.assessmentIn('INTERNAL_EVALUATION', await place()));
  return { operation: await ask(lead, 'returns', { assessmentIds: ids, reason: 'lengkapi' }), ids };
}

async function timesReturned(ids: readonly string[]): Promise<number> {
  const rows = await world.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM assessment_transition WHERE move = 'return' AND assessment_id = ANY($1)`,
    [ids],
  );
  return rows[0]!.count;
}

it('What stops after a row was done but before that was known takes the row back, and goes on with it', async () => {
  const { operation, ids } = await returnOf(3);
  const evaluations = program.app.get(Evaluations, { strict: false });
  const single = evaluations.return.bind(evaluations);
  let calls = 0;
  evaluations.return = async (...asked) => {
    await single(...asked);
    if (++calls === 2) throw Object.assign(new Error('the line broke'), { code: 'ECONNRESET' });
  };
  await expect(work().work(operation.id)).rejects.toThrow('the line broke');
  expect(await stand(operation)).toMatchObject({ done: 1, refused: 0, finishedAt: null });
  expect(await timesReturned(ids)).toBe(1);
  evaluations.return = single;
  await work().work(operation.id);
  expect(await stand(operation)).toMatchObject({ done: 3, refused: 0, finishedAt: expect.any(String) });
  expect(await timesReturned(ids)).toBe(3);
});

it('Several workers at once do each row once', async () => {
  const { operation, ids } = await returnOf(4);
  await Promise.all(Array.from({ length: 4 }, () => work().work(operation.id)));
  expect(await stand(operation)).toMatchObject({ done: 4, refused: 0 });
  expect(await timesReturned(ids)).toBe(4);
});

it('A row that fails for a fault of ours is refused without its insides, and the others go on', async () => {
  const { operation } = await returnOf(2);
  const evaluations = program.app.get(Evaluations, { strict: false });
  const single = evaluations.return.bind(evaluations);
  evaluations.return = async () => {
    evaluations.return = single;
    throw new Error('secret insides');
  };
  await work().work(operation.id);
  expect(await stand(operation)).toMatchObject({ done: 1, refused: 1 });
  const [row] = await rowsOf(lead, operation);
  expect(row?.problem).toMatchObject({ status: 500, type: '/problems/internal-server-error' });
  expect(JSON.stringify(row)).not.toContain('secret');
});

it('Somebody who has lost the role meanwhile does no more by it', async () => {
  const two = await world.person(['TPI_LEAD', here], ['INSTITUTION_HEAD', here]);
  const client = await world.signIn(two.email);
  const id = await world.assessmentIn('INTERNAL_EVALUATION', await place());
  const operation = await ask(client, 'returns', { assessmentIds: [id], reason: 'lengkapi' });
  const query = `UPDATE appointment SET ended_at = $2, ended_by = account_id WHERE account_id = $1 AND role = 'TPI_LEAD'`;
  await world.query(query, [two.id, program.clock.now()]);
  await work().work(operation.id);
  expect(await rowsOf(client, operation)).toMatchObject([
    { state: 'REFUSED', problem: { type: '/problems/action-not-permitted' } },
  ]);
});

it('A worker that is killed leaves nothing half done, and what is left is done once', async () => {
  const people = [await world.person(['TPI_MEMBER', here]), await world.person(['TPI_MEMBER', here])];
  const ids: string[] = [];
  for (let made = 0; made < 40; made++) ids.push(await world.assessmentIn('SELF_ASSESSMENT', await place()));
  await world.query(`UPDATE cycle SET rules = rules || '{"evaluatorLoad": 500}'::jsonb`, []);
  await new Program(['bin/zi.mjs', '--help'], {}).end();
  const body = { assessmentIds: ids, accountIds: people.map(({ id }) => id), layer: 'TPI' };
  const operation = await ask(lead, 'evaluator-assignments', body);
  const worker = new Program(['dist/server/worker.js'], { DATABASE_URL: program.databaseUrl, LOG_LEVEL: 'silent' });
  while ((await stand(operation)).done < 5) await sleep(5);
  worker.kill('SIGKILL');
  expect(await worker.end()).toBe('SIGKILL');
  const killed = await stand(operation);
  expect(killed).toMatchObject({ finishedAt: null });
  await work().work(operation.id);
  expect(await stand(operation)).toMatchObject({ done: 80, unchanged: 0, refused: 0 });
  const events = await world.query(
    `SELECT FROM audit_event WHERE action = 'assign-evaluator' AND subject_id = ANY($1::text[])`,
    [ids],
  );
  expect(events).toHaveLength(80);
}, 120_000);

it('What was forgotten is woken', async () => {
  const { operation } = await returnOf(1);
  program.clock.moveTo(new Date(program.clock.now().getTime() + 2 * 60_000));
  lead = await world.as('TPI_LEAD', here);
  await program.app.get(BulkWaking, { strict: false }).wakeForgotten();
  const worker = new Program(['dist/server/worker.js'], { DATABASE_URL: program.databaseUrl, LOG_LEVEL: 'silent' });
  expect(await finished(lead, operation)).toMatchObject({ done: 1 });
  worker.kill('SIGTERM');
  await worker.end();
}, 60_000);
