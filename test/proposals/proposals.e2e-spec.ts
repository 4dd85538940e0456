import type { ApiClient, ApiProblem } from '../../src/demo/api-client.js';
import { DOCUMENT_KINDS } from '../../src/proposals/document-kind.js';
import { startApp, type TestApp } from '../support/app.js';
import { bestSheet, type Place, refusalOf, World } from '../support/factories.js';

let program: TestApp;
let world: World;
let here: Place;
let secretariat: ApiClient;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  here = await world.unit();
  secretariat = await world.as('NATIONAL_SECRETARIAT');
});
afterEach(() => program.clock.moveTo(new Date('2026-03-02T02:00:00Z')));

const LETTER = { letterNumber: 'U-7', letterOn: '2026-03-01' };
const propose = async (id: string, place = here) =>
  (await world.as('INSTITUTION_HEAD', place)).post(`/assessments/${id}/proposal`, LETTER);
const seen = async (id: string) =>
  (await world.as('AUDITOR')).get<{
    stage: string;
    outcome: string | null;
    isSelfDetermined: boolean;
    history: object[];
  }>(`/assessments/${id}`);

interface Scorecard {
  readonly predicates: readonly { readonly provisional: boolean }[];
}

async function ownSheetOf(id: string, layer: string): Promise<string> {
  const own = 'SELECT id FROM sheet WHERE assessment_id = $1 AND layer = $2 AND NOT is_consensus';
  return (await world.query<{ id: string }>(own, [id, layer]))[0]?.id ?? '';
}

describe('Eligibility', () => {
  it('names every requirement that fails, and the proposal waits', async () => {
    const id = await world.assessmentIn('PROPOSAL', here);
    const failing = { institution: { sakip: 60 }, unit: { lhkpn: 98, sakipGrade: 'C' } };
    await world.makeEligible(here, world.cycleId, failing);
    const refusal = await refusalOf(propose(id));
    expect(refusal).toMatchObject({
      status: 409,
      type: '/problems/not-eligible',
      requirements: [
        { code: 'sakip', of: 'INSTITUTION', required: '> 60', actual: '60' },
        { code: 'lhkpn', of: 'UNIT', required: '100 %', actual: '98 %' },
        { code: 'unit-sakip', of: 'UNIT', required: 'B', actual: 'C' },
      ],
    });
    expect(await (await world.as('UNIT_COORDINATOR', here)).get(`/assessments/${id}/eligibility`)).toMatchObject({
      isEligible: false,
    });
    expect(await seen(id)).toMatchObject({ stage: 'PROPOSAL' });
    await world.makeEligible(here);
    await propose(id);
    expect(await seen(id)).toMatchObject({ stage: 'ADMIN_SCREENING' });
  });

  it('is not known while nothing is recorded', async () => {
    const id = await world.assessmentIn('PROPOSAL', here);
    const refusal = await refusalOf(propose(id));
    expect(refusal).toMatchObject({ type: '/problems/not-eligible' });
    expect(refusal['requirements']).toHaveLength(10);
  });

  it('is recorded by those who answer for it', async () => {
    const path = (what: string) => `/cycles/${world.cycleId}/${what}/standing`;
    const [ofInstitution, ofUnit] = [path(`institutions/${here.institutionId}`), path(`units/${here.unitId}`)];
    expect(await refusalOf((await world.as('TPI_LEAD', await world.unit())).put(ofUnit, UNIT))).toMatchObject({
      status: 403,
      type: '/problems/not-the-units-tpi',
    });
    expect(await refusalOf((await world.as('INSTITUTION_HEAD', here)).put(ofInstitution, {}))).toMatchObject({
      status: 403,
    });
    expect(await refusalOf(secretariat.get(ofInstitution))).toMatchObject({ type: '/problems/standing-not-found' });
    expect(await refusalOf(secretariat.get(ofUnit))).toMatchObject({ type: '/problems/standing-not-found' });
    const wrong = { bpkOpinion: 'OK', spipMaturity: 6, sakip: -1, rbIndex: 101, quota: 1.5 };
    const refusal = await refusalOf(secretariat.put(ofInstitution, wrong));
    const pointers = (refusal['errors'] as { pointer: string }[]).map(({ pointer }) => pointer);
    expect(new Set(pointers)).toEqual(new Set(['/bpkOpinion', '/spipMaturity', '/sakip', '/rbIndex', '/quota']));
    await world.makeEligible(here);
    expect(await secretariat.get(ofInstitution)).toMatchObject({ bpkOpinion: 'WTP', sakip: 80, determinesWbk: false });
    expect(await secretariat.get(ofUnit)).toMatchObject({ lhkpn: 100, buildingSince: '2000-01-01' });
    const nowhere = `/cycles/${world.cycleId}/units/00000000-0000-4000-8000-000000000000/standing`;
    expect(await refusalOf((await world.as('TPI_LEAD', here)).put(nowhere, UNIT))).toMatchObject({ status: 404 });
  });
});

