import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Redis } from 'ioredis';

export interface TestRedis {
  readonly url: string;
  stop(): Promise<void>;
}

/** Why there is no Redis to test with, or nothing when there is one. */
export function redisMissing(): string | undefined {
  if (process.env['TEST_REDIS_URL'] || redisServer()) return undefined;
  return 'SKIPPED: no redis-server on PATH and no TEST_REDIS_URL';
}

/** A private server on a free port that forgets everything, or the one TEST_REDIS_URL names. */
export async function testRedis(): Promise<TestRedis> {
  const given = process.env['TEST_REDIS_URL'];
  return given ? { url: given, stop: async () => undefined } : startRedis(await freePort());
}

/** A port nobody listens on right now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port.');
  return address.port;
}

/** Starts redis-server on this port, so that a test can also have it away and come back. */
export async function startRedis(port: number): Promise<TestRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'zi-redis-'));
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no'];
  const server = spawn(redisServer() ?? 'redis-server', options, { stdio: 'ignore' });
  await untilItAnswers(port);
  return { url: `redis://127.0.0.1:${port}`, stop: () => stop(server, folder) };
}

async function untilItAnswers(port: number): Promise<void> {
  const client = new Redis({ host: '127.0.0.1', port, maxRetriesPerRequest: null, retryStrategy: () => 50 });
  client.on('error', () => undefined);
  await client.ping();
  client.disconnect();
}

async function stop(server: ChildProcess, folder: string): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGKILL');
  await ended;
  await rm(folder, { recursive: true, force: true });
}

function redisServer(): string | undefined {
  const candidates = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'redis-server'));
  return candidates.find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
