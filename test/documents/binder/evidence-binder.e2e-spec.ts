import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient } from '../../../src/demo/api-client.js';
import { unzipped } from '../../institution-archives/unzipped.js';
import { startApp, type TestApp } from '../../support/app.js';
import { EvidenceRows } from '../../support/evidence-rows.js';
import { type Place, refusalOf, World } from '../../support/factories.js';
import { pdf } from '../../support/files.js';
import { sha256 } from '../papers.js';
import { textOf } from '../reading.js';

interface DocumentView {
  readonly id: string;
  readonly finishedAt: string | null;
  readonly problem: string | null;
  readonly sha256: string | null;
  readonly size: number | null;
  readonly fileName: string | null;
}

const A_DAY_MS = 24 * 60 * 60 * 1000;
const INDEX = 'daftar-bukti.pdf';
const [FIRST, REFORM, SECOND_AREA] = ['A.I.1.i.a', 'A.II.1.i.a', 'A.I.2.i.a'];

let program: TestApp;
let world: World;
let rows: EvidenceRows;
let here: Place;
let id: string;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
  rows = new EvidenceRows(program, world);
});
afterAll(() => program?.close());
beforeEach(async () => {
  here = await world.unit();
  id = await world.assessmentIn('SELF_ASSESSMENT', here);
});

async function uploaded(title: string, filename: string, ...items: readonly string[]): Promise<string> {
  const coordinator = await world.as('UNIT_COORDINATOR', here);
  const { evidenceId } = await coordinator.upload({ unitId: here.unitId, filename, title }, pdf(title));
  await world.attach(here, id, evidenceId, items);
  return evidenceId;
}

/** Asks, and waits for the real job on the real queue. */
async function made(client: ApiClient, language = 'id'): Promise<DocumentView> {
  const asked = await client.post<DocumentView>(`/assessments/${id}/documents`, { kind: 'EVIDENCE_BINDER', language });
  for (;;) {
    const document = await client.get<DocumentView>(`/documents/${asked.id}`);
    if (document.finishedAt !== null) return document;
    await sleep(100);
  }
}

async function filesOf(client: ApiClient, document: DocumentView): Promise<ReadonlyMap<string, Buffer>> {
  const response = await client.download(`/documents/${document.id}/content`);
  return unzipped(Buffer.from(await response.arrayBuffer()));
}

async function bound(client: ApiClient): Promise<{ files: ReadonlyMap<string, Buffer>; index: string }> {
  const files = await filesOf(client, await made(client));
  return { files, index: await textOf(files.get(INDEX)!) };
}

const pathOf = (hash: string) => join(program.settings.ZI_DATA_DIR, 'files', hash.slice(0, 2), hash);

