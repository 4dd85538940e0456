import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { startApp, type TestApp } from '../support/app.js';
import { type Place, World } from '../support/factories.js';
import { bytesOf, pdf, pdfOf } from '../support/files.js';
import { UploadSweep } from '../../src/uploads/upload-sweep.service.js';
import { TusClient } from './tus-client.js';

const MIB = 1_048_576;

let program: TestApp;
let world: World;
let here: Place;
let client: TusClient;

beforeAll(async () => {
  program = await startApp({ ZI_FILE_LIMIT_MB: 2, ZI_UNIT_QUOTA_MB: 3 });
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  here = await world.unit();
  client = await TusClient.of(program, await world.as('UNIT_COORDINATOR', here));
});

const named = (filename: string, more = {}) => ({ unitId: here.unitId, filename, ...more });
const evidence = async () =>
  (await world.as('UNIT_COORDINATOR', here)).get<{ id: string }[]>(`/units/${here.unitId}/evidence`);
/** Everything that is left of uploads, in the database and on the disk. */
const leftOvers = async () => {
  const rows = await world.query('SELECT id FROM upload WHERE work_unit_id = $1 AND evidence_id IS NULL', [
    here.unitId,
  ]);
  return { rows: rows.length, files: filesUnder(join(program.settings.ZI_DATA_DIR, 'uploads')).length };
};