describe('How a unit and its institution stand', () => {
  it.each([
    ['UNIT_HEAD', 404, 200],
    ['TPI_LEAD', 200, 200],
    ['INSTITUTION_HEAD', 200, 200],
    ['TPI_MEMBER', 404, 404],
    ['TPN_EVALUATOR', 404, 404],
    ['TPN_LEAD', 200, 200],
    ['AUDITOR', 200, 200],
  ] as const)('is for those whom it concerns: %s', async (role, ofInstitution, ofUnit) => {
    await world.makeEligible(here);
    const statusFor = async (place: Place, what: string) => {
      const client = await world.as(role, place);
      return client.get(`/cycles/${world.cycleId}/${what}/standing`).then(
        () => 200,
        ({ status }: ApiProblem) => status,
      );
    };
    expect(await statusFor(here, `institutions/${here.institutionId}`)).toBe(ofInstitution);
    expect(await statusFor(here, `units/${here.unitId}`)).toBe(ofUnit);
    const isNational = role === 'TPN_LEAD' || role === 'AUDITOR';
    expect(await statusFor(await world.unit(), `units/${here.unitId}`)).toBe(isNational ? 200 : 404);
    expect(await statusFor(await world.unit(), `institutions/${here.institutionId}`)).toBe(isNational ? 200 : 404);
  });
});

const UNIT = {
  isCoreService: true,
  auditFollowUp: 100,
  lhkpn: 100,
  lhkasn: 100,
  buildingSince: '2020-01-01',
  sakipGrade: 'A',
};

describe('A quota', () => {
  it('is not exceeded, also not by two proposals at once', async () => {
    const places = [here, await world.unit(here.institutionId), await world.unit(here.institutionId)];
    const ids = await Promise.all(places.map((place) => world.assessmentIn('PROPOSAL', place)));
    for (const place of places) await world.makeEligible(place, world.cycleId, { institution: { quota: 2 } });
    const outcomes = await Promise.allSettled(ids.map((id) => propose(id)));
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(refused).toMatchObject([{ problem: { status: 409, type: '/problems/quota-used', quota: 2, proposed: 2 } }]);
  });
});

describe('WBK Mandiri', () => {
  it('is determined by the head of the institution, on the sheet of its TPI', async () => {
    const id = await world.assessmentIn('PROPOSAL', here);
    await world.makeEligible(here, world.cycleId, { institution: { determinesWbk: true } });
    await propose(id);
    expect(await seen(id)).toMatchObject({ stage: 'DETERMINATION', isSelfDetermined: true });
    const decree = { decreeNumber: 'SK-9', decreedOn: '2026-03-02' };
    expect(await refusalOf(secretariat.post(`/assessments/${id}/determination`, decree))).toMatchObject({
      status: 403,
      type: '/problems/not-the-determiner',
    });
    const head = await world.as('INSTITUTION_HEAD', here);
    const award = await head.post(`/assessments/${id}/determination`, decree);
    expect(award).toMatchObject({ predicate: 'WBK', decreeNumber: 'SK-9' });
  });

  it("decides on the sheet of its TPI, whose gates are provisional no longer; the evaluators' own ones are", async () => {
    const id = await world.assessmentIn('PROPOSAL', here);
    const [consensus, own] = [await world.sheetOf(id, 'TPI'), await ownSheetOf(id, 'TPI')];
    const isProvisional = async (sheet: string) => {
      const { predicates } = await (await world.as('TPI_LEAD', here)).get<Scorecard>(`/sheets/${sheet}/scorecard`);
      return predicates[0]?.provisional;
    };
    expect(await isProvisional(consensus)).toBe(true);
    await world.makeEligible(here, world.cycleId, { institution: { determinesWbk: true } });
    await propose(id);
    expect(await isProvisional(consensus)).toBe(false);
    expect(await isProvisional(own)).toBe(true);
  });

  it('leaves no zero denominator to a ruling that nobody could give any more', async () => {
    const noAgents = { agents: 0, changes_made: 0 };
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here, { sheet: bestSheet({ 'A.II.1.i.a': noAgents }) });
    const silent = world.score(id, 'TPI', here, bestSheet({ 'A.II.1.i.a': noAgents }));
    const unruled = { status: 409, type: '/problems/items-unanswered', layer: 'TPI', items: ['A.II.1.i.a'] };
    expect(await refusalOf(silent)).toMatchObject(unruled);
    const own = `/sheets/${await ownSheetOf(id, 'TPI')}`;
    const member = await world.as('TPI_MEMBER', here);
    const ruled = { ...noAgents, ruling: { value: 1, reason: 'tidak ada agen' } };
    await member.put(`${own}/answers/A.II.1.i.a`, { value: ruled }, { 'if-match': '"1"' });
    await member.post(`${own}/submission`);
    await (await world.as('TPI_LEAD', here)).post(`/assessments/${id}/forwarding`, {});
    await world.documents(id);
    await world.makeEligible(here, world.cycleId, { institution: { determinesWbk: true } });
    await propose(id);
    expect(await seen(id)).toMatchObject({ stage: 'DETERMINATION', isSelfDetermined: true });
  });

  it('is not for WBBM, and heads determine nothing else', async () => {
    const id = await world.assessmentIn('DETERMINATION', here);
    const head = await world.as('INSTITUTION_HEAD', here);
    const decree = { decreeNumber: 'SK-9', decreedOn: '2026-03-02' };
    const refusal = { status: 403, type: '/problems/not-the-determiner' };
    expect(await refusalOf(head.post(`/assessments/${id}/determination`, decree))).toMatchObject(refusal);
    expect(await refusalOf(head.post(`/assessments/${id}/rejection`, { reason: 'x' }))).toMatchObject(refusal);
    await secretariat.post(`/assessments/${id}/determination`, { ...decree, decreedOn: '2024-03-01' });
    const cycleId = await world.openCycle();
    const wbbm = await world.assessmentIn('PROPOSAL', here, { cycleId, target: 'WBBM' });
    await world.makeEligible(here, cycleId, { institution: { determinesWbk: true } });
    await propose(wbbm);
    expect(await seen(wbbm)).toMatchObject({ stage: 'ADMIN_SCREENING', isSelfDetermined: false });
  });
});

