import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { type AddressInfo, connect as dial, createServer } from 'node:net';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { connect, UnreachableDatabase } from '../../src/database/connect.js';
import { migrate, ourMigrations } from '../../src/database/migrate.js';
import { emptyDatabase, type TestDatabase } from '../support/database.js';

class CreateDoor1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE door (id int PRIMARY KEY)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE door');
  }
}

class CreateKey1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE key (door int REFERENCES door)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE key');
  }
}

describe('Migrations', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await emptyDatabase();
  });

  afterEach(() => database.drop());

  it('run once, oldest first', async () => {
    expect(await migrate(database.url, [CreateKey1700000000001, CreateDoor1700000000000])).toEqual([
      'CreateDoor1700000000000',
      'CreateKey1700000000001',
    ]);
    expect(await migrate(database.url, [CreateDoor1700000000000, CreateKey1700000000001])).toEqual([]);
  });

  it('run once when several processes start together', async () => {
    const starts = await Promise.all([1, 2, 3, 4].map(() => migrate(database.url, [CreateDoor1700000000000])));
    expect(starts.flat()).toEqual(['CreateDoor1700000000000']);
  });

  it('of our own all run on an empty database, and are then up to date', async () => {
    await migrate(database.url);
    expect(await migrate(database.url)).toEqual([]);
  });

  it('of our own that are missing run, whatever else is there', async () => {
    const [first, second, ...others] = await ourMigrations();
    await migrate(database.url, [first!, second!]);
    expect(await migrate(database.url)).toEqual(others.map(({ name }) => name));
  });

  it('of our own have the number of their file, by which a start knows those that were applied', async () => {
    const numbers = readdirSync('migrations').map((file) => file.split('-')[0]);
    const ofClasses = (await ourMigrations()).map(({ name }) => /\d+$/.exec(name)?.[0]);
    expect(new Set(ofClasses)).toEqual(new Set(numbers));
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

describe('A database that cannot be reached', () => {
  const server = new URL(process.env['TEST_DATABASE_URL'] ?? 'postgresql://localhost');

  it('is named without its password when nobody answers', async () => {
    const message = await refusalOf('postgres://zi:secret@127.0.0.1:1/register', 500);
    expect(message).toMatch(
      /^DATABASE_URL: database "register" at 127\.0\.0\.1:1 did not answer within 0\.5 s \(.*ECONNREFUSED/,
    );
    expect(message).not.toContain('secret');
  });

  it('is refused at once when the database does not exist', async () => {
    const url = new URL(server);
    url.pathname = '/not_here';
    expect(await refusalOf(url.href)).toMatch(/^DATABASE_URL: database "not_here" at .* does not exist/);
  });

  it('is refused at once when the password is wrong', async () => {
    const url = new URL(server);
    url.password = 'secret';
    const message = await refusalOf(url.href);
    expect(message).toMatch(/^DATABASE_URL: .*password authentication failed/);
    expect(message).not.toContain('secret');
  });

  it('is refused at once when its address is none', async () => {
    expect(await refusalOf('postgres://zi:secret@host:port/zi')).toMatch(
      /^DATABASE_URL: this is not an address; [^@]*:password@/,
    );
  });

  it('is given time to start', async () => {
    const url = new URL(server);
    url.port = await freePort();
    const relay = createServer((socket) => socket.pipe(dial(Number(server.port), server.hostname)).pipe(socket));
    setTimeout(() => relay.listen(Number(url.port), '127.0.0.1'), 600);
    const client = await connect(url.href, 5_000);
    await client.end();
    relay.close();
  });
});

async function freePort(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return String(port);
}

async function refusalOf(url: string, patienceMs?: number): Promise<string> {
  try {
    await connect(url, patienceMs);
  } catch (error) {
    if (error instanceof UnreachableDatabase) return error.message;
    throw error;
  }
  throw new Error('The database answered.');
}