function filesUnder(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describe('A file', () => {
  it('becomes evidence of the unit, in one request or in many', async () => {
    const id = await world.evidence(here, 'SK tim');
    const file = pdf('in pieces');
    const place = await client.create(named('laporan.pdf', { title: 'Laporan', validFrom: '2025-01-01' }), file.length);
    expect(await client.append(place, 0, file.slice(0, 100))).toMatchObject({
      status: 204,
      offset: 100,
      evidence: null,
    });
    expect(await client.state(place)).toMatchObject({ status: 200, offset: 100, evidence: null });
    const last = await client.append(place, 100, file.slice(100));
    expect(last).toMatchObject({ status: 204, offset: file.length, version: 1 });
    expect(await client.state(place)).toMatchObject({ offset: file.length, evidence: last.evidence });
    const kept = await evidence();
    expect(kept.find((one) => one.id === last.evidence)).toMatchObject({
      title: 'Laporan',
      validFrom: '2025-01-01',
      validUntil: null,
    });
    expect(kept.find((one) => one.id === id)).toMatchObject({
      title: 'SK tim',
      kind: 'FILE',
      uses: 0,
      latest: { no: 1, mediaType: 'application/pdf', problem: null },
    });
    expect(kept).toHaveLength(2);
    expect(await leftOvers()).toEqual({ rows: 0, files: 0 });
  });

  it('is on the disk for nobody else to read', async () => {
    await world.evidence(here);
    const begun = await client.create(named('begun.pdf'), 10);
    const root = program.settings.ZI_DATA_DIR;
    const folders = ['files', 'uploads'].flatMap((name) => [
      join(root, name),
      ...readdirSync(join(root, name), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => join(root, name, entry.name)),
    ]);
    const files = ['files', 'uploads'].flatMap((name) => filesUnder(join(root, name)));
    expect(files.length).toBeGreaterThan(1);
    expect(new Set(folders.map((path) => statSync(path).mode & 0o777))).toEqual(new Set([0o700]));
    expect(new Set(files.map((path) => statSync(path).mode & 0o777))).toEqual(new Set([0o600]));
    expect(await client.request('DELETE', begun)).toMatchObject({ status: 204 });
  });

  it.each([
    ['a PNG named as a PDF', 'foto.pdf', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'image/png'],
    [
      'a program named as a document',
      'surat.docx',
      Buffer.from('4d5a90000300000004000000ffff0000', 'hex'),
      'application/x-msdownload',
    ],
    ['an SVG named as text', 'gambar.txt', Buffer.from('<?xml version="1.0"?><svg/>'), 'application/xml'],
    ['a page named as text', 'halaman.txt', Buffer.from('\n <!doctype html><script>1</script>'), null],
    ['a script named as text', 'jalan.csv', Buffer.from('#!/bin/sh\nrm -rf .'), null],
    ['a ZIP named as a spreadsheet', 'data.xlsx', Buffer.from('504b0304140000000000', 'hex'), 'application/zip'],
    ['bytes that are no text', 'catatan.txt', Buffer.from('ff00fe01', 'hex'), null],
    ['text with a NUL in it', 'catatan.txt', Buffer.from('satu\0dua'), null],
  ])('that is %s is refused at its end, and nothing is left of it', async (_what, name, bytes, found) => {
    const sent = await client.send(named(name), new Uint8Array(bytes));
    expect(sent).toMatchObject({ status: 422, problem: { type: '/problems/file-type-refused', found } });
    expect(await evidence()).toEqual([]);
    expect(await leftOvers()).toEqual({ rows: 0, files: 0 });
  });

  it.each(['halaman.html', 'gambar.svg', 'arsip.zip', 'jalan.sh', 'pasang.exe', 'lama.doc', 'tanpa-akhir', '.pdf'])(
    'named %s is refused before it is sent',
    async (name) => {
      const refused = await client.announce(named(name), 10);
      expect(refused).toMatchObject({ status: 422, problem: { type: '/problems/file-type-refused', found: null } });
    },
  );

  it('may be text, whatever is in it that is no page and no script', async () => {
    for (const [name, text] of [
      ['data.csv', 'nama;nilai\nÄ;1\n'],
      ['catatan.txt', 'é'.repeat(70_000)],
    ] as const) {
      expect(await client.send(named(name), bytesOf(text))).toMatchObject({ status: 201, version: 1 });
    }
    expect(await evidence()).toMatchObject([
      { latest: { mediaType: 'text/plain' } },
      { latest: { mediaType: 'text/plain' } },
    ]);
  });

  it.each([
    ['../../etc/passwd.pdf', 'filename must be a name alone'],
    ['C:\\surat.pdf', 'filename must be a name alone'],
    ['dua\nbaris.pdf', 'filename must hold no control'],
    ['nul\0.pdf', 'filename must hold no control'],
    ['fdp.\u202eexe.pdf', 'filename must hold no control'],
    [' . .. ', 'filename must hold more than dots'],
  ])('named %j is refused', async (name, fix) => {
    const refused = await client.announce(named(name), 10);
    expect(refused).toMatchObject({ status: 422, problem: { type: '/problems/file-name-refused' } });
    expect(JSON.stringify(refused.problem)).toContain(fix);
  });

  it.each([
    ['empty', 0, { status: 422, problem: { type: '/problems/file-empty' } }],
    [
      'larger than the limit',
      2 * MIB + 1,
      { status: 413, problem: { type: '/problems/file-too-large', limitBytes: 2 * MIB } },
    ],
  ])('that is %s is refused before it is sent', async (_what, size, refusal) => {
    expect(await client.announce(named('a.pdf'), size)).toMatchObject(refusal);
    expect((await leftOvers()).rows).toBe(0);
  });

  it('of no known size is refused', async () => {
    const refused = await client.request('POST', '/uploads', {
      'upload-defer-length': '1',
      ...client.metadata(named('a.pdf')),
    });
    expect(refused).toMatchObject({ status: 501, problem: { title: 'Not implemented' } });
  });

  it('is taken as far as it was announced, and no further', async () => {
    const place = await client.create(named('a.pdf'), 10);
    expect(await client.append(place, 0, bytesOf('more than ten'))).toMatchObject({ status: 413 });
    expect(await client.append(place, 4, bytesOf('there'))).toMatchObject({ status: 409 });
    expect(await client.complete(place)).toMatchObject({
      status: 409,
      problem: { type: '/problems/upload-unfinished' },
    });
  });
});

describe('A unit’s quota', () => {
  it('counts a content once, uploads at work as announced, and is never overrun by two at once', async () => {
    const file = pdfOf(MIB);
    for (const name of ['a.pdf', 'b.pdf', 'c.pdf']) {
      expect(await client.send(named(name), file)).toMatchObject({ status: 201 });
    }
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => client.announce(named(`${index}.pdf`), 900_000)),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(2);
    expect(answers.filter(({ status }) => status === 413)).toHaveLength(6);
    expect(answers.find(({ status }) => status === 413)?.problem).toMatchObject({
      type: '/problems/storage-quota-used',
      quotaBytes: 3 * MIB,
    });
    const [begun] = answers.filter(({ status }) => status === 201);
    expect(await client.request('DELETE', begun!.location!)).toMatchObject({ status: 204 });
    expect(await client.announce(named('again.pdf'), 900_000)).toMatchObject({ status: 201 });
  });

  it('is told beforehand to those who see its evidence, with what a file may be', async () => {
    await client.send(named('a.pdf'), pdfOf(MIB));
    const told = { usedBytes: MIB, quotaBytes: 3 * MIB, fileLimitBytes: 2 * MIB };
    for (const role of ['UNIT_MEMBER', 'AUDITOR'] as const) {
      const storage = await (await world.as(role, here)).get(`/units/${here.unitId}/evidence-storage`);
      expect(storage).toMatchObject({ ...told, endings: expect.arrayContaining(['pdf', 'jpg', 'docx']) });
    }
    const evaluator = await world.as('TPI_LEAD', here);
    await expect(evaluator.get(`/units/${here.unitId}/evidence-storage`)).rejects.toMatchObject({ status: 404 });
  });
});