describe('The administrative screening', () => {
  const conforming = DOCUMENT_KINDS.map((kind) => ({ kind, conforms: true }));
  const screen = (id: string, body: object, client = secretariat) => client.post(`/assessments/${id}/screening`, body);

  it('says of each document whether it conforms, and admits or screens out', async () => {
    const id = await world.assessmentIn('ADMIN_SCREENING', here);
    const documents = [{ kind: 'PROPOSAL_LETTER', conforms: false, reason: 'tanpa tanggal' }, ...conforming.slice(1)];
    await screen(id, { outcome: 'PASSED_WITH_NOTES', note: 'lengkapi tanggal', documents });
    expect(await seen(id)).toMatchObject({ stage: 'DESK_EVALUATION' });
    expect(await (await world.as('UNIT_HEAD', here)).get(`/assessments/${id}/screening`)).toMatchObject({
      outcome: 'PASSED_WITH_NOTES',
      note: 'lengkapi tanggal',
      documents: [{ kind: 'PROPOSAL_LETTER', conforms: false, reason: 'tanpa tanggal' }, {}, {}, { reason: null }],
    });
    expect(await refusalOf(screen(id, { outcome: 'PASSED', documents: conforming }))).toMatchObject({
      status: 409,
      type: '/problems/move-not-open',
    });
  });

  it.each([
    ['a document is missing', { outcome: 'PASSED', documents: conforming.slice(1) }, '/documents'],
    ['a document is there twice', { outcome: 'PASSED', documents: [...conforming, conforming[0]] }, '/documents'],
    [
      'no reason is given',
      { outcome: 'FAILED', documents: [{ kind: 'PROPOSAL_LETTER', conforms: false }, ...conforming.slice(1)] },
      '/documents/0/reason',
    ],
    [
      'it passes with a document that fails',
      { outcome: 'PASSED', documents: [{ ...conforming[0], conforms: false, reason: 'x' }, ...conforming.slice(1)] },
      '/outcome',
    ],
    ['it fails with none that does', { outcome: 'FAILED', documents: conforming }, '/outcome'],
    ['it notes nothing', { outcome: 'PASSED_WITH_NOTES', documents: conforming }, '/note'],
    ['the outcome is unknown', { outcome: 'MAYBE', documents: conforming }, '/outcome'],
  ])('is refused where %s', async (_, body, pointer) => {
    const id = await world.assessmentIn('ADMIN_SCREENING', here);
    expect(await refusalOf(screen(id, body))).toMatchObject({ status: 422, errors: [{ pointer }] });
    expect(await seen(id)).toMatchObject({ stage: 'ADMIN_SCREENING' });
    expect(await refusalOf(secretariat.get(`/assessments/${id}/screening`))).toMatchObject({ status: 404 });
  });

  it('is done by evaluators who are assigned, and by nobody of the unit', async () => {
    const id = await world.assessmentIn('ADMIN_SCREENING', here);
    const evaluator = await world.person(['TPN_EVALUATOR']);
    const stranger = await world.person(['TPN_EVALUATOR'], ['LEADERSHIP']);
    const body = { outcome: 'PASSED', documents: conforming };
    expect(await refusalOf(screen(id, body, await world.signIn(stranger.email)))).toMatchObject({
      status: 403,
      type: '/problems/not-a-screener',
    });
    const both = await world.person(['TPN_LEAD'], ['UNIT_HEAD', here]);
    expect(await refusalOf(screen(id, body, await world.signIn(both.email)))).toMatchObject({
      type: '/problems/own-unit',
    });
    await world.ownSheet(id, 'TPN', here, evaluator.id);
    await screen(id, body, await world.signIn(evaluator.email));
  });
});

