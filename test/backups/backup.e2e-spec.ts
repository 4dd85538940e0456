import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { AppModule } from '../../src/app.module.js';
import { backUp, type Installation } from '../../src/backups/backing-up.js';
import { BackupReader } from '../../src/backups/backup-reader.js';
import { restore } from '../../src/backups/restoring.js';
import { Clock } from '../../src/common/clock.js';
import { Settings } from '../../src/config/settings.js';
import { migrate, ourMigrations } from '../../src/database/migrate.js';
import { ApiClient } from '../../src/demo/api-client.js';
import { tellDemonstration } from '../../src/demo/demonstration.js';
import { DEMONSTRATION_PASSWORD, emailOf } from '../../src/demo/people.js';
import { createHttpApplication } from '../../src/http/application.js';
import { storeFor } from '../../src/storage/storage.module.js';
import { emptyDatabase, type TestDatabase, testDatabase } from '../support/database.js';
import { pdf } from '../support/files.js';
import { Program } from '../support/program.js';
import { startS3, type TestS3 } from '../support/s3.js';

jest.setTimeout(300_000);

const KEY = 'a key for the backups of tests';
const folder = mkdtempSync(join(tmpdir(), 'zi-backup-'));
const made: TestDatabase[] = [];
let count = 0;

const nowhere = () => undefined;
const path = (name: string) => join(folder, name);
const settingsIn = (dataDir: string, given: Partial<Settings> = {}) =>
  Object.assign(new Settings(), { NODE_ENV: 'test', LOG_LEVEL: 'silent', ZI_DATA_DIR: dataDir, WORKERS: 'off' }, given);

/** A database and files of their own, with nothing in them unless given. */
async function place(given: Partial<Settings> = {}, database?: TestDatabase): Promise<Installation> {
  const own = database ?? (await emptyDatabase());
  made.push(own);
  const dataDir = path(`data-${(count += 1)}`);
  return { databaseUrl: own.url, dataDir, store: await storeFor(settingsIn(dataDir, given), 'files') };
}

async function withClient<T>({ databaseUrl }: Installation, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return work(client).finally(() => client.end());
}

async function query<Row extends object>(installation: Installation, sql: string, values: unknown[] = []) {
  return withClient(installation, async (client) => (await client.query<Row>(sql, values)).rows);
}

const TABLES = `SELECT relname AS name FROM pg_class
  WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migration' ORDER BY 1`;

/** Every row of every table of ours, in an order that does not depend on where it lies. */
async function rowsOf(installation: Installation): Promise<Record<string, string[]>> {
  return withClient(installation, async (client) => {
    const found: Record<string, string[]> = {};
    for (const { name } of (await client.query<{ name: string }>(TABLES)).rows) {
      const { rows } = await client.query<{ row: string }>(`SELECT "${name}"::text AS row FROM "${name}" ORDER BY 1`);
      found[name] = rows.map(({ row }) => row);
    }
    return found;
  });
}

/** What the store has, each name with the hash of what is under it. */
async function filesOf({ store }: Installation): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const { sha256 } of store.list()) {
    const hash = createHash('sha256');
    for await (const chunk of (await store.open(sha256))!) hash.update(chunk as Uint8Array);
    found[sha256] = hash.digest('hex');
  }
  return found;
}

async function isEmpty(installation: Installation): Promise<boolean> {
  const things = await query(
    installation,
    `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace
     UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
     UNION ALL SELECT nspname FROM pg_namespace WHERE nspname = 'bullmq'`,
  );
  const keys = existsSync(join(installation.dataDir, 'keys')) ? readdirSync(join(installation.dataDir, 'keys')) : [];
  return things.length === 0 && Object.keys(await filesOf(installation)).length === 0 && keys.length === 0;
}

const backUpTo = (from: Installation, file: string, password: string | null = null) =>
  backUp(from, { path: file, password, at: new Clock().now(), say: nowhere });
const restoreTo = (into: Installation, file: string, password: string | null = null) =>
  restore(new BackupReader(file, password), into, nowhere);

let here: Installation;
let app: NestFastifyApplication;
let writer: Writer;

interface Answered {
  readonly sheetId: string;
  readonly item: string;
  readonly value: unknown;
  readonly version: number;
}