describe('The evidence binder of an assessment', () => {
  it('is a ZIP of the files by item and an index in the order of the worksheet', async () => {
    await uploaded('Rencana aksi', 'rencana.pdf', SECOND_AREA, REFORM);
    await uploaded('SK tim kerja', 'SK "Tim".pdf', FIRST);
    await uploaded('SK perubahan', 'sk _tim_.pdf', FIRST);
    const coordinator = await world.as('UNIT_COORDINATOR', here);
    const link = { title: 'Situs unit', url: 'https://contoh.go.id/zona-integritas' };
    const { id: linkId } = await coordinator.post<{ id: string }>(`/units/${here.unitId}/evidence`, link);
    await world.attach(here, id, linkId, [FIRST]);
    const document = await made(coordinator);
    expect(document).toMatchObject({ problem: null, fileName: expect.stringMatching(/^Bundel-Bukti-.+\.zip$/) });
    const files = await filesOf(coordinator, document);
    expect([...files.keys()]).toEqual([
      `bukti/${FIRST}/SK _Tim_.pdf`,
      `bukti/${FIRST}/sk _tim_ (2).pdf`,
      `bukti/${REFORM}/rencana.pdf`,
      INDEX,
    ]);
    expect(files.get(`bukti/${REFORM}/rencana.pdf`)!.equals(pdf('Rencana aksi'))).toBe(true);
    expect(files.get(`bukti/${FIRST}/sk _tim_ (2).pdf`)!.equals(pdf('SK perubahan'))).toBe(true);

    const index = await textOf(files.get(INDEX)!);
    const said = ['Area 1', FIRST, 'SK tim kerja', 'SK perubahan', 'Situs unit', REFORM, 'Rencana aksi', 'Area 2'];
    const places = said.map((words) => index.indexOf(words));
    expect(places).toEqual(places.filter((place) => place >= 0).toSorted((one, other) => one - other));
    for (const words of [
      link.url,
      sha256(Buffer.from(pdf('SK tim kerja'))),
      `bukti/${FIRST}/sk _tim_ (2).pdf`,
      `disimpan sekali, pada butir ${REFORM}`,
      `${pdf('Rencana aksi').length} bita`,
      'belum diperiksa',
      'belum dikunci',
      '4 bukti, di antaranya 3 berkas',
    ])
      expect(index).toContain(words);
    const [{ name } = { name: '' }] = await world.query<{ name: string }>('SELECT name FROM account WHERE id = $1', [
      await world.idOf('UNIT_COORDINATOR', here),
    ]);
    expect(index).toContain(`versi 1, oleh ${name}`);
  });

  it('is sent as a ZIP, also in parts', async () => {
    await uploaded('SK tim kerja', 'SK.pdf', FIRST);
    const coordinator = await world.as('UNIT_COORDINATOR', here);
    const document = await made(coordinator, 'en');
    const url = `${program.url}/api/v1/documents/${document.id}/content`;
    const cookie = coordinator.sessionCookie;
    const whole = await fetch(url, { headers: { cookie } });
    const bytes = Buffer.from(await whole.arrayBuffer());
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${document.fileName}"`,
      'content-length': String(document.size),
      'cache-control': 'private, no-store',
    });
    expect(sha256(bytes)).toBe(document.sha256);
    expect(await textOf((await unzipped(bytes)).get(INDEX)!)).toContain('Index of Evidence');
    const part = await fetch(url, { headers: { cookie, range: 'bytes=10-19' } });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${document.size}`]);
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(10, 20))).toBe(true);
  });

  it('holds what was attached when the unit sealed its sheet, in the versions of that moment', async () => {
    const evidenceId = await uploaded('SK tim kerja', 'SK.pdf', FIRST);
    await world.complete(id, 'UNIT', here);
    program.clock.moveTo(new Date(program.clock.now().getTime() + A_DAY_MS));
    const coordinator = await world.as('UNIT_COORDINATOR', here);
    await coordinator.upload({ unitId: here.unitId, filename: 'SK baru.pdf', evidenceId }, pdf('Yang baru'));
    for (const role of ['UNIT_COORDINATOR', 'TPI_LEAD'] as const) {
      const { files, index } = await bound(await world.as(role, here));
      expect([...files.keys()]).toEqual([`bukti/${FIRST}/SK.pdf`, INDEX]);
      expect(files.get(`bukti/${FIRST}/SK.pdf`)!.equals(pdf('SK tim kerja'))).toBe(true);
      expect(index).toContain('saat lembar kerja unit dikunci');
    }
  });

  it('made again of a sealed sheet is the same file', async () => {
    await uploaded('SK tim kerja', 'SK.pdf', FIRST);
    await world.complete(id, 'UNIT', here);
    const coordinator = await world.as('UNIT_COORDINATOR', here);
    const [first, second] = [await made(coordinator), await made(coordinator)];
    expect(second.id).not.toBe(first.id);
    expect(second.sha256).toBe(first.sha256);
  });

  it('names files that are missing or damaged, and holds the others', async () => {
    await uploaded('Yang utuh', 'utuh.pdf', FIRST);
    await uploaded('Yang hilang', 'hilang.pdf', FIRST);
    await uploaded('Yang rusak', 'rusak.pdf', SECOND_AREA);
    rmSync(pathOf(sha256(Buffer.from(pdf('Yang hilang')))));
    writeFileSync(pathOf(sha256(Buffer.from(pdf('Yang rusak')))), 'lain');
    const { files, index } = await bound(await world.as('UNIT_COORDINATOR', here));
    expect([...files.keys()]).toEqual([`bukti/${FIRST}/utuh.pdf`, `bukti/${SECOND_AREA}/rusak.pdf`, INDEX]);
    expect(index).toContain('Berkas yang hilang atau rusak: Yang hilang; Yang rusak.');
    expect(index).toContain('tidak ada: berkas ini hilang dari penyimpanan');
    expect(index).toContain(`bukti/${SECOND_AREA}/rusak.pdf – rusak: isinya tidak lagi sesuai`);
  });

  it('says what the last look at a link and a file found', async () => {
    const [linkId, { id: fileId, sha256: hash }] = [
      await rows.link(here, 'https://contoh.go.id'),
      await rows.file(here, 'isi'),
    ];
    for (const evidenceId of [linkId, fileId]) await rows.attach(here, id, FIRST, evidenceId);
    const at = new Date('2026-03-03T03:00:00Z');
    await world.query('UPDATE stored_file SET checked_at = $2 WHERE sha256 = $1', [hash, at]);
    await world.query(
      `INSERT INTO evidence_link_check (evidence_id, no, due_on, host, begun_at, leased_until, checked_at, status)
       VALUES ($1, 1, '2026-03-03', 'contoh.go.id', $2, $2, $2, 'LOGIN_WALL')`,
      [linkId, at],
    );
    const { index } = await bound(await world.as('UNIT_COORDINATOR', here));
    expect(index).toContain('utuh (3 Maret 2026)');
    expect(index).toContain('meminta masuk dengan akun (3 Maret 2026)');
  });

  it('holds for a member of the unit what is of their areas, and says so', async () => {
    await uploaded('SK tim kerja', 'SK.pdf', FIRST);
    await uploaded('Rencana aksi', 'rencana.pdf', SECOND_AREA);
    const coordinator = await world.as('UNIT_COORDINATOR', here);
    const accountId = await world.idOf('UNIT_MEMBER', here);
    await coordinator.put(`/units/${here.unitId}/change-areas/2/members/${accountId}`, {});
    const { files, index } = await bound(await world.as('UNIT_MEMBER', here));
    expect([...files.keys()]).toEqual([`bukti/${SECOND_AREA}/rencana.pdf`, INDEX]);
    expect(index).toContain('Hanya memuat area perubahan yang menjadi tugas Anda.');
    expect(index).not.toContain('SK tim kerja');
  });

  it('is for whoever sees the unit’s sheet', async () => {
    const asked = [`/assessments/${id}/documents`, { kind: 'EVIDENCE_BINDER' }] as const;
    const tpi = await world.as('TPI_LEAD', here);
    expect(await refusalOf(tpi.post(...asked))).toMatchObject({ type: '/problems/sheet-not-found' });
    const stranger = await world.as('UNIT_COORDINATOR', await world.unit());
    expect(await refusalOf(stranger.post(...asked))).toMatchObject({ type: '/problems/assessment-not-found' });
    const { files, index } = await bound(await world.as('AUDITOR'));
    expect([...files.keys()]).toEqual([INDEX]);
    expect(index).toContain('Bukti yang dapat Anda lihat pada penilaian ini: tidak ada.');
  });
});
