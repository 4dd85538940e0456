import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import pg from 'pg';
import { freePort } from './processes.mjs';

const LONGEST_START_MS = 5_000;

/** PostgreSQL as the program embeds it, and Redis where there is a redis-server: null where there is none. */
export async function startStores({ load, folder, onStop }) {
  const { startEmbeddedPostgres } = await load('src/database/embedded-postgres.js');
  const postgres = await startEmbeddedPostgres(folder);
  onStop(() => postgres.stop());
  return { databaseUrl: postgres.ownerUrl, redisUrl: await startRedis(folder, onStop) };
}

/** A database of its own on this server, migrated, with a connection to it. */
export async function freshDatabase({ load, databaseUrl, name, onStop }) {
  const { migrate } = await load('src/database/migrate.js');
  const server = await connect(databaseUrl);
  await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await server.query(`CREATE DATABASE ${name}`);
  await server.end();
  const url = Object.assign(new URL(databaseUrl), { pathname: `/${name}` }).href;
  await migrate(url);
  const client = await connect(url);
  onStop(() => client.end());
  return { url, client };
}

/** Where the queue can be, with what a program is told of it. */
export function storesOf({ redisUrl }, databaseUrl) {
  const postgres = { store: 'PostgreSQL', environment: { DATABASE_URL: databaseUrl } };
  if (redisUrl === null) return [postgres];
  return [postgres, { store: 'Redis', environment: { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl } }];
}

async function connect(connectionString) {
  const client = new pg.Client({ connectionString, options: '-c TimeZone=UTC' });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** One that forgets everything. */
async function startRedis(folder, onStop) {
  const port = await freePort();
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', options, { stdio: 'ignore' });
  const isThere = await once(server, 'spawn').then(
    () => true,
    () => false,
  );
  if (!isThere) return null;
  onStop(async () => {
    server.kill('SIGKILL');
    if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
  });
  await untilItAnswers(port);
  return `redis://127.0.0.1:${port}`;
}

async function untilItAnswers(port) {
  const client = new Redis({ host: '127.0.0.1', port, maxRetriesPerRequest: null, retryStrategy: () => 50 });
  client.on('error', () => undefined);
  const late = sleep(LONGEST_START_MS, null, { ref: false }).then(() => Promise.reject(new Error('Redis is silent.')));
  await Promise.race([client.ping(), late]);
  client.disconnect();
}
