import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient } from '../../src/demo/api-client.js';
import { InstitutionArchivesProcessor } from '../../src/institution-archives/institution-archives.processor.js';
import type { ArchiveManifest } from '../../src/institution-archives/archive-manifest.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Place, refusalOf, World } from '../support/factories.js';
import { unzipped } from './unzipped.js';

interface Asked {
  readonly id: string;
  readonly finishedAt: string | null;
  readonly problem: string | null;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly fileName: string;
}

type Row = Readonly<Record<string, unknown>>;

const DAY_MS = 24 * 60 * 60 * 1000;

let program: TestApp;
let world: World;
let place: Place;
let assessmentId: string;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
  place = await world.unit();
  assessmentId = await world.assessmentIn('INTERNAL_EVALUATION', place);
  await world.ownSheet(assessmentId, 'TPI', place, await world.idOf('TPI_MEMBER', place));
});
afterAll(() => program?.close());

async function finished(client: ApiClient, { id }: { readonly id: string }): Promise<Asked> {
  for (;;) {
    const archive = await client.get<Asked>(`/institution-archives/${id}`);
    if (archive.finishedAt !== null) return archive;
    await sleep(50);
  }
}

async function made(client: ApiClient, institutionId = place.institutionId): Promise<Asked> {
  return finished(client, await client.post<Asked>(`/institutions/${institutionId}/archives`));
}

async function contentOf(client: ApiClient, { id }: Asked): Promise<ReadonlyMap<string, Buffer>> {
  const response = await client.download(`/institution-archives/${id}/content`);
  return unzipped(Buffer.from(await response.arrayBuffer()));
}

function rowsIn(files: ReadonlyMap<string, Buffer>, table: string): Row[] {
  const lines = files.get(`json/${table}.jsonl`)!.toString().split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Row);
}

const manifestIn = (files: ReadonlyMap<string, Buffer>) =>
  JSON.parse(files.get('manifest.json')!.toString()) as ArchiveManifest;

