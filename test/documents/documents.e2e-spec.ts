import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient } from '../../src/demo/api-client.js';
import { DocumentsProcessor } from '../../src/documents/documents.processor.js';
import { startApp, type TestApp } from '../support/app.js';
import { bestSheet, type Place, refusalOf, World } from '../support/factories.js';
import { sha256 } from './papers.js';
import { textOf } from './reading.js';

interface DocumentView {
  readonly id: string;
  readonly progress: number;
  readonly finishedAt: string | null;
  readonly problem: string | null;
  readonly sha256: string | null;
  readonly size: number | null;
  readonly fileName: string | null;
}

let program: TestApp;
let world: World;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
});
afterAll(() => program?.close());

/** Asks, and waits for the real job on the real queue. */
async function made(client: ApiClient, path: string, body: object): Promise<DocumentView> {
  const { id } = await client.post<DocumentView>(path, body);
  for (;;) {
    const document = await client.get<DocumentView>(`/documents/${id}`);
    if (document.finishedAt !== null) return document;
    await sleep(100);
  }
}

async function download(client: ApiClient, { id }: DocumentView): Promise<Response> {
  return client.download(`/documents/${id}/content`);
}

async function pdfOf(client: ApiClient, document: DocumentView): Promise<Buffer> {
  return Buffer.from(await (await download(client, document)).arrayBuffer());
}

const report = (id: string) => [`/assessments/${id}/documents`, { kind: 'EVALUATION_REPORT' }] as const;
const sheets = (id: string) => [`/assessments/${id}/documents`, { kind: 'SCORE_SHEET' }] as const;

describe('The evaluation report', () => {
  it('is made by a job, says the result, and is the file that was promised', async () => {
    const here = await world.unit();
    const id = await world.assessmentIn('DETERMINATION', here);
    await world.determine(id);
    const head = await world.as('UNIT_HEAD', here);
    const document = await made(head, ...report(id));
    expect(document).toMatchObject({
      problem: null,
      progress: 100,
      fileName: expect.stringMatching(/^Laporan-.+\.pdf$/),
    });
    const response = await download(head, document);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${document.fileName}"`,
      'content-length': String(document.size),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    });
    const pdf = Buffer.from(await response.arrayBuffer());
    expect(sha256(pdf)).toBe(document.sha256);
    const text = await textOf(pdf);
    for (const said of ['Predikat diberikan (WBK)', 'SK-1', 'Semua syarat terpenuhi.', 'Lulus', '100,00', 'TPN'])
      expect(text).toContain(said);
    expect(text).not.toContain('SIMULASI');
  });

  it('made again of the same data is the same file', async () => {
    const here = await world.unit();
    const id = await world.assessmentIn('DETERMINATION', here);
    const secretariat = await world.as('NATIONAL_SECRETARIAT');
    const [first, second] = [await made(secretariat, ...report(id)), await made(secretariat, ...report(id))];
    expect(second.id).not.toBe(first.id);
    expect(second.sha256).toBe(first.sha256);
  });

  it('waits for the conclusion where the unit and its institution are concerned, and for nobody else', async () => {
    const here = await world.unit();
    const id = await world.assessmentIn('PANEL', here);
    for (const role of ['UNIT_HEAD', 'UNIT_COORDINATOR', 'INSTITUTION_HEAD', 'LEADERSHIP'] as const)
      expect(await refusalOf((await world.as(role, here)).post(...report(id)))).toMatchObject({
        type: '/problems/report-not-concluded',
        stage: 'PANEL',
      });
    for (const role of ['TPI_LEAD', 'TPN_LEAD', 'NATIONAL_SECRETARIAT', 'AUDITOR'] as const) {
      const client = await world.as(role, here);
      expect(await textOf(await pdfOf(client, await made(client, ...report(id))))).toContain('Laporan sementara');
    }
  });

  it('holds what was found, for those who may see it', async () => {
    const here = await world.unit();
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here);
    const tpi = await world.as('TPI_LEAD', here);
    const found = {
      item: 'A.I.1.i.a',
      finding: 'SK kedaluwarsa.',
      recommendation: 'Perbarui.',
      dueOn: '2026-09-01',
    };
    await tpi.post(`/assessments/${id}/findings`, found);
    const seen = await textOf(await pdfOf(tpi, await made(tpi, ...report(id))));
    for (const said of ['SK kedaluwarsa.', 'Perbarui.', '1 September 2026', 'Belum dijawab'])
      expect(seen).toContain(said);
    const auditor = await world.as('AUDITOR');
    expect(await textOf(await pdfOf(auditor, await made(auditor, ...report(id))))).toContain('Tidak ada temuan.');
  });

  it('is for those alone who see the assessment', async () => {
    const id = await world.assessmentIn('INTERNAL_EVALUATION', await world.unit());
    const stranger = await world.as('TPI_LEAD', await world.unit());
    expect(await refusalOf(stranger.post(...report(id)))).toMatchObject({ type: '/problems/assessment-not-found' });
  });
});

