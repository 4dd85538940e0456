import { createHash } from 'node:crypto';
import { canonicalJson } from '../../src/domain/canonical.js';
import { itemDigest } from '../../src/instruments/instrument-file.js';
import { startApp, type TestApp } from '../support/app.js';
import { bestSheet, FIRST, type Place, refusalOf, World } from '../support/factories.js';
import { LKE } from '../support/worksheets.js';

interface Receipt {
  readonly id: string;
  readonly round: number;
  readonly sha256: string;
}
interface Content {
  readonly answers: Readonly<Record<string, { value: unknown; note: string; version: number; evidence: object[] }>>;
  readonly instrument: { readonly id: string; readonly items: Readonly<Record<string, string>> };
}

let program: TestApp;
let world: World;
let here: Place;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  here = await world.unit();
});
afterEach(() => program.clock.moveTo(new Date('2026-03-02T02:00:00Z')));

const coordinator = () => world.as('UNIT_COORDINATOR', here);
const submit = async (id: string) => (await coordinator()).post<Receipt>(`/assessments/${id}/submission`);
const receiptsOf = async (id: string) => (await coordinator()).get<Receipt[]>(`/assessments/${id}/submissions`);
const contentOf = async (id: string) =>
  (await (await coordinator()).get<{ content: string }>(`/submissions/${id}`)).content;

/** An assessment with everything answered and shown, not yet submitted. */
async function ready(sheet = bestSheet({}, 'catatan "é"')): Promise<{ id: string; sheetId: string }> {
  const id = await world.assessmentIn('SELF_ASSESSMENT', here);
  const sheetId = await world.sheetOf(id, 'UNIT');
  await world.answer(await coordinator(), sheetId, sheet);
  return { id, sheetId };
}

async function detach(assessmentId: string, items: readonly string[]): Promise<void> {
  const values = [assessmentId, items, program.clock.now()];
  await world.query(
    `UPDATE evidence_use SET detached_at = $3, detached_by = attached_by WHERE assessment_id = $1 AND item_code = ANY($2)`,
    values,
  );
}

