import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { Accounts } from '../../src/access/accounts.service.js';
import { AppModule } from '../../src/app.module.js';
import { Settings } from '../../src/config/settings.js';
import { emailOf } from '../../src/demo/people.js';
import { tellDemonstration } from '../../src/demo/demonstration.js';
import { ArchiveWriting } from '../../src/institution-archives/archive-writing.service.js';
import type { ArchiveManifest } from '../../src/institution-archives/archive-manifest.js';
import { ArchiveImport } from '../../src/institution-archives/coming-in/archive-import.service.js';
import { ArchiveReader } from '../../src/institution-archives/coming-in/archive-reader.js';
import { AUDIT_KEY } from '../support/audit-key.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { zipOf } from '../support/zip.js';
import { unzipped } from './unzipped.js';

jest.setTimeout(300_000);

/** What an import need not give again, and why. */
const MAY_DIFFER: Readonly<Record<string, string>> = {
  'manifest.json': 'when and by which program',
  'README.md': 'when',
  'json/audit_event.jsonl': 'the trail is told and not put in',
  'csv/audit_event.csv': 'the same',
  'json/instrument.jsonl': 'when this installation has published it',
  'csv/instrument.csv': 'the same',
};

type Files = ReadonlyMap<string, Buffer>;

/** An installation of its own. */
interface Place {
  readonly app: INestApplicationContext;
  readonly database: TestDatabase;
  readonly dataDir: string;
}

const folder = mkdtempSync(join(tmpdir(), 'zi-archive-'));
const places: Place[] = [];
let source: Place;
let institutionId: string;
let archive: string;
let files: Files;

async function place(fill?: (settings: Settings, databaseUrl: string) => Promise<void>): Promise<Place> {
  const dataDir = mkdtempSync(join(folder, 'data-'));
  const given = {
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    ZI_AUDIT_KEY: AUDIT_KEY,
    ZI_DATA_DIR: dataDir,
    WORKERS: 'off',
  };
  const settings = Object.assign(new Settings(), given);
  const database = await testDatabase();
  await fill?.(settings, database.url);
  const module = AppModule.with({ settings, databaseUrl: database.url, workers: false });
  const app = await NestFactory.createApplicationContext(module, { logger: false });
  const made = { app, database, dataDir };
  places.push(made);
  return made;
}

async function query<Row extends object>({ database }: Place, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client(database.url);
  await client.connect();
  return (await client.query<Row>(sql, values).finally(() => client.end())).rows;
}

/** What somebody takes out; null for the operator. */
async function takenOut(from: Place, name: string, email: string | null = null): Promise<string> {
  const path = join(folder, name);
  const accounts = from.app.get(Accounts, { strict: false });
  const [person] = await query<{ id: string }>(from, 'SELECT id FROM account WHERE email = $1', [email]);
  const actor = person === undefined ? null : await accounts.actorOf(person.id);
  await from.app.get(ArchiveWriting, { strict: false }).write(path, institutionId, actor, async () => undefined);
  return path;
}

async function putIn(into: Place, path: string) {
  const reader = await ArchiveReader.open(path);
  return into.app
    .get(ArchiveImport, { strict: false })
    .run(reader)
    .finally(() => reader.close());
}

function linesOf(from: Files, table: string): string[] {
  return from
    .get(`json/${table}.jsonl`)!
    .toString()
    .split('\n')
    .filter((line) => line !== '');
}

/** The same archive with some files replaced, or away (null); its manifest says so, unless told not to. */
function changed(replaced: Readonly<Record<string, string | Buffer | null>>, isTold = true): string {
  const kept = new Map(files);
  for (const [path, content] of Object.entries(replaced))
    if (content === null) kept.delete(path);
    else kept.set(path, Buffer.from(content));
  const manifest = JSON.parse(kept.get('manifest.json')!.toString()) as ArchiveManifest;
  const told = manifest.files.flatMap((file) => {
    const bytes = kept.get(file.path);
    if (bytes === undefined) return [];
    return [{ ...file, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }];
  });
  if (isTold) kept.set('manifest.json', Buffer.from(JSON.stringify({ ...manifest, files: told })));
  return zipped([...kept]);
}