/** Somebody who goes on answering one item, as fast as it is saved. */
class Writer {
  version: number;
  private isOver = false;
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly client: ApiClient,
    readonly answered: Answered,
  ) {
    this.version = answered.version;
  }

  begin(): void {
    this.isOver = false;
    this.work = this.goOn();
  }

  async end(): Promise<void> {
    this.isOver = true;
    await this.work;
  }

  private async goOn(): Promise<void> {
    const { sheetId, item, value } = this.answered;
    while (!this.isOver) {
      const body = { value, note: `SIMULASI ${this.version + 1}` };
      await this.client.put(`/sheets/${sheetId}/answers/${item}`, body, { 'if-match': `"${this.version}"` });
      this.version += 1;
    }
  }
}

beforeAll(async () => {
  here = await place({}, await testDatabase());
  const settings = settingsIn(here.dataDir);
  await tellDemonstration({ settings, databaseUrl: here.databaseUrl, isWhole: false, say: nowhere });
  mkdirSync(join(here.dataDir, 'keys'), { recursive: true });
  writeFileSync(join(here.dataDir, 'keys', 'a-key'), 'SIMULASI');
  app = await createHttpApplication(
    AppModule.with({ settings, databaseUrl: here.databaseUrl, workers: false }),
    settings,
  );
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const client = await new ApiClient(`http://127.0.0.1:${port}`).signIn(emailOf('koordinator'), DEMONSTRATION_PASSWORD);
  const [open] = await query<Answered>(
    here,
    `SELECT sheet_id AS "sheetId", item_code AS item, value, version FROM answer JOIN sheet ON sheet.id = sheet_id
     WHERE layer = 'UNIT' AND sealed_at IS NULL ORDER BY item_code LIMIT 1`,
  );
  writer = new Writer(client, open!);
});

afterAll(async () => {
  await app?.close();
  for (const database of made) await database.drop();
  rmSync(folder, { recursive: true });
});