describe('The archive of an institution', () => {
  it('has the rows that its head reads, as JSON and as CSV, and files by their SHA-256', async () => {
    const head = await world.as('INSTITUTION_HEAD', place);
    const archive = await made(head);
    expect(archive).toMatchObject({
      problem: null,
      fileName: expect.stringMatching(/^arsip-.+-\d{4}-\d\d-\d\d\.zip$/),
    });
    const files = await contentOf(head, archive);
    expect(rowsIn(files, 'institution').map(({ id }) => id)).toEqual([place.institutionId]);
    expect(rowsIn(files, 'assessment').map(({ id }) => id)).toEqual([assessmentId]);
    const answers = rowsIn(files, 'answer');
    expect(answers.length).toBeGreaterThan(100);
    expect(files.get('csv/answer.csv')!.toString().split('\r\n').length).toBe(answers.length + 2);
    const named = rowsIn(files, 'stored_file').map(({ sha256 }) => sha256 as string);
    for (const sha256 of named)
      expect(
        createHash('sha256')
          .update(files.get(`files/${sha256}`)!)
          .digest('hex'),
      ).toBe(sha256);
  });

  it('lists all that is in it, with sizes, SHA-256 and rows', async () => {
    const head = await world.as('INSTITUTION_HEAD', place);
    const files = await contentOf(head, await made(head));
    const manifest = manifestIn(files);
    expect(manifest.files.map(({ path }) => path).toSorted()).toEqual(
      [...files.keys()].filter((path) => path !== 'manifest.json').toSorted(),
    );
    for (const { path, size, sha256 } of manifest.files) {
      const bytes = files.get(path)!;
      expect([path, bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([path, size, sha256]);
    }
    for (const [table, rows] of Object.entries(manifest.rows))
      expect([table, rowsIn(files, table).length]).toEqual([table, rows]);
  });

  it('holds no way to sign in', async () => {
    const head = await world.as('INSTITUTION_HEAD', place);
    const files = await contentOf(head, await made(head));
    expect(rowsIn(files, 'account').length).toBeGreaterThan(1);
    for (const [path, bytes] of files) expect([path, bytes.includes('$argon2')]).toEqual([path, false]);
  });

  it('keeps back an open first pass from the head and from auditors, and shows a done sheet to both', async () => {
    for (const role of ['INSTITUTION_HEAD', 'AUDITOR'] as const) {
      const reader = await world.as(role, role === 'AUDITOR' ? undefined : place);
      const files = await contentOf(reader, await made(reader));
      const layers = rowsIn(files, 'sheet').map(({ layer }) => layer);
      expect([role, layers]).toEqual([role, ['UNIT']]);
      const rows = await world.query<{ sheets: number }>(
        'SELECT count(*)::int AS sheets FROM sheet WHERE assessment_id = $1',
        [assessmentId],
      );
      expect(rows[0]!.sheets).toBeGreaterThan(1);
    }
  });

  it('keeps names of people elsewhere, and not their addresses', async () => {
    const head = await world.as('INSTITUTION_HEAD', place);
    const files = await contentOf(head, await made(head));
    const own = new Set(rowsIn(files, 'appointment').map(({ account_id }) => account_id));
    for (const { id, email, name } of rowsIn(files, 'account')) {
      expect(name).not.toBeNull();
      expect(email === null).toBe(!own.has(id));
    }
  });

  it('is sent in parts, and told of in the audit trail when it is taken', async () => {
    const head = await world.as('INSTITUTION_HEAD', place);
    const archive = await made(head);
    const url = `${program.url}/api/v1/institution-archives/${archive.id}/content`;
    const whole = Buffer.from(await (await head.download(`/institution-archives/${archive.id}/content`)).arrayBuffer());
    const part = await fetch(url, { headers: { cookie: head.sessionCookie, range: 'bytes=100-199' } });
    expect(part.status).toBe(206);
    expect(Buffer.from(await part.arrayBuffer()).equals(whole.subarray(100, 200))).toBe(true);
    expect(createHash('sha256').update(whole).digest('hex')).toBe(archive.sha256);
    expect(part.headers.get('content-disposition')).toContain(archive.fileName);
    const told = await world.query<{ action: string }>(
      'SELECT action FROM audit_event WHERE subject_id = $1 ORDER BY id',
      [archive.id],
    );
    expect(told.map(({ action }) => action)).toEqual(['ask', 'download']);
  });

  it('is for whoever asked, who heads the institution or is an auditor', async () => {
    const elsewhere = await world.unit();
    const head = await world.as('INSTITUTION_HEAD', place);
    const other = await world.as('INSTITUTION_HEAD', elsewhere);
    const archive = await made(head);
    expect(await refusalOf(other.get(`/institution-archives/${archive.id}`))).toMatchObject({ status: 404 });
    expect(await refusalOf(other.post(`/institutions/${place.institutionId}/archives`))).toMatchObject({
      type: '/problems/not-your-archive',
    });
    const lead = await world.as('TPI_LEAD', place);
    expect(await refusalOf(lead.post(`/institutions/${place.institutionId}/archives`))).toMatchObject({ status: 403 });
    expect(await head.get<Asked[]>(`/institutions/${place.institutionId}/archives`)).toContainEqual(
      expect.objectContaining({ id: archive.id }),
    );
  });

  it('goes after the days that the operator set, and a lost job is woken', async () => {
    const head = await world.as('INSTITUTION_HEAD', place);
    const archive = await made(head);
    const rows = await world.query<{ id: string }>(
      `INSERT INTO institution_archive (institution_id, asked_by, asked_at, progress)
       SELECT institution_id, asked_by, $2, 0 FROM institution_archive WHERE id = $1 RETURNING id`,
      [archive.id, program.clock.now()],
    );
    program.clock.moveTo(new Date(program.clock.now().getTime() + 3 * 60 * 1000));
    const upkeep = program.app.get(InstitutionArchivesProcessor, { strict: false });
    await upkeep.tidy();
    expect(await finished(head, rows[0]!)).toMatchObject({ problem: null });
    program.clock.moveTo(new Date(program.clock.now().getTime() + 7 * DAY_MS));
    await upkeep.tidy();
    const again = await world.as('INSTITUTION_HEAD', place);
    expect(await refusalOf(again.get(`/institution-archives/${archive.id}/content`))).toMatchObject({
      type: '/problems/archive-discarded',
    });
  });
});