/** In the story nobody talks, finds or objects. */
const WHAT_THE_STORY_LEAVES_OUT = `
  WITH one AS (
    SELECT assessment.id, award.id AS award_id, assessment.work_unit_id, institution_id, account.id AS by
    FROM award JOIN assessment ON assessment.id = assessment_id JOIN work_unit unit ON unit.id = assessment.work_unit_id
    JOIN institution ON institution.id = institution_id
    JOIN account ON account.email = 'koordinator@simulasi.example'
    WHERE institution.code = 'CONTOH' ORDER BY assessment.id LIMIT 1
  ), said AS (
    INSERT INTO comment (assessment_id, room, item_code, area_no, text, written_at, written_by)
    SELECT id, 'UNIT', 'A.I.1.i.a', 1, '=1+1 "kutipan"; baris' || chr(10) || 'dua', now(), by FROM one RETURNING id, written_by
  ), named AS (
    INSERT INTO comment_mention (comment_id, account_id) SELECT id, written_by FROM said
  ), tied AS (
    INSERT INTO conflict_of_interest (account_id, work_unit_id, reason, declared_at, declared_by)
    SELECT by, work_unit_id, 'Saudara', now(), by FROM one
  ), found AS (
    INSERT INTO finding (assessment_id, layer, area_no, finding, recommendation, due_on, recorded_at, recorded_by)
    SELECT id, 'TPI', 1, 'Kurang', 'Lengkapi', '2027-01-01', now(), by FROM one
  ), happened AS (
    INSERT INTO incident (award_id, kind, description, happened_on, recorded_at, recorded_by)
    SELECT award_id, 'COMPLAINT', 'Aduan', '2026-01-01', now(), by FROM one
  ), objected AS (
    INSERT INTO objection (assessment_id, text, filed_at, filed_by) SELECT id, 'Keberatan', now(), by FROM one
  ), decided AS (
    INSERT INTO award_decision (award_id, outcome, decree_number, decided_on, ground, decided_at, decided_by)
    SELECT award_id, 'REVOKED', 'K-1', '2026-01-01', 'INCIDENT', now(), by FROM one
    WHERE NOT EXISTS (SELECT FROM award_decision WHERE award_decision.award_id = one.award_id)
  ), areas AS (
    INSERT INTO area_assignment (work_unit_id, area_no, account_id, assigned_at, assigned_by)
    SELECT work_unit_id, 6, by, now(), by FROM one ON CONFLICT DO NOTHING
  )
  INSERT INTO office_hours (institution_id, zone, digest_at, quiet_from, quiet_until, weekend)
  SELECT institution_id, 'Asia/Makassar', '07:30', '20:00', '06:00', '{6,7}' FROM one`;

let count = 0;
function zipped(entries: readonly (readonly [string, Buffer])[], said?: number): string {
  const path = join(folder, `changed-${(count += 1)}.zip`);
  writeFileSync(path, zipOf(entries, said));
  return path;
}

beforeAll(async () => {
  source = await place((settings, databaseUrl) =>
    tellDemonstration({ settings, databaseUrl, isWhole: true, say: () => undefined }),
  );
  await query(source, WHAT_THE_STORY_LEAVES_OUT);
  const [institution] = await query<{ id: string }>(source, "SELECT id FROM institution WHERE code = 'CONTOH'");
  institutionId = institution!.id;
  archive = await takenOut(source, 'whole.zip');
  files = await unzipped(readFileSync(archive));
});
afterAll(async () => {
  for (const { app, database } of places) {
    await app.close();
    await database.drop();
  }
  rmSync(folder, { recursive: true, force: true });
});