describe('The score sheet', () => {
  it('holds every layer somebody sees, with notes as they were written', async () => {
    const here = await world.unit();
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here, { sheet: bestSheet({}, '#panic() `x` $y$ <b>') });
    const lead = await world.as('TPI_LEAD', here);
    const before = await textOf(await pdfOf(lead, await made(lead, ...sheets(id))));
    expect(before).toContain('#panic() `x` $y$ <b>');
    expect(before).toContain('A.I.1.i.a');
    expect(before).not.toContain('TPI:');
  });

  it('leaves out an open first pass, the consensus that is not settled, and what is not the reader’s area', async () => {
    const here = await world.unit();
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here);
    await world.score(id, 'TPI', here, bestSheet({ 'A.I.1.i.a': 'Tidak' }, 'rahasia'));
    const coordinator = await world.as('UNIT_COORDINATOR', here);
    const seen = await textOf(await pdfOf(coordinator, await made(coordinator, ...sheets(id))));
    expect(seen).not.toContain('rahasia');
    expect(seen).not.toContain('Tidak');
    const lead = await world.as('TPI_LEAD', here);
    expect(await textOf(await pdfOf(lead, await made(lead, ...sheets(id))))).toContain('sementara');

    const member = await world.as('UNIT_MEMBER', here);
    const accountId = await world.idOf('UNIT_MEMBER', here);
    await coordinator.put(`/units/${here.unitId}/change-areas/2/members/${accountId}`, {});
    const own = await textOf(await pdfOf(member, await made(member, ...sheets(id))));
    expect(own).toContain('Hanya memuat area perubahan yang menjadi tugas Anda.');
    expect(own).toContain('A.I.2.i.a');
    expect(own).not.toContain('A.I.1.i.a');
  });

  it('is not made for somebody who may no longer see the assessment', async () => {
    const here = await world.unit();
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here);
    const { id: accountId, email } = await world.person(['UNIT_HEAD', await world.unit()]);
    const rows = await world.query<{ id: string }>(
      `INSERT INTO document (kind, language, assessment_id, asked_by, asked_at, progress)
       VALUES ('SCORE_SHEET', 'id', $1, $2, $3, 0) RETURNING id`,
      [id, accountId, program.clock.now()],
    );
    const documentId = rows[0]!.id;
    await program.app.get(DocumentsProcessor, { strict: false }).make({ documentId });
    const client = await world.signIn(email);
    expect(await client.get(`/documents/${documentId}`)).toMatchObject({
      sha256: null,
      problem: expect.stringContaining(id),
    });
    expect(await refusalOf(client.get(`/documents/${documentId}/content`))).toMatchObject({
      type: '/problems/document-not-made',
      problem: expect.stringContaining(id),
    });
  });
});

describe('All score sheets of an institution', () => {
  let here: Place;
  let path: string;

  beforeAll(async () => {
    here = await world.unit();
    await world.assessmentIn('INTERNAL_EVALUATION', here);
    await world.assessmentIn('SELF_ASSESSMENT', await world.unit(here.institutionId));
    path = `/cycles/${world.cycleId}/institutions/${here.institutionId}/documents`;
  });

  it('come in one file, with what the asker sees of each unit', async () => {
    const head = await world.as('INSTITUTION_HEAD', here);
    const text = await textOf(await pdfOf(head, await made(head, path, { language: 'en' })));
    expect(text).toContain('Contents');
    expect(text).toContain('There is no sheet that you may see yet.');
    expect(text.match(/Work team set-up/g)).toHaveLength(1);
  });

  it('are for those who look at the whole institution', async () => {
    const there = await world.unit();
    for (const [role, place] of [
      ['INSTITUTION_HEAD', there],
      ['TPI_LEAD', there],
      ['LEADERSHIP', there],
    ] as const)
      expect(await refusalOf((await world.as(role, place)).post(path, {}))).toMatchObject({
        type: '/problems/not-your-institution',
      });
    for (const role of ['UNIT_HEAD', 'TPI_MEMBER', 'TPN_LEAD', 'ADMINISTRATOR'] as const)
      expect(await refusalOf((await world.as(role, here)).post(path, {}))).toMatchObject({ status: 403 });
    const auditor = await world.as('AUDITOR');
    const unknown = path.replace(here.institutionId, world.cycleId);
    expect(await refusalOf(auditor.post(unknown, {}))).toMatchObject({ type: '/problems/institution-not-found' });
  });
});

describe('A document', () => {
  it('is nobody else’s', async () => {
    const here = await world.unit();
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here);
    const document = await made(await world.as('TPI_LEAD', here), ...sheets(id));
    const auditor = await world.as('AUDITOR');
    for (const path of ['', '/content'])
      expect(await refusalOf(auditor.get(`/documents/${document.id}${path}`))).toMatchObject({
        type: '/problems/document-not-found',
      });
  });

  it('is one while it is being made, and asking for it is audited once', async () => {
    const id = await world.assessmentIn('INTERNAL_EVALUATION', await world.unit());
    const auditor = await world.as('AUDITOR');
    const both = await Promise.all([1, 2, 3].map(() => auditor.post<DocumentView>(...sheets(id))));
    const [{ id: first } = { id: '' }] = both;
    expect(new Set(both.map((each) => each.id))).toEqual(new Set([first]));
    const events = await world.query(`SELECT action FROM audit_event WHERE subject_id = $1`, [first]);
    expect(events).toEqual([{ action: 'ask' }]);
  });

  it('is refused in words when what is asked for is none', async () => {
    const id = await world.assessmentIn('SELF_ASSESSMENT', await world.unit());
    const auditor = await world.as('AUDITOR');
    for (const body of [{}, { kind: 'INSTITUTION_SCORE_SHEETS' }, { kind: 'SCORE_SHEET', language: 'nl' }])
      expect(await refusalOf(auditor.post(`/assessments/${id}/documents`, body))).toMatchObject({ status: 422 });
  });
});