describe('A submission is sealed', () => {
  it('as a text of its own with a receipt; whoever reads it can check the hash', async () => {
    const { id } = await ready();
    const receipt = await submit(id);
    expect(receipt).toEqual({
      id: expect.any(String),
      assessmentId: id,
      round: 1,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      total: 100,
      answers: 113,
      evidence: 113,
      submittedAt: '2026-03-02T02:00:00.000Z',
      submittedBy: await world.idOf('UNIT_COORDINATOR', here),
      submittedByName: expect.any(String),
    });
    const content = await contentOf(receipt.id);
    expect(createHash('sha256').update(content, 'utf8').digest('hex')).toBe(receipt.sha256);
    expect(canonicalJson(JSON.parse(content))).toBe(content);
    expect(await receiptsOf(id)).toEqual([receipt]);
  });

  it('and says what was answered to which question, on what evidence, by whom and when', async () => {
    const { id, sheetId } = await ready();
    const path = `/sheets/${sheetId}/answers/A.I.1.i.a`;
    await (await coordinator()).put(path, { value: 'Tidak', note: '' }, { 'if-match': '"1"' });
    const content = JSON.parse(await contentOf((await submit(id)).id)) as Content;
    expect(content).toMatchObject({
      form: 'zona-integritas/submission/1',
      assessment: { id, kind: 'PROPOSAL', target: 'WBK' },
      cycle: { id: world.cycleId, year: 2026 },
      unit: { id: here.unitId },
      institution: { id: here.institutionId },
      round: 1,
      instrument: { id: LKE.id },
      submittedAt: '2026-03-02T02:00:00.000Z',
      submittedBy: { id: await world.idOf('UNIT_COORDINATOR', here) },
    });
    expect(content.answers['A.I.1.i.a']).toMatchObject({ value: 'Tidak', note: '', version: 2 });
    expect(content.answers['B.II.a']).toEqual({
      value: 4,
      note: 'catatan "é"',
      version: 1,
      evidence: [{ id: expect.any(String), title: 'Bukti', version: 1, sha256: null, url: 'https://bukti.example/1' }],
    });
    expect(Object.keys(content.answers)).toHaveLength(113);
    expect(content.instrument.items).toEqual(
      Object.fromEntries([...LKE.items.values()].map((item) => [item.code, itemDigest(item)])),
    );
  });

  it('again in each round of repair, beside the earlier one', async () => {
    const { id, sheetId } = await ready();
    const first = await submit(id);
    await (await world.as('TPI_LEAD', here)).post(`/assessments/${id}/return`, { reason: 'Perbaiki.' });
    program.clock.moveTo(new Date('2026-03-04T02:00:00Z'));
    const path = `/sheets/${sheetId}/answers/A.I.1.i.a`;
    await (await coordinator()).put(path, { value: 'Tidak', note: 'betul' }, { 'if-match': '"1"' });
    const second = await submit(id);
    expect(second).toMatchObject({ round: 2, submittedAt: '2026-03-04T02:00:00.000Z' });
    expect(second.sha256).not.toBe(first.sha256);
    expect(await receiptsOf(id)).toEqual([first, second]);
    expect((JSON.parse(await contentOf(first.id)) as Content).answers['A.I.1.i.a']).toMatchObject({ value: 'Ya' });
    expect((JSON.parse(await contentOf(second.id)) as Content).answers['A.I.1.i.a']).toMatchObject({ value: 'Tidak' });
  });

  it('for good: what the database holds of it cannot be made to say anything else', async () => {
    const { id } = await ready();
    const receipt = await submit(id);
    const change = world.query(`UPDATE submission SET content = '{}' WHERE id = $1`, [receipt.id]);
    await expect(change).rejects.toThrow('submission is kept as it was written');
    const forged = `INSERT INTO submission (assessment_id, round, content, sha256, total, answers, evidence, submitted_at, submitted_by)
      SELECT assessment_id, 9, '{}', sha256, total, answers, evidence, submitted_at, submitted_by FROM submission WHERE id = $1`;
    await expect(world.query(forged, [receipt.id])).rejects.toThrow('submission_hash_is_of_its_content');
  });

  it('once, when it is submitted twice at the same time', async () => {
    const { id } = await ready();
    const outcomes = await Promise.allSettled([submit(id), submit(id), submit(id)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await receiptsOf(id)).toHaveLength(1);
  });

  it('with what stays, while others still save', async () => {
    const { id, sheetId } = await ready();
    const client = await coordinator();
    const saves = [...LKE.items.keys()].slice(0, 20).map((item) => {
      const best = bestSheet().get(item)!;
      return client.put(`/sheets/${sheetId}/answers/${item}`, { ...best, note: 'last' }, { 'if-match': '"1"' });
    });
    const [receipt] = await Promise.all([submit(id), Promise.allSettled(saves)]);
    const sealed = JSON.parse(await contentOf(receipt.id)) as Content;
    const { answers } = await client.get<{ answers: { item: string; note: string; version: number }[] }>(
      `/sheets/${sheetId}`,
    );
    for (const { item, note, version } of answers) expect(sealed.answers[item]).toMatchObject({ note, version });
    expect(answers).toHaveLength(113);
  });
});

describe('A submission needs evidence', () => {
  it('on every lever item above its lowest option and on the surveys, and names the items', async () => {
    const lowest = { 'A.I.1.i.a': 'Tidak' };
    const { id } = await ready(bestSheet(lowest));
    await detach(id, ['A.I.1.i.a', 'A.I.1.i.b', 'A.II.1.i.a', 'B.I.a', 'B.I.b', 'B.II.a']);
    const refusal = { status: 409, type: '/problems/evidence-missing' };
    expect(await refusalOf(submit(id))).toMatchObject({
      ...refusal,
      items: ['A.I.1.i.b', 'A.II.1.i.a', 'B.I.a', 'B.II.a'],
    });
    expect(await receiptsOf(id)).toEqual([]);
    expect(await (await coordinator()).get(`/assessments/${id}`)).toMatchObject({
      stage: 'SELF_ASSESSMENT',
      history: [],
      sheets: [{ sealedAt: null }],
    });
  });

  it('only once everything is answered', async () => {
    const id = await world.assessmentIn('SELF_ASSESSMENT', here);
    const path = `/sheets/${await world.sheetOf(id, 'UNIT')}/answers/A.I.1.i.a`;
    await (await coordinator()).put(path, { value: 'Ya', note: '' }, FIRST);
    expect(await refusalOf(submit(id))).toMatchObject({ status: 409, type: '/problems/items-unanswered' });
  });
});

describe('Who reads a submission', () => {
  it("sees the unit's sheet: also the TPI, auditors and the institution's head, but no other unit and no administrator", async () => {
    const { id } = await ready();
    const receipt = await submit(id);
    for (const role of ['UNIT_HEAD', 'TPI_LEAD', 'INSTITUTION_HEAD', 'AUDITOR'] as const) {
      const client = await world.as(role, here);
      expect(await client.get(`/assessments/${id}/submissions`)).toEqual([receipt]);
      expect(await client.get(`/submissions/${receipt.id}`)).toMatchObject(receipt);
    }
    const stranger = await world.as('UNIT_COORDINATOR', await world.unit(here.institutionId));
    const unseen = { status: 404, type: '/problems/submission-not-found' };
    expect(await refusalOf(stranger.get(`/submissions/${receipt.id}`))).toMatchObject(unseen);
    expect(await refusalOf(stranger.get(`/assessments/${id}/submissions`))).toMatchObject({ status: 404 });
    const administrator = await world.as('ADMINISTRATOR');
    expect(await refusalOf(administrator.get(`/submissions/${receipt.id}`))).toMatchObject({ status: 403 });
    const nowhere = (await coordinator()).get('/submissions/00000000-0000-4000-8000-000000000000');
    expect(await refusalOf(nowhere)).toMatchObject(unseen);
  });

  it('reads all of it: a member of one area gets the receipt, not the text', async () => {
    const { id } = await ready();
    const receipt = await submit(id);
    const member = await world.as('UNIT_MEMBER', here);
    expect(await member.get(`/assessments/${id}/submissions`)).toEqual([receipt]);
    expect(await refusalOf(member.get(`/submissions/${receipt.id}`))).toMatchObject({
      status: 404,
      type: '/problems/submission-not-found',
    });
  });

  it('does not see it while the unit repairs what was returned, as with its sheet', async () => {
    const { id } = await ready();
    const receipt = await submit(id);
    const lead = await world.as('TPI_LEAD', here);
    await lead.post(`/assessments/${id}/return`, { reason: 'Perbaiki.' });
    expect(await refusalOf(lead.get(`/submissions/${receipt.id}`))).toMatchObject({ status: 404 });
    expect(await refusalOf(lead.get(`/assessments/${id}/submissions`))).toMatchObject({
      status: 404,
      type: '/problems/sheet-not-found',
    });
    expect(await receiptsOf(id)).toEqual([receipt]);
  });
});
