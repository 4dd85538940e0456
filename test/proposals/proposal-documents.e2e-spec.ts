import type { ApiClient } from '../../src/demo/api-client.js';
import { DOCUMENT_KINDS } from '../../src/proposals/document-kind.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Place, refusalOf, World } from '../support/factories.js';
import { pdf } from '../support/files.js';

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

const LETTER = { letterNumber: 'U-7', letterOn: '2026-03-01' };
const propose = async (id: string) =>
  (await world.as('INSTITUTION_HEAD', here)).post(`/assessments/${id}/proposal`, LETTER);
const documentsOf = async (client: ApiClient, id: string) =>
  client.get<object[]>(`/assessments/${id}/proposal-documents`);
const put = (client: ApiClient, id: string, kind: string, evidenceId: string) =>
  client.put(`/assessments/${id}/proposal-documents/${kind}`, { evidenceId });

/** A link of a unit. */
async function evidence(place = here, title = 'Surat usulan'): Promise<string> {
  const rows = await world.query<{ id: string }>(
    `INSERT INTO evidence (work_unit_id, kind, title, created_at, created_by) VALUES ($1, 'LINK', $2, now(), $3) RETURNING id`,
    [place.unitId, title, await world.idOf('UNIT_COORDINATOR', place)],
  );
  const id = rows[0]?.id ?? '';
  await addVersion(id, 1);
  return id;
}

async function addVersion(id: string, no: number): Promise<void> {
  await world.query(
    `INSERT INTO evidence_version (evidence_id, no, url, added_at, added_by)
     SELECT id, $2::int, 'https://bukti.example/v' || $2::int, now(), created_by FROM evidence WHERE id = $1`,
    [id, no],
  );
}

/** In a stage, with no document gathered yet. */
async function bare(stage: 'INTERNAL_EVALUATION' | 'PROPOSAL'): Promise<string> {
  const id = await world.assessmentIn(stage, here);
  await world.query('DELETE FROM proposal_document WHERE assessment_id = $1', [id]);
  return id;
}