describe('A backup of a program that goes on serving', () => {
  it('brings back every row and every file as they were at one moment', async () => {
    const file = path('serving.zi');
    writer.begin();
    const { manifest } = await backUpTo(here, file, KEY);
    await writer.end();
    const there = await place();
    expect(await restoreTo(there, file, KEY)).toMatchObject({ migrated: [] });
    const [before, after] = [await rowsOf(here), await rowsOf(there)];
    const { answer, audit_event, ...untouched } = after;
    expect(before).toMatchObject(untouched);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(missing(notThe(writer, answer!), before['answer']!)).toEqual([]);
    expect(missing(audit_event!, before['audit_event']!)).toEqual([]);
    expect(await filesOf(there)).toEqual(await filesOf(here));
    expect(Object.keys(await filesOf(there)).length).toBeGreaterThan(0);
    expect(readFileSync(join(there.dataDir, 'keys', 'a-key'), 'utf8')).toBe('SIMULASI');
    expect(manifest.tables.every(({ name, rows }) => after[name]?.length === rows)).toBe(true);
  });

  it('has each answer with the events of exactly its versions, however many came during it', async () => {
    const file = path('moment.zi');
    writer.begin();
    await backUpTo(here, file);
    await writer.end();
    const there = await place();
    await restoreTo(there, file);
    const [found] = await query<{ version: number; versions: number[] }>(
      there,
      `SELECT version, (
         SELECT array_agg((after ->> 'version')::integer ORDER BY (after ->> 'version')::integer) FROM audit_event
         WHERE subject_type = 'sheet' AND subject_id = $1::text AND after ->> 'item' = $2
       ) AS versions FROM answer WHERE sheet_id = $1::uuid AND item_code = $2`,
      [writer.answered.sheetId, writer.answered.item],
    );
    expect(found!.version).toBeGreaterThan(writer.answered.version);
    expect(found!.version).toBeLessThan(writer.version);
    expect(found!.versions).toEqual(Array.from({ length: found!.version }, (_, index) => index + 1));
  });

  it('leaves sequences where the next row fits, and what is append-only so', async () => {
    const there = await place();
    await restoreTo(there, path('moment.zi'));
    const sequences = `SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1`;
    const [now, then] = [await query(here, sequences), await query(there, sequences)];
    expect(then.map((row) => Object.values(row)[0])).toEqual(now.map((row) => Object.values(row)[0]));
    await expect(query(there, 'DELETE FROM audit_event')).rejects.toThrow('kept as it was written');
    const shape = `SELECT concat(conrelid::regclass, conname, condeferrable, convalidated) AS x FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace UNION ALL SELECT concat(tgname, tgenabled) FROM pg_trigger
      WHERE NOT tgisinternal ORDER BY 1`;
    expect(await query(there, shape)).toEqual(await query(here, shape));
  });

  it('is refused where there is something already, and touches nothing', async () => {
    const before = await rowsOf(here);
    await expect(restoreTo(here, path('moment.zi'))).rejects.toThrow(/^The database is not empty \(it has "/);
    expect(await rowsOf(here)).toEqual(before);
    const withFile = await place();
    writeFileSync(path('a.pdf'), 'SIMULASI');
    await withFile.store.put('0'.repeat(64), path('a.pdf'));
    await expect(restoreTo(withFile, path('moment.zi'))).rejects.toThrow(/^There are files already/);
    const withKey = await place();
    mkdirSync(join(withKey.dataDir, 'keys'), { recursive: true });
    writeFileSync(join(withKey.dataDir, 'keys', 'mine'), 'x');
    await expect(restoreTo(withKey, path('moment.zi'))).rejects.toThrow(/there is a key already \(mine\)/);
  });

  it('is not written over another file, and is for its owner alone', async () => {
    await expect(backUpTo(here, path('moment.zi'))).rejects.toThrow('exists already');
    expect(statSync(path('moment.zi')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('A backup that is not as it was made', () => {
  let open: Buffer;
  let there: Installation;

  beforeAll(async () => {
    there = await place();
    open = readFileSync(path('moment.zi'));
  });
  afterEach(async () => {
    expect(await isEmpty(there)).toBe(true);
  });

  it.each([
    ['another key', 'another key for backups', /^ZI_BACKUP_KEY: this is not the key of this backup/],
    ['no key', null, /is encrypted; set ZI_BACKUP_KEY/],
  ])('for %s is told as such', async (_, key, message) => {
    await expect(restoreTo(there, path('serving.zi'), key)).rejects.toThrow(message);
  });

  it('without encryption is refused where a key is given', async () => {
    await expect(restoreTo(there, path('moment.zi'), KEY)).rejects.toThrow(/is not encrypted/);
  });

  it('cut short is told as such, encrypted or not', async () => {
    const whole = readFileSync(path('serving.zi'));
    writeFileSync(path('cut.zi'), whole.subarray(0, whole.length - 70_000));
    await expect(restoreTo(there, path('cut.zi'), KEY)).rejects.toThrow(/cut short/);
    for (const left of [512, open.length / 2, open.length - 2_048]) {
      writeFileSync(path('cut.zi'), open.subarray(0, left));
      await expect(restoreTo(there, path('cut.zi'))).rejects.toThrow(/cut short/);
    }
  });

  it.each(['koordinator@simulasi.example', '%PDF-', '"migrations"', 'ustar', 'SIMULASI'])(
    'with a byte altered at %s is told as such',
    async (words) => {
      const altered = Buffer.from(open);
      altered[altered.indexOf(words) + 1]! ^= 1;
      writeFileSync(path('altered.zi'), altered);
      await expect(restoreTo(there, path('altered.zi'))).rejects.toThrow(/altered/);
    },
  );

  it('that is no backup at all is told as such', async () => {
    writeFileSync(path('other.zi'), 'Ini bukan cadangan. '.repeat(100));
    await expect(restoreTo(there, path('other.zi'))).rejects.toThrow(/is no backup, or was altered/);
    await expect(restoreTo(there, path('nowhere.zi'))).rejects.toThrow(/cannot be read \(ENOENT\)/);
  });

  it('or cannot be put back to the end is taken away again', async () => {
    // The store refuses in the middle: rows are in by then, and some of the files.
    const put = there.store.put.bind(there.store);
    let puts = 0;
    there.store.put = async (sha256, from) => {
      if ((puts += 1) > 1) throw new Error('SIMULASI');
      await put(sha256, from);
    };
    await expect(restoreTo(there, path('moment.zi'))).rejects.toThrow('SIMULASI');
    there.store.put = put;
    expect(puts).toBe(2);
  });
});

describe('Files that the rows name', () => {
  const sha256 = createHash('sha256').update(pdf('hilang')).digest('hex');
  let lacking: Installation;

  beforeAll(async () => {
    lacking = await place({}, await testDatabase());
    await query(
      lacking,
      `INSERT INTO stored_file (sha256, size_bytes, media_type, stored_at)
      VALUES ('${sha256}', ${pdf('hilang').length}, 'application/pdf', '2026-03-02')`,
    );
  });

  it('and the store has not fail the backup, which leaves nothing', async () => {
    await expect(backUpTo(lacking, path('lacking.zi'))).rejects.toThrow(
      /is named in the database, and not in the store/,
    );
    expect(readdirSync(folder).filter((name) => name.startsWith('lacking'))).toEqual([]);
  });

  it('and the store has altered fail it too', async () => {
    for (const bytes of [pdf('hilanG'), pdf('hilang lain')]) {
      writeFileSync(path('other.pdf'), bytes);
      await lacking.store.put(sha256, path('other.pdf'));
      await expect(backUpTo(lacking, path('lacking.zi'))).rejects.toThrow(/altered in the store|bytes long/);
    }
  });

  it('and the nightly look has found lost are told, and do not stand in its way', async () => {
    await query(lacking, `UPDATE stored_file SET problem = 'MISSING'`);
    const { manifest } = await backUpTo(lacking, path('lacking.zi'));
    expect(manifest).toMatchObject({ files: [], lostFiles: [sha256] });
    expect(await restoreTo(await place(), path('lacking.zi'))).toMatchObject({ manifest: { lostFiles: [sha256] } });
  });
});

describe('A backup of an earlier schema', () => {
  const UNTIL = 'CreateEvidence1764000100000';

  it('is brought up to date, with its rows and files', async () => {
    const all = await ourMigrations();
    const old = await place();
    const early = all.slice(0, all.findIndex(({ name }) => name === UNTIL) + 1);
    await migrate(old.databaseUrl, early);
    const bytes = pdf('lama');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    writeFileSync(path('old.pdf'), bytes);
    await old.store.put(sha256, path('old.pdf'));
    await query(
      old,
      `INSERT INTO institution (code, name, kind, created_at) VALUES ('SIM', E'Kementerian\t"Contoh"\n\\\\N (SIMULASI)', 'PROVINCE', '2026-03-02');
       INSERT INTO work_unit (institution_id, code, name, created_at) SELECT id, 'U', 'Induk', '2026-03-02' FROM institution;
       INSERT INTO work_unit (institution_id, parent_id, code, name, created_at)
         SELECT institution_id, id, 'A', 'Anak', '2026-03-02' FROM work_unit;
       INSERT INTO account (email, name, password_hash, created_at) VALUES ('a@simulasi.example', 'A', '', '2026-03-02');
       INSERT INTO stored_file (sha256, size_bytes, media_type, stored_at)
         VALUES ('${sha256}', ${bytes.length}, 'application/pdf', '2026-03-02')`,
    );
    await backUpTo(old, path('old.zi'));
    const there = await place();
    const { migrated } = await restoreTo(there, path('old.zi'));
    expect(migrated).toEqual(all.slice(early.length).map(({ name }) => name));
    expect(await migrate(there.databaseUrl)).toEqual([]);
    expect(await filesOf(there)).toEqual({ [sha256]: sha256 });
    expect(
      await query(
        there,
        'SELECT unit.name, parent.name AS parent FROM work_unit unit LEFT JOIN work_unit parent ON parent.id = unit.parent_id ORDER BY 1',
      ),
    ).toEqual([
      { name: 'Anak', parent: 'Induk' },
      { name: 'Induk', parent: null },
    ]);
    expect(await query(there, 'SELECT name FROM institution')).toEqual([
      { name: 'Kementerian\t"Contoh"\n\\N (SIMULASI)' },
    ]);
  });

  it('of a newer program is refused, naming it', async () => {
    const newer = await place({}, await testDatabase());
    await query(newer, `INSERT INTO migration (timestamp, name) VALUES (9999999999999, 'AddTomorrow9999999999999')`);
    await backUpTo(newer, path('newer.zi'));
    const there = await place();
    await expect(restoreTo(there, path('newer.zi'))).rejects.toThrow(/newer \(AddTomorrow9999999999999\)/);
    expect(await isEmpty(there)).toBe(true);
  });
});

describe('A role that owns its database and is no superuser', () => {
  const role = `zi_owner_${process.pid}`;

  it('restores as well', async () => {
    const there = await place();
    const { pathname } = new URL(there.databaseUrl);
    await query(there, `CREATE ROLE ${role} LOGIN NOSUPERUSER PASSWORD 'test'`);
    await query(there, `ALTER DATABASE ${pathname.slice(1)} OWNER TO ${role}`);
    const url = new URL(there.databaseUrl);
    Object.assign(url, { username: role, password: 'test' });
    await restoreTo({ ...there, databaseUrl: url.href }, path('moment.zi'));
    expect(await filesOf(there)).toEqual(await filesOf(here));
    const tables = await query(there, 'SELECT FROM audit_event');
    expect(tables.length).toBeGreaterThan(100);
    await query(there, `REASSIGN OWNED BY ${role} TO current_user; DROP OWNED BY ${role}; DROP ROLE ${role}`);
  });
});

describe('Files on S3', () => {
  let s3: TestS3;

  beforeAll(async () => {
    s3 = await startS3();
  });
  afterAll(() => s3?.stop());

  it('are backed up from there and restored to there', async () => {
    const bucket = await place(s3.settings);
    await restoreTo(bucket, path('moment.zi'));
    expect(await filesOf(bucket)).toEqual(await filesOf(here));
    await backUpTo(bucket, path('bucket.zi'), KEY);
    const there = await place();
    await restoreTo(there, path('bucket.zi'), KEY);
    expect(await filesOf(there)).toEqual(await filesOf(here));
    expect(await rowsOf(there)).toEqual(await rowsOf(bucket));
    await expect(restoreTo(await place(s3.settings), path('moment.zi'))).rejects.toThrow(/^There are files already/);
  });
});

describe('zi', () => {
  async function zi(words: readonly string[], environment: Readonly<Record<string, string>>) {
    const program = new Program(['bin/zi.mjs', ...words], environment);
    const code = await program.end();
    return { code, out: program.stdout.trim().split('\n'), err: program.stderr };
  }

  it('backs up and restores, tells how far it is on stderr, and ends with a line of JSON', async () => {
    const there = await place();
    const from = { DATABASE_URL: here.databaseUrl, ZI_DATA_DIR: here.dataDir, ZI_BACKUP_KEY_FILE: path('key') };
    writeFileSync(path('key'), `${KEY}\n`);
    const backedUp = await zi(['backup', path('zi.zi'), '--json'], from);
    expect(backedUp).toMatchObject({ code: 0, err: expect.stringMatching(/\d+ tables with \d+ rows are written/) });
    const summary = JSON.parse(backedUp.out.at(-1)!) as Record<string, unknown>;
    expect(summary).toMatchObject({ file: path('zi.zi'), encrypted: true, keys: 3, lostFiles: [] });
    const into = { DATABASE_URL: there.databaseUrl, ZI_DATA_DIR: there.dataDir };
    expect(await zi(['restore', path('zi.zi')], into)).toMatchObject({
      code: 1,
      err: expect.stringContaining('is encrypted; set ZI_BACKUP_KEY'),
    });
    const restored = await zi(['restore', path('zi.zi'), '--json'], { ...into, ZI_BACKUP_KEY: KEY });
    expect(restored).toMatchObject({ code: 0, err: expect.stringContaining('is whole') });
    const held = ['madeAt', 'migrations', 'tables', 'rows', 'files', 'keys'].map((name) => [name, summary[name]]);
    expect(JSON.parse(restored.out.at(-1)!)).toMatchObject(Object.fromEntries(held));
    expect(await rowsOf(there)).toEqual(await rowsOf(here));
  });
});

/** The rows of all answers but the one that is being written. */
function notThe({ answered: { sheetId, item } }: Writer, rows: readonly string[]): string[] {
  return rows.filter((row) => !row.startsWith(`(${sheetId},${item},`));
}

/** Those of `rows` that are not among `all`. */
function missing(rows: readonly string[], all: readonly string[]): string[] {
  const known = new Set(all);
  return rows.filter((row) => !known.has(row));
}
