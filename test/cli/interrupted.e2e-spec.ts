import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { Program } from '../support/program.js';

jest.setTimeout(60_000);

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zi-interrupted-'));
  await chmod(folder, 0o711);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test.each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
] as const)('A command that %s ends takes its embedded database with it', async (signal, code) => {
  const command = new Program(['bin/zi.mjs', 'migrate'], { ZI_DATA_DIR: folder });
  const server = await serverIn(folder);
  command.kill(signal);
  expect(await command.end()).toBe(code);
  await goneWithin(10_000, server);
});

/** The number of the server's first process, once there is one. */
async function serverIn(path: string): Promise<number> {
  for (;;) {
    const [pid] = (await readFile(join(path, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
    if (pid !== undefined && pid !== '') return Number(pid);
    await sleep(5);
  }
}

async function goneWithin(ms: number, pid: number): Promise<void> {
  for (let waited = 0; isThere(pid); waited += 20) {
    if (waited > ms) throw new Error(`The server, process ${pid}, is still there.`);
    await sleep(20);
  }
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
