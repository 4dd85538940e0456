import { rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { AuditLog } from '../../src/audit/audit-log.js';
import { Reader } from '../../src/database/reader.js';
import { Transactions } from '../../src/database/transactions.js';
import { FileChecksRepository } from '../../src/evidence-checks/file-checks.repository.js';
import { FileChecks } from '../../src/evidence-checks/file-checks.service.js';
import { FileComparing } from '../../src/evidence-checks/file-comparing.service.js';
import { OrphanFiles } from '../../src/evidence-checks/orphan-files.service.js';
import { FileStore } from '../../src/storage/file-store.js';
import { S3Store } from '../../src/storage/s3-store.js';
import { startApp, type TestApp } from '../support/app.js';
import { EvidenceRows } from '../support/evidence-rows.js';
import { type Place, refusalOf, World } from '../support/factories.js';

interface Report {
  readonly files: number;
  readonly unchecked: number;
  readonly missing: number;
  readonly altered: number;
  readonly lastRun: { outcome: string | null; checked: number; removed: number } | null;
  readonly damaged: readonly { sha256: string; problem: string; uses: readonly Record<string, unknown>[] }[];
}

const A_DAY_MS = 24 * 60 * 60 * 1000;

let program: TestApp;
let world: World;
let rows: EvidenceRows;
let place: Place;
let count = 0;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
  rows = new EvidenceRows(program, world);
  place = await world.unit();
}, 60_000);
afterAll(() => program?.close());
/** A run is once a day, so each test has a day of its own. */
beforeEach(() => program.clock.moveTo(new Date(program.clock.now().getTime() + A_DAY_MS)));

const checks = () => program.app.get(FileChecks, { strict: false });
const report = async () => (await world.as('AUDITOR')).get<Report>('/evidence-integrity');
const pathOf = (sha256: string) => join(program.settings.ZI_DATA_DIR, 'files', sha256.slice(0, 2), sha256);
const content = () => `content ${++count} of some length`;

/** Our own services with everything real, on another store. */
function checksOn(store: FileStore): FileChecks {
  const get = <T>(token: abstract new (...args: never[]) => T): T => program.app.get(token, { strict: false });
  const repository = new FileChecksRepository(get(Reader));
  const transactions = get(Transactions);
  const comparing = new FileComparing(repository, store, transactions, get(AuditLog), program.clock);
  const orphans = new OrphanFiles(repository, store, program.clock);
  return new FileChecks(repository, comparing, orphans, transactions, program.clock);
}

/** The program's store, with files of which the disk does not give a byte. */
class IllStore extends FileStore {
  readonly opened: string[] = [];

  constructor(
    private readonly inner: FileStore,
    private readonly unreadable: readonly string[],
  ) {
    super();
  }

  override put(sha256: string, path: string): Promise<void> {
    return this.inner.put(sha256, path);
  }

  override async open(sha256: string): Promise<Readable | null> {
    this.opened.push(sha256);
    if (this.unreadable.includes(sha256)) throw new Error('EIO: i/o error, read');
    return this.inner.open(sha256);
  }

  override remove(sha256: string): Promise<void> {
    return this.inner.remove(sha256);
  }

  override list() {
    return this.inner.list();
  }
}

