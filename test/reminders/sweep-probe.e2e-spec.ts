import { Reminders } from '../../src/reminders/reminders.service.js';
import { startApp, type TestApp } from '../support/app.js';

const MINUTE = 60_000;
let program: TestApp;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
}, 60_000);
afterAll(() => program?.close());

const pass = (minutes: number): void =>
  program.clock.moveTo(new Date(program.clock.now().getTime() + minutes * MINUTE));
const work = () => fetch(`${program.url}/health/work`);

test('The work is on time while the program has only just begun', async () => {
  pass(44);
  expect(await (await work()).json()).toEqual({ status: 'ok', probes: { reminders: 'up' } });
});

test('It is late when nobody has looked for due reminders for three ticks, and on time once somebody has', async () => {
  pass(2);
  const late = await work();
  expect(late.status).toBe(503);
  expect(await late.json()).toMatchObject({
    type: '/problems/not-ready',
    detail: 'Late: reminders.',
    failed: ['reminders'],
  });
  await program.app.get(Reminders, { strict: false }).makeOut();
  expect((await work()).status).toBe(200);
  pass(46);
  expect((await work()).status).toBe(503);
});

test('A program whose reminders are late serves people all the same', async () => {
  expect(await (await fetch(`${program.url}/health/ready`)).json()).toMatchObject({ status: 'ok' });
});