describe('What the operator takes out', () => {
  it('comes in as it was, so that it goes out again the same, file by file', async () => {
    const target = await place();
    const came = await putIn(target, archive);
    expect(came.scores).toBe(linesOf(files, 'layer_score').length);
    expect(came.scores).toBeGreaterThan(3);
    const again = await unzipped(readFileSync(await takenOut(target, 'again.zip')));
    expect([...again.keys()].toSorted()).toEqual([...files.keys()].toSorted());
    for (const [path, bytes] of files)
      if (!(path in MAY_DIFFER))
        expect([path, again.get(path)!.toString('latin1')]).toEqual([path, bytes.toString('latin1')]);
    const figures =
      'SELECT assessment_id, layer, total::text FROM layer_difference WHERE institution_id = $1 ORDER BY 1, 2, 3';
    expect(await query(target, figures, [institutionId])).toEqual(await query(source, figures, [institutionId]));
  });

  it('has something of nearly everything', () => {
    const empty = Object.entries((JSON.parse(files.get('manifest.json')!.toString()) as ArchiveManifest).rows)
      .filter(([, rows]) => rows === 0)
      .map(([table]) => table);
    expect(empty.toSorted()).toEqual([]);
  });
});

describe('What a person takes out', () => {
  it.each(['menteri', 'auditor'] as const)('comes in as well: %s', async (person) => {
    const path = await takenOut(source, `${person}.zip`, emailOf(person));
    const own = await unzipped(readFileSync(path));
    const concluded = linesOf(own, 'assessment').filter((line) => line.includes('"stage":"CONCLUDED"'));
    const papers = [...own].filter(([name]) => name.startsWith('documents/'));
    expect(papers.length).toBe(concluded.length * 2);
    expect(papers.length).toBeGreaterThan(0);
    for (const [, bytes] of papers) expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const target = await place();
    await putIn(target, path);
    const rows = await query<{ count: number }>(target, 'SELECT count(*)::int AS count FROM answer');
    expect(rows[0]!.count).toBe(linesOf(own, 'answer').length);
    expect(rows[0]!.count).toBeGreaterThan(100);
  });

  it('lets nobody in by an old password, and tells in the trail that it came', async () => {
    const target = await place();
    await putIn(target, archive);
    expect(await query(target, 'SELECT FROM account WHERE password_hash IS NOT NULL')).toEqual([]);
    const told = await query<{ subject_id: string }>(
      target,
      "SELECT subject_id FROM audit_event WHERE action = 'import'",
    );
    expect(told).toEqual([{ subject_id: institutionId }]);
  });
});