describe('The documents of a proposal', () => {
  it('are gathered by the coordinator, the TPI lead and the head, from the internal evaluation on', async () => {
    const id = await bare('INTERNAL_EVALUATION');
    const evidenceId = await evidence();
    const coordinator = await world.as('UNIT_COORDINATOR', here);
    await put(coordinator, id, 'SURVEY_REPORT', evidenceId);
    await put(await world.as('TPI_LEAD', here), id, 'AUDIT_FOLLOW_UP_CLEARANCE', evidenceId);
    await put(await world.as('INSTITUTION_HEAD', here), id, 'PROPOSAL_LETTER', evidenceId);
    const document = {
      evidenceId,
      title: 'Surat usulan',
      version: 1,
      url: 'https://bukti.example/v1',
      isProposed: false,
    };
    expect(await documentsOf(coordinator, id)).toEqual(
      ['PROPOSAL_LETTER', 'AUDIT_FOLLOW_UP_CLEARANCE', 'SURVEY_REPORT'].map((kind) => ({
        ...document,
        kind,
        sha256: null,
        fileName: null,
        putAt: '2026-03-02T02:00:00.000Z',
      })),
    );
  });

  it('are replaced until the unit is proposed, with a trace', async () => {
    const id = await bare('PROPOSAL');
    const [first, second] = [await evidence(), await evidence(here, 'Surat yang benar')];
    const head = await world.as('INSTITUTION_HEAD', here);
    await put(head, id, 'PROPOSAL_LETTER', first);
    await put(head, id, 'PROPOSAL_LETTER', second);
    expect(await documentsOf(head, id)).toMatchObject([{ kind: 'PROPOSAL_LETTER', title: 'Surat yang benar' }]);
    const events = await world.query(
      `SELECT before, after FROM audit_event WHERE action = 'put-document' AND subject_id = $1 ORDER BY id`,
      [id],
    );
    expect(events).toEqual([
      { before: null, after: { kind: 'PROPOSAL_LETTER', evidenceId: first } },
      {
        before: { kind: 'PROPOSAL_LETTER', evidenceId: first },
        after: { kind: 'PROPOSAL_LETTER', evidenceId: second },
      },
    ]);
  });

  it('must all be there: a proposal without is refused, names them, and leaves nothing behind', async () => {
    const id = await bare('PROPOSAL');
    await world.makeEligible(here);
    const missing = { status: 409, type: '/problems/documents-missing' };
    expect(await refusalOf(propose(id))).toMatchObject({ ...missing, kinds: DOCUMENT_KINDS });
    const head = await world.as('INSTITUTION_HEAD', here);
    const evidenceId = await evidence();
    for (const kind of DOCUMENT_KINDS.slice(0, 3)) await put(head, id, kind, evidenceId);
    expect(await refusalOf(propose(id))).toMatchObject({ ...missing, kinds: ['SURVEY_REPORT'] });
    const documents = await documentsOf(head, id);
    expect(documents).toMatchObject(DOCUMENT_KINDS.slice(0, 3).map((kind) => ({ kind, isProposed: false })));
    expect(await head.get(`/assessments/${id}`)).toMatchObject({ stage: 'PROPOSAL' });
    await put(head, id, 'SURVEY_REPORT', evidenceId);
    await propose(id);
    expect(await head.get(`/assessments/${id}`)).toMatchObject({ stage: 'ADMIN_SCREENING' });
  });

  it('stay in the version that was proposed with: screeners see that one', async () => {
    const id = await bare('PROPOSAL');
    await world.makeEligible(here);
    const evidenceId = await evidence();
    for (const kind of DOCUMENT_KINDS) await put(await world.as('INSTITUTION_HEAD', here), id, kind, evidenceId);
    await addVersion(evidenceId, 2);
    await propose(id);
    await addVersion(evidenceId, 3);
    const proposed = DOCUMENT_KINDS.map((kind) => ({ kind, evidenceId, version: 2, isProposed: true }));
    for (const role of ['NATIONAL_SECRETARIAT', 'TPN_LEAD'] as const) {
      expect(await documentsOf(await world.as(role), id)).toMatchObject(proposed);
    }
    expect(await (await world.as('AUDITOR')).get(`/assessments/${id}`)).toMatchObject({
      history: expect.arrayContaining([
        expect.objectContaining({
          move: 'propose',
          facts: expect.objectContaining({
            documents: expect.arrayContaining([{ kind: 'SURVEY_REPORT', evidenceId, version: 2 }]),
          }),
        }),
      ]),
    });
    const late = put(await world.as('INSTITUTION_HEAD', here), id, 'SURVEY_REPORT', evidenceId);
    expect(await refusalOf(late)).toMatchObject({
      status: 409,
      type: '/problems/wrong-stage',
      stage: 'ADMIN_SCREENING',
      needed: 'PROPOSAL',
    });
  });

  it('are read by who may screen them, in that version alone', async () => {
    const id = await bare('PROPOSAL');
    const evidenceId = await world.evidence(here);
    for (const kind of DOCUMENT_KINDS) await put(await world.as('INSTITUTION_HEAD', here), id, kind, evidenceId);
    await world.makeEligible(here);
    const contentFor = async (client: ApiClient, no = 1) =>
      (await client.download(`/evidence/${evidenceId}/versions/${no}/content`)).status;
    const secretariat = await world.as('NATIONAL_SECRETARIAT');
    expect(await contentFor(await world.as('INSTITUTION_HEAD', here))).toBe(200);
    expect(await contentFor(secretariat)).toBe(404);
    await propose(id);
    expect(await contentFor(secretariat)).toBe(200);
    expect(await contentFor(await world.as('TPN_LEAD'))).toBe(200);
    const metadata = { unitId: here.unitId, evidenceId, filename: 'baru.pdf' };
    await (await world.as('UNIT_COORDINATOR', here)).upload(metadata, pdf('baru'));
    expect(await contentFor(secretariat, 2)).toBe(404);
    expect(await contentFor(secretariat)).toBe(200);
    const stranger = await world.as('INSTITUTION_HEAD', await world.unit());
    expect(await contentFor(stranger)).toBe(404);
  });

  it("are pieces of the unit's own evidence, each of a kind that is asked for", async () => {
    const id = await bare('PROPOSAL');
    const head = await world.as('INSTITUTION_HEAD', here);
    const refused = { status: 422, type: '/problems/document-refused', errors: [{ pointer: '/evidenceId' }] };
    const foreign = await evidence(await world.unit(here.institutionId));
    expect(await refusalOf(put(head, id, 'SURVEY_REPORT', foreign))).toMatchObject(refused);
    const nowhere = '00000000-0000-4000-8000-000000000000';
    expect(await refusalOf(put(head, id, 'SURVEY_REPORT', nowhere))).toMatchObject(refused);
    expect(await refusalOf(put(head, id, 'WISH', foreign))).toMatchObject({
      status: 422,
      errors: [{ pointer: '/kind' }],
    });
    expect(await refusalOf(put(head, id, 'SURVEY_REPORT', 'it'))).toMatchObject({
      status: 422,
      errors: [{ pointer: '/evidenceId' }],
    });
    expect(await documentsOf(head, id)).toEqual([]);
  });

  it('are gathered by nobody else, nor before the unit has submitted, nor outside the windows', async () => {
    const id = await bare('PROPOSAL');
    const evidenceId = await evidence();
    const stranger = await world.as('INSTITUTION_HEAD', await world.unit());
    expect(await refusalOf(put(stranger, id, 'SURVEY_REPORT', evidenceId))).toMatchObject({ status: 404 });
    expect(await refusalOf(documentsOf(stranger, id))).toMatchObject({ status: 404 });
    for (const role of ['UNIT_MEMBER', 'UNIT_HEAD', 'NATIONAL_SECRETARIAT'] as const) {
      const client = await world.as(role, here);
      expect(await refusalOf(put(client, id, 'SURVEY_REPORT', evidenceId))).toMatchObject({ status: 403 });
    }
    const guest = await world.person(['UNIT_HEAD', here], ['UNIT_COORDINATOR', await world.unit()]);
    expect(await refusalOf(put(await world.signIn(guest.email), id, 'SURVEY_REPORT', evidenceId))).toMatchObject({
      status: 403,
      type: '/problems/not-a-document-gatherer',
    });
    const open = { opensOn: '2026-01-01', closesOn: '2026-12-31' };
    const cycleId = await world.cycle({
      SELF_ASSESSMENT: open,
      INTERNAL_EVALUATION: { ...open, closesOn: '2026-03-31' },
    });
    const begun = await world.assessmentIn('SELF_ASSESSMENT', here, { cycleId });
    const coordinator = await world.as('UNIT_COORDINATOR', here);
    expect(await refusalOf(put(coordinator, begun, 'SURVEY_REPORT', evidenceId))).toMatchObject({
      status: 409,
      type: '/problems/wrong-stage',
    });
    await world.complete(begun, 'UNIT', here);
    await put(coordinator, begun, 'SURVEY_REPORT', evidenceId);
    program.clock.moveTo(new Date('2026-04-01T02:00:00Z'));
    const late = put(await world.as('UNIT_COORDINATOR', here), begun, 'SURVEY_REPORT', evidenceId);
    expect(await refusalOf(late)).toMatchObject({ status: 409, type: '/problems/window-closed' });
  });
});
