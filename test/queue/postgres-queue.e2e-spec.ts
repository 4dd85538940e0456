import { setTimeout as pause } from 'node:timers/promises';
import { type INestApplicationContext, Injectable } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import { Handles } from '../../src/queue/handles.decorator.js';
import { defineJob, Nothing } from '../../src/queue/job-definition.js';
import { Jobs } from '../../src/queue/jobs.js';
import { JobNotQueued } from '../../src/queue/queue.errors.js';
import { QueueModule } from '../../src/queue/queue.module.js';
import { testDatabase } from '../support/database.js';
import { describeQueue, SILENT } from './queue.contract.js';

let database: Awaited<ReturnType<typeof testDatabase>>;

describeQueue('The queue in PostgreSQL', async () => {
  database = await testDatabase();
  return { settings: { ZI_TIME_ZONE: 'Asia/Jakarta' }, databaseUrl: database.url };
});

afterAll(() => database?.drop());

const wake = defineJob({ queue: 'first', name: 'wake', payload: Nothing, key: () => 'all' });
const other = defineJob({ queue: 'second', name: 'other', payload: Nothing, key: () => 'all' });
const woken = { times: 0 };

@Injectable()
class WakeProcessor {
  @Handles(wake)
  async wake(): Promise<void> {
    woken.times += 1;
  }

  @Handles(other)
  async other(): Promise<void> {}
}

describe('An application whose queue is in PostgreSQL', () => {
  let own: Awaited<ReturnType<typeof testDatabase>>;
  let server: pg.Client;

  beforeAll(async () => {
    own = await testDatabase();
    server = new pg.Client({ connectionString: own.url });
    await server.connect();
  });

  afterAll(async () => {
    await server.end();
    await own.drop();
  });

  const start = async (databaseUrl: string): Promise<INestApplicationContext> => {
    const imports = [
      QueueModule.with({ settings: { ZI_TIME_ZONE: 'Asia/Jakarta' }, databaseUrl, workers: true }),
      QueueModule.register(wake, other),
    ];
    return (
      await Test.createTestingModule({ imports, providers: [WakeProcessor] })
        .setLogger(SILENT)
        .compile()
    ).init();
  };

  const others = async (what: string): Promise<number> => {
    const { rows } = await server.query(
      `SELECT ${what} FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    return rows.length;
  };

  test('opens at most 20 connections, however much there is to do', async () => {
    const app = await start(own.url);
    await Promise.all(Array.from({ length: 100 }, () => app.get(Jobs).enqueueAll(wake, [{}])));
    expect(await others('pid')).toBeLessThanOrEqual(20);
    await app.close();
    // The server notices the end of a connection a moment later.
    for (let round = 0; round < 50 && (await others('pid')) > 0; round += 1) await pause(100);
    expect(await others('pid')).toBe(0);
  }, 25_000);

  test('goes on by itself after the server dropped every connection', async () => {
    const app = await start(own.url);
    const before = woken.times;
    await others('pg_terminate_backend(pid)');
    const deadline = performance.now() + 20_000;
    while (woken.times === before && performance.now() < deadline) {
      await app
        .get(Jobs)
        .enqueue(wake, {})
        .catch(() => undefined);
      await pause(100);
    }
    expect(woken.times).toBeGreaterThan(before);
    await app.get(Jobs).ping();
    await app.close();
  }, 30_000);

  test('does not start without its server', async () => {
    await expect(start('postgres://nobody@127.0.0.1:9/nothing')).rejects.toThrow(/ECONNREFUSED/);
  });

  test('tells a producer quickly when the server no longer answers', async () => {
    const temporary = await testDatabase();
    const app = await start(temporary.url);
    await temporary.drop();
    await expect(app.get(Jobs).enqueue(wake, {})).rejects.toThrow(JobNotQueued);
    await app.close();
  }, 30_000);
});