describe('Every night', () => {
  it('whole files are found whole, and a second run of the day has nothing to do', async () => {
    await rows.file(place, content());
    await rows.file(place, content());
    expect(await checks().run()).toBe(true);
    expect(await report()).toMatchObject({ missing: 0, altered: 0, unchecked: 0, damaged: [] });
    expect((await report()).lastRun).toMatchObject({ outcome: 'COMPLETE', checked: (await report()).files });
    expect(await checks().run()).toBe(false);
  });

  it('a missing and an altered file are found, with where they are used, and cleared once they are back', async () => {
    const assessmentId = await world.assessmentIn('SELF_ASSESSMENT', place);
    const [lost, bent, cut] = [content(), content(), content()];
    const missing = await rows.file(place, lost);
    const altered = await rows.file(place, bent);
    const shortened = await rows.file(place, cut);
    await rows.attach(place, assessmentId, 'A.I.1.i.a', altered.id);
    rmSync(pathOf(missing.sha256));
    writeFileSync(pathOf(altered.sha256), bent.replace('content', 'contents'));
    truncateSync(pathOf(shortened.sha256), 3);
    expect(await checks().run()).toBe(true);
    const found = await report();
    expect(found).toMatchObject({ missing: 1, altered: 2 });
    expect(new Map(found.damaged.map(({ sha256, problem }) => [sha256, problem]))).toEqual(
      new Map([
        [missing.sha256, 'MISSING'],
        [altered.sha256, 'ALTERED'],
        [shortened.sha256, 'ALTERED'],
      ]),
    );
    const { unitId } = place;
    expect(found.damaged.find(({ sha256 }) => sha256 === altered.sha256)?.uses).toEqual([
      expect.objectContaining({ unitId, evidenceId: altered.id, version: 1, assessmentIds: [assessmentId] }),
    ]);
    for (const back of [lost, bent, cut]) await rows.store(back);
    program.clock.moveTo(new Date(program.clock.now().getTime() + A_DAY_MS));
    await checks().run();
    expect(await report()).toMatchObject({ missing: 0, altered: 0, damaged: [] });
    const events = await world.query<{ action: string; actor_id: string | null }>(
      'SELECT action, actor_id FROM audit_event WHERE subject_id = $1 ORDER BY id',
      [missing.sha256],
    );
    expect(events).toEqual([
      { action: 'find-problem', actor_id: null },
      { action: 'clear-problem', actor_id: null },
    ]);
  });

  it('files to which nothing points are removed when they are older than a day', async () => {
    const kept = await rows.file(place, content());
    const orphan = await rows.store(content());
    const exists = (sha256: string) => statSync(pathOf(sha256), { throwIfNoEntry: false }) !== undefined;
    // The disk keeps the time of this machine, which no test can move: so the program's clock goes there.
    const stored = Date.now();
    program.clock.moveTo(new Date(stored + A_DAY_MS / 2));
    await checks().run();
    expect([kept.sha256, orphan].map(exists)).toEqual([true, true]);
    program.clock.moveTo(new Date(stored + 2 * A_DAY_MS));
    await checks().run();
    expect([kept.sha256, orphan].map(exists)).toEqual([true, false]);
    expect((await report()).lastRun).toMatchObject({ removed: 1 });
  });

  it('two workers at once open every file once', async () => {
    for (let made = 0; made < 12; made += 1) await rows.file(place, content());
    const store = new IllStore(program.app.get(FileStore, { strict: false }), []);
    const done = await Promise.all([checksOn(store).run(), checksOn(store).run(), checksOn(store).run()]);
    expect(done.filter(Boolean)).toHaveLength(1);
    expect(store.opened).toHaveLength((await report()).files);
    expect(new Set(store.opened).size).toBe(store.opened.length);
  });

  it('a store out of reach makes nothing missing; the run breaks off, and the next one of the day does the rest', async () => {
    const { sha256 } = await rows.file(place, content());
    const place404 = {
      endpoint: 'http://127.0.0.1:1',
      region: 'a',
      bucket: 'b',
      accessKeyId: 'c',
      secretAccessKey: 'd',
    };
    const away = new S3Store(place404);
    await expect(checksOn(away).run()).rejects.toThrow(/could not be read/);
    away.close();
    expect(await report()).toMatchObject({ missing: 0, lastRun: { outcome: 'BROKEN_OFF', checked: 0 } });
    expect(await checks().run()).toBe(true);
    expect(await report()).toMatchObject({ missing: 0, unchecked: 0, lastRun: { outcome: 'COMPLETE' } });
    const [file] = await world.query<{ problem: string | null }>('SELECT problem FROM stored_file WHERE sha256 = $1', [
      sha256,
    ]);
    expect(file).toEqual({ problem: null });
  });

  it('one unreadable file keeps no other from being checked; after it broke off, only what is left is read', async () => {
    const ill = await rows.file(place, content());
    const inner = program.app.get(FileStore, { strict: false });
    const store = new IllStore(inner, [ill.sha256]);
    await expect(checksOn(store).run()).rejects.toThrow(ill.sha256);
    expect(store.opened).toHaveLength((await report()).files);
    expect(await report()).toMatchObject({ unchecked: 1, lastRun: { outcome: 'BROKEN_OFF' } });
    const mended = new IllStore(inner, []);
    expect(await checksOn(mended).run()).toBe(true);
    expect(mended.opened).toEqual([ill.sha256]);
  });

  it('a run whose process died is ended when its lease runs out, and not before', async () => {
    const { clock } = program;
    const now = clock.now();
    await world.query('INSERT INTO file_check_run (due_on, begun_at, leased_until) VALUES ($1, $2, $3)', [
      clock.today(),
      now,
      new Date(now.getTime() + 60_000),
    ]);
    expect(await checks().run()).toBe(false);
    clock.moveTo(new Date(now.getTime() + 61_000));
    expect(await checks().run()).toBe(true);
  });
});

describe('A problem', () => {
  it('is logged once, when it is new', async () => {
    const said = jest.spyOn(Logger.prototype, 'error');
    const { sha256 } = await rows.file(place, content());
    rmSync(pathOf(sha256));
    for (let night = 0; night < 3; night += 1) {
      program.clock.moveTo(new Date(program.clock.now().getTime() + A_DAY_MS));
      await checks().run();
    }
    expect(said.mock.calls.filter(([line]) => String(line).includes(sha256))).toHaveLength(1);
    said.mockRestore();
  });
});

describe('GET /evidence-integrity', () => {
  it('is for administrators and auditors', async () => {
    expect(await (await world.as('ADMINISTRATOR')).get('/evidence-integrity')).toMatchObject({
      missing: 1,
      altered: 0,
    });
    const coordinator = await world.as('UNIT_COORDINATOR', place);
    expect(await refusalOf(coordinator.get('/evidence-integrity'))).toMatchObject({ status: 403 });
  });
});