describe('An upload', () => {
  it('is its owner’s alone', async () => {
    const place = await client.create(named('a.pdf'), 10);
    const colleague = await TusClient.of(program, await world.as('UNIT_MEMBER', here));
    const unknown = { status: 404, problem: { type: '/problems/upload-not-found' } };
    expect((await colleague.state(place)).status).toBe(404);
    expect(await colleague.append(place, 0, bytesOf('x'))).toMatchObject(unknown);
    expect(await colleague.request('DELETE', place)).toMatchObject(unknown);
    expect(await colleague.complete(place)).toMatchObject(unknown);
    expect(await client.state(place)).toMatchObject({ status: 200, offset: 0 });
  });

  it('is for those who bring in the unit’s evidence', async () => {
    const stranger = await TusClient.of(program, await world.as('UNIT_COORDINATOR', await world.unit()));
    expect(await stranger.announce(named('a.pdf'), 10)).toMatchObject({
      status: 403,
      problem: { type: '/problems/not-of-the-unit' },
    });
    const head = await TusClient.of(program, await world.as('UNIT_HEAD', here));
    expect(await head.announce(named('a.pdf'), 10)).toMatchObject({ status: 403 });
    const member = await TusClient.of(program, await world.as('UNIT_MEMBER', here));
    expect(await member.send(named('a.pdf'), pdf('of a member'))).toMatchObject({ status: 201 });
  });

  it('says what it has become as often as it is asked, and is not taken back', async () => {
    const file = pdf('asked again');
    const place = await client.create(named('a.pdf'), file.length);
    const { evidence: id } = await client.append(place, 0, file);
    expect(await client.append(place, file.length, bytesOf(''))).toMatchObject({ status: 204, evidence: id });
    expect(await client.complete(place)).toMatchObject({ status: 200, body: { evidenceId: id, version: 1 } });
    expect(await client.request('DELETE', place)).toMatchObject({
      status: 409,
      problem: { type: '/problems/upload-finished', evidenceId: id },
    });
    expect(await evidence()).toHaveLength(1);
  });

  it('completed eight times at once is one piece of evidence', async () => {
    const file = pdf('at once');
    const place = await client.create(named('a.pdf'), file.length);
    await client.append(place, 0, file.slice(0, -1));
    const last = client.append(place, file.length - 1, file.slice(-1));
    const more = await Promise.all([last, ...Array.from({ length: 8 }, () => client.complete(place))]);
    for (const { status } of more) expect([200, 204, 409]).toContain(status);
    expect((await last).status).toBe(204);
    expect(await client.complete(place)).toMatchObject({ status: 200 });
    expect(await evidence()).toHaveLength(1);
  });

  it('speaks tus 1.0.0 and tells what it can', async () => {
    const abilities = await client.request('OPTIONS', '/uploads', {});
    expect(abilities.status).toBe(204);
    expect(abilities.headers.get('tus-version')).toBe('1.0.0');
    expect(abilities.headers.get('tus-extension')).toBe('creation,creation-with-upload,termination');
    expect(abilities.headers.get('tus-max-size')).toBe(String(2 * MIB));
    expect(abilities.headers.get('access-control-allow-origin')).toBeNull();
    expect(await client.announce({ filename: 'a.pdf', colour: 'red' }, 10)).toMatchObject({
      status: 422,
      problem: { type: '/problems/invalid-request', errors: [{ pointer: '/colour' }, { pointer: '/unitId' }] },
    });
  });

  it('is found by its address, whatever query stands behind it', async () => {
    const place = await client.create(named('query.pdf'), 10);
    expect(await client.append(`${place}?a[b]=1`, 0, bytesOf('12345'))).toMatchObject({ status: 204, offset: 5 });
    expect(await client.state(`${place}?a=1`)).toMatchObject({ status: 200, offset: 5 });
  });

  it('older than a day is swept, with what lies in the spool without a row', async () => {
    const [old, young] = [await client.create(named('old.pdf'), 10), 'young.pdf'];
    await world.query(`UPDATE upload SET begun_at = begun_at - interval '25 hours' WHERE id = $1`, [
      old.split('/').at(-1),
    ]);
    const kept = await client.create(named(young), 10);
    await client.create(named('lost.pdf'), 10);
    await world.query('DELETE FROM upload WHERE file_name = $1', ['lost.pdf']);
    await program.app.get(UploadSweep, { strict: false }).run();
    expect((await client.state(old)).status).toBe(404);
    expect((await client.state(kept)).status).toBe(200);
    const files = filesUnder(join(program.settings.ZI_DATA_DIR, 'uploads'));
    const rows = await world.query('SELECT id FROM upload WHERE evidence_id IS NULL', []);
    expect(files).toHaveLength(rows.length);
  });
});