describe('An archive is refused, and nothing of it is there,', () => {
  let target: Place;
  beforeAll(async () => {
    target = await place();
  });

  const refusalOf = async (path: string) =>
    putIn(target, path).then(
      () => 'it came in',
      (error: Error) => error.message,
    );

  afterEach(async () => {
    const counts = await query<{ rows: number }>(
      target,
      'SELECT ((SELECT count(*) FROM institution) + (SELECT count(*) FROM account) + (SELECT count(*) FROM stored_file))::int AS rows',
    );
    expect(counts[0]!.rows).toBe(0);
    const stored = join(target.dataDir, 'files');
    expect(
      existsSync(stored)
        ? readdirSync(stored, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
        : [],
    ).toEqual([]);
    expect(
      await query(
        target,
        "SELECT conname FROM pg_constraint WHERE contype = 'f' AND condeferrable AND connamespace = 'public'::regnamespace",
      ),
    ).toEqual([]);
  });

  it('when a byte of it was changed', async () => {
    const rows = files.get('json/answer.jsonl')!.toString();
    const path = changed({ 'json/answer.jsonl': rows.replace('"version":1', '"version":2') }, false);
    expect(await refusalOf(path)).toMatch(/^json\/answer\.jsonl: it was changed/);
  });

  it('when a file of it is missing', async () => {
    const [name] = [...files.keys()].filter((path) => path.startsWith('files/'));
    expect(await refusalOf(changed({ [name!]: null }, false))).toMatch(new RegExp(`^${name}: .*missing`));
    expect(await refusalOf(changed({ 'json/sheet.jsonl': null }))).toMatch(
      /^json\/sheet\.jsonl: the manifest does not list it/,
    );
  });

  it('when it has what its manifest does not list', async () => {
    const path = zipped([...files, ['json/more.jsonl', Buffer.from('{}')]]);
    expect(await refusalOf(path)).toMatch(/^json\/more\.jsonl: the manifest does not list it/);
  });

  it('when it has a path that leads out of it', async () => {
    expect(await refusalOf(zipped([...files, ['../../out.txt', Buffer.from('x')]]))).toMatch(
      /directory is broken.*relative path/,
    );
  });

  it('when it would fill the disk', async () => {
    const zeros = Buffer.alloc(64 * 1024 * 1024);
    expect(await refusalOf(changed({ 'json/answer.jsonl': zeros }))).toMatch(
      /^json\/answer\.jsonl: .*times what is there/,
    );
  });

  it('when its directory lies about sizes', async () => {
    expect(await refusalOf(zipped([...files], 5))).toMatch(/Nothing was imported|bytes/);
  });

  it('when it is no archive of ours, or of another version', async () => {
    expect(await refusalOf(zipped([['a.txt', Buffer.from('x')]]))).toMatch(/has no manifest\.json/);
    const manifest = JSON.parse(files.get('manifest.json')!.toString()) as ArchiveManifest;
    const version = JSON.stringify({ ...manifest, version: 2 });
    expect(await refusalOf(changed({ 'manifest.json': version }, false))).toMatch(
      /^manifest\.json: it is of version 2/,
    );
    writeFileSync(join(folder, 'text.zip'), 'no zip at all');
    expect(await refusalOf(join(folder, 'text.zip'))).toMatch(/no archive/);
  });

  it.each([
    ['is no JSON', (line: string) => line.slice(1), /^json\/work_unit\.jsonl, row 1: it is no JSON object/],
    [
      'has a column that nobody knows',
      (line: string) => line.replace('{', '{"colour":"red",'),
      /row 1: this program knows no column "colour"/,
    ],
    [
      'is no value of its column',
      (line: string) => line.replace(/"created_at":"[^"]+"/, '"created_at":"no day"'),
      /^json\/work_unit\.jsonl, row 1: .*no day/,
    ],
    [
      'names what is not there',
      (line: string) =>
        line.replace(/"institution_id":"[^"]+"/, '"institution_id":"00000000-0000-4000-8000-000000000000"'),
      /^json\/work_unit\.jsonl, row 1: Key \(institution_id\)/,
    ],
  ])('when a row %s', async (_, change, message) => {
    const [first = '', ...others] = linesOf(files, 'work_unit');
    const path = changed({ 'json/work_unit.jsonl': [change(first), ...others].join('\n') });
    expect(await refusalOf(path)).toMatch(message);
  });

  it('when a row is away', async () => {
    const [, ...others] = linesOf(files, 'cycle_window');
    const path = changed({ 'json/cycle_window.jsonl': others.join('\n') });
    expect(await refusalOf(path)).toMatch(/^json\/cycle_window\.jsonl: it has \d+ rows, and not as many/);
  });

  it('when the answers come to another score', async () => {
    const [first = '', ...others] = linesOf(files, 'layer_score');
    const path = changed({
      'json/layer_score.jsonl': [first.replace(/"total":[\d.]+/, '"total":12.5'), ...others].join('\n'),
    });
    expect(await refusalOf(path)).toMatch(
      /^json\/layer_score\.jsonl, row 1: it says total 12\.5, and the answers come to/,
    );
  });
});

describe('An installation that is not empty', () => {
  it('takes none', async () => {
    await expect(putIn(source, archive)).rejects.toThrow(/not empty/);
  });
});
