import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, readlink, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { jest } from '@jest/globals';
import { isRunning } from '../src/database/data-folder.js';
import { Program } from './support/program.js';

// A first start, which builds and tells the demonstration, takes a minute on a busy machine.
jest.setTimeout(180_000);

const WITH_DEMONSTRATION = { ZI_DEMO: 'on' };

describe('The program', () => {
  let folder: string;
  /** A data folder as a first start and a clean stop have left it; null before there was one. */
  let used: string | null = null;
  let unreachable: Program;
  const running: Program[] = [];

  beforeAll(() => {
    // It waits ten seconds for an answer, and meanwhile the others run.
    unreachable = new Program(['bin/start.mjs'], {
      ZI_DATA_DIR: '/proc/zi',
      DATABASE_URL: 'postgres://zi:secret@127.0.0.1:1/zi',
    });
  });

  afterAll(async () => {
    if (used !== null) await rm(used, { recursive: true });
  });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zi-main-'));
    await chmod(folder, 0o711);
  });

  afterEach(async () => {
    for (const program of running.splice(0)) {
      program.kill('SIGTERM');
      await program.end();
    }
    await rm(folder, { recursive: true, force: true });
  });

  describe.each(['SIGTERM', 'SIGINT'] as const)('on %s', (signal) => {
    it('ends with 0, the database last, and leaves nothing behind', async () => {
      const program = start(signal === 'SIGTERM' ? WITH_DEMONSTRATION : {});
      const address = await addressOf(program);
      expect((await fetch(`${address}/health/ready`)).status).toBe(200);
      const server = await serverPid();
      program.kill(signal);
      expect(await program.end()).toBe(0);
      expect(program.stderr.replace('Building ...\n', '')).toBe('');
      expect(isRunning(server)).toBe(false);
      await expect(stat(join(folder, 'lock'))).rejects.toThrow('ENOENT');
      if (signal === 'SIGINT') used = await copyOf(folder, `${folder}-used`);
    });
  });

  it('ends cleanly when the signal comes while it starts', async () => {
    const program = start();
    while ((await serverPid()) === 0) await sleep(5);
    program.kill('SIGTERM');
    expect(await program.end()).toBe(0);
    await addressOf(start());
  });

  it('starts again after it was killed, although its database still ran', async () => {
    await useUsed();
    const killed = start();
    await addressOf(killed);
    const orphan = await serverPid();
    killed.kill('SIGKILL');
    expect(await killed.end()).toBe('SIGKILL');
    expect(isRunning(orphan)).toBe(true);
    const next = start();
    await addressOf(next);
    expect(await serverPid()).not.toBe(orphan);
    expect(await cwdOf(orphan)).not.toBe(join(folder, 'postgres'));
  });

  it('does not share its data folder', async () => {
    await useUsed();
    const first = start();
    const address = await addressOf(first);
    await refusal({}, /^ZI_DATA_DIR: the data folder .* is in use by process \d+; .*$/);
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
  });

  it('says in one line that the port is taken, and leaves nothing running', async () => {
    await useUsed();
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    await refusal({ PORT: String(port) }, new RegExp(`^PORT: ${port} is in use on 127\\.0\\.0\\.1; .*$`));
    other.close();
    expect(await serverPid()).toBe(0);
  });

  it.each([
    [{ HOST: '192.0.2.1' }, /^HOST: 192\.0\.2\.1 is no address of this machine; .*$/],
    [{ PORT: 'http' }, /^PORT: .*$/],
    [{ ZI_DATA_DIR: '/proc/zi' }, /^ZI_DATA_DIR: the data folder \/proc\/zi cannot be written .*$/],
  ])('says in one line what is wrong with %j', async (environment, line) => {
    await useUsed();
    await refusal(environment, line);
  });

  it('says in one line what is wrong with a database that does not answer', async () => {
    await refused(unreachable, /^DATABASE_URL: database "zi" at 127\.0\.0\.1:1 did not answer within 10 s .*$/);
  });

  it('as a worker asks for a database to share', async () => {
    await refusal({}, /^DATABASE_URL: a worker shares the database of the main process; .*$/, 'dist/server/worker.js');
  });

  function start(environment: Record<string, string> = {}, file = 'bin/start.mjs'): Program {
    const program = new Program([file], {
      PORT: '0',
      ZI_DATA_DIR: folder,
      LOG_LEVEL: 'warn',
      ZI_DEMO: 'off',
      ...environment,
    });
    running.push(program);
    return program;
  }

  async function refusal(environment: Record<string, string>, line: RegExp, file?: string): Promise<void> {
    await refused(start(environment, file), line);
  }

  async function refused(program: Program, line: RegExp): Promise<void> {
    expect(await program.end()).toBe(1);
    expect(program.stderr.replace('Building ...\n', '').trimEnd()).toMatch(line);
  }

  /** Where a first start is not what it is about. */
  async function useUsed(): Promise<void> {
    if (used === null) return;
    await rm(folder, { recursive: true });
    await copyOf(used, folder);
  }

  /** 0 while there is no server. */
  async function serverPid(): Promise<number> {
    const text = await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '0');
    return Number.parseInt(text, 10) || 0;
  }
});

/** With the owners: PostgreSQL does not take the files of another. */
async function copyOf(folder: string, copy: string): Promise<string> {
  await promisify(execFile)('cp', ['-a', folder, copy]);
  return copy;
}

/** Null for a process that is gone, and for one that is dead and only not buried by its new parent. */
async function cwdOf(pid: number): Promise<string | null> {
  return readlink(`/proc/${pid}/cwd`).catch(() => null);
}

async function addressOf(program: Program): Promise<string> {
  const [, address] = await program.says(/open (http\S+)/);
  return address ?? '';
}
