import { type AddressInfo, createServer } from 'node:net';
import { once } from 'node:events';
import { Program } from '../support/program.js';
import { makeOut, MINUTE, Programs, sendAll } from './programs.js';
import { neverRest } from './rows.js';

test('What a process had claimed when it was killed is sent once after its lease, and not before', async () => {
  const programs = await Programs.open();
  programs.clock.moveTo(new Date());
  const app = await programs.start();
  const unit = await programs.unit();
  await neverRest(programs, unit);
  const award = await programs.award(app, unit, 0);
  const copy = async () => (await programs.step(award, 0)).copies[0];

  const silent = createServer((socket) => socket.on('error', () => undefined));
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const program = new Program(['bin/zi.mjs', 'remind'], {
    DATABASE_URL: programs.database.url,
    SMTP_URL: `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`,
  });
  await once(silent, 'connection');
  program.kill('SIGKILL');
  expect(await program.end()).toBe('SIGKILL');
  silent.close();
  expect(await copy()).toMatchObject({ isSent: false, outcomes: [null] });

  const remind = async () => {
    await makeOut(app);
    await sendAll(app);
  };
  programs.clock.moveTo(new Date());
  await remind();
  expect(programs.mailsOf(unit)).toHaveLength(0);
  programs.pass(6 * MINUTE);
  await remind();
  await remind();
  expect(programs.mailsOf(unit)).toHaveLength(1);
  expect((await copy())?.outcomes).toEqual(['LOST', 'SENT']);
  await programs.close();
}, 60_000);