describe('An objection', () => {
  const object = async (id: string, text = 'kami keberatan') =>
    (await world.as('INSTITUTION_HEAD', here)).post(`/assessments/${id}/objection`, { text });
  const decide = (id: string, decision: string) =>
    secretariat.post(`/assessments/${id}/objection/decision`, { decision, reason: 'sudah diperiksa' });

  it('is filed once and decided for good: upheld, the proposal goes on', async () => {
    const id = await world.assessmentIn('OBJECTION', here);
    expect(await refusalOf(secretariat.get(`/assessments/${id}/objection`))).toMatchObject({ status: 404 });
    expect(await refusalOf(decide(id, 'UPHELD'))).toMatchObject({ status: 404, type: '/problems/objection-not-found' });
    await object(id);
    expect(await refusalOf(object(id))).toMatchObject({ status: 409, type: '/problems/objection-filed' });
    await decide(id, 'UPHELD');
    expect(await seen(id)).toMatchObject({ stage: 'DESK_EVALUATION' });
    expect(await refusalOf(decide(id, 'DISMISSED'))).toMatchObject({
      status: 409,
      type: '/problems/objection-decided',
    });
    expect(await refusalOf(object(id))).toMatchObject({ type: '/problems/objection-filed' });
    expect(await secretariat.get(`/assessments/${id}/objection`)).toMatchObject({
      decision: 'UPHELD',
      text: 'kami keberatan',
    });
  });

  it('dismissed, it ends the proposal', async () => {
    const id = await world.assessmentIn('OBJECTION', here);
    await object(id);
    await decide(id, 'DISMISSED');
    expect(await seen(id)).toMatchObject({ stage: 'CONCLUDED', outcome: 'SCREENED_OUT' });
  });

  it('is late after its window, and then the proposal may lapse; not before', async () => {
    const cycleId = await world.openCycle();
    await world.setWindow(cycleId, 'OBJECTION', { opensOn: '2026-03-02', closesOn: '2026-03-05' });
    const id = await world.assessmentIn('OBJECTION', here, { cycleId });
    const lapse = async () => (await world.as('NATIONAL_SECRETARIAT')).post(`/assessments/${id}/objection/lapse`);
    expect(await refusalOf(lapse())).toMatchObject({ status: 409, type: '/problems/objection-still-possible' });
    program.clock.moveTo(new Date('2026-03-06T02:00:00Z'));
    expect(await refusalOf(object(id))).toMatchObject({
      status: 409,
      type: '/problems/window-closed',
      stage: 'OBJECTION',
    });
    await lapse();
    expect(await seen(id)).toMatchObject({ stage: 'CONCLUDED', outcome: 'SCREENED_OUT' });
    expect(await refusalOf(lapse())).toMatchObject({ type: '/problems/wrong-stage' });
  });

  it('is for what was screened out, and for the head of the institution', async () => {
    const id = await world.assessmentIn('DESK_EVALUATION', here);
    expect(await refusalOf(object(id))).toMatchObject({
      status: 409,
      type: '/problems/wrong-stage',
      needed: 'OBJECTION',
    });
    const out = await world.assessmentIn('OBJECTION', await world.unit());
    expect(await refusalOf(object(out))).toMatchObject({ status: 404 });
    const guest = await world.person(['INSTITUTION_HEAD', here], ['LEADERSHIP']);
    const client = await world.signIn(guest.email);
    expect(await refusalOf(client.post(`/assessments/${out}/objection`, { text: 'x' }))).toMatchObject({
      status: 403,
      type: '/problems/not-the-head',
    });
    expect(
      await refusalOf(object(await world.assessmentIn('OBJECTION', await world.unit(here.institutionId)), ' ')),
    ).toMatchObject({
      status: 422,
      errors: [{ pointer: '/text' }],
    });
  });
});
