import type { INestApplicationContext } from '@nestjs/common';
import { addDays } from '../../src/domain/calendar-date.js';
import { Metrics } from '../../src/metrics/metrics.js';
import { makeOut, MINUTE, Programs, sendAll, TODAY } from './programs.js';

let programs: Programs;
let app: INestApplicationContext;

beforeAll(async () => {
  programs = await Programs.open();
  app = await programs.start();
}, 30_000);
afterAll(() => programs?.close());

/** The gauges of reminders, by name and state. */
async function gauges(): Promise<Readonly<Record<string, number>>> {
  const text = await app.get(Metrics, { strict: false }).text();
  const lines = [...text.matchAll(/^zi_reminder(\w*)(?:\{state="(\w+)"\})? (\S+)$/gm)];
  return Object.fromEntries(
    lines.map(([, name, state, value]) => [`${name}${state ? ` ${state}` : ''}`, Number(value)]),
  );
}

test('The gauges follow reminders from being planned to being sent, late or failed', async () => {
  expect(await gauges()).toMatchObject({ 's planned': 0, 's due': 0, _sweep_age_seconds: -1 });
  await programs.award(app, await programs.unit({ coordinators: 2 }), 14);
  expect(await gauges()).toMatchObject({ 's planned': 7, 's due': 1, '_mails waiting': 0 });
  await makeOut(app);
  programs.pass(16 * MINUTE);
  expect(await gauges()).toMatchObject({ 's due': 0, '_mails waiting': 0, '_mails late': 2, _sweep_age_seconds: 960 });
  await sendAll(app);
  expect(await gauges()).toMatchObject({ '_mails late': 0, '_mails sent': 2, '_mails failed': 0 });
  await programs.award(app, await programs.unit(), 14);
  await makeOut(app);
  programs.smtp.refuse({ at: 'data', code: 554, text: 'no' });
  await sendAll(app);
  expect(await gauges()).toMatchObject({ '_mails sent': 2, '_mails failed': 1 });
  programs.goTo(addDays(TODAY, 2));
  expect(await gauges()).toMatchObject({ '_mails sent': 0, '_mails failed': 0 });
});
