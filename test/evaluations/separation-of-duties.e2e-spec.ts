import type { ApiClient } from '../../src/demo/api-client.js';
import type { Role } from '../../src/access/role.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Place, refusalOf, World } from '../support/factories.js';

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

const OWN_UNIT = { status: 403, type: '/problems/own-unit' };
const CONFLICT = { status: 403, type: '/problems/conflict-declared' };
/** Whoever belongs to the unit does not even see what is to be settled. */
const UNSEEN = 404;
const reason = 'ipar memimpin unit itu';

/** Somebody new with these roles at the unit, its institution or the nation. */
async function somebody(...roles: readonly Role[]): Promise<{ id: string; client: ApiClient }> {
  const { id, email } = await world.person(...roles.map((role) => [role, here] as const));
  return { id, client: await world.signIn(email) };
}

/** The same, with a declared conflict of interest with the unit. */
async function conflicted(...roles: readonly Role[]): Promise<ApiClient> {
  const { client } = await somebody(...roles);
  await client.post('/conflicts-of-interest', { unitId: here.unitId, reason });
  return client;
}

/** The same, who once answered for the unit and belongs to it no longer. */
async function whoAnswered(...roles: readonly Role[]): Promise<ApiClient> {
  const { id, client } = await somebody(...roles);
  const appointment = await world.appoint(id, 'UNIT_COORDINATOR', here);
  const earlier = await world.assessmentIn('SELF_ASSESSMENT', here, { cycleId: await world.openCycle() });
  const sheet = await world.sheetOf(earlier, 'UNIT');
  await client.put(`/sheets/${sheet}/answers/A.I.1.i.a`, { value: 'Ya', note: '' }, { 'if-none-match': '*' });
  await (await world.as('ADMINISTRATOR')).request('DELETE', `/appointments/${appointment}`);
  return client;
}

const TIED = [
  ['who belongs to the unit', OWN_UNIT, async (role: Role) => (await somebody(role, 'UNIT_HEAD')).client],
  ['who has once answered for the unit', OWN_UNIT, whoAnswered],
  ['who has declared a conflict of interest with it', CONFLICT, conflicted],
] as const;

describe.each(TIED)('A TPI lead %s', (_who, refusal, make) => {
  it('chooses no evaluators, takes none off, and does not look for any', async () => {
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here);
    const lead = await make('TPI_LEAD');
    const { id: member } = await somebody('TPI_MEMBER');
    const chosen = { accountId: member, layer: 'TPI' };
    expect(await refusalOf(lead.post(`/assessments/${id}/evaluators`, chosen))).toMatchObject(refusal);
    await world.ownSheet(id, 'TPI', here, member);
    const taken = lead.request('DELETE', `/assessments/${id}/evaluators/TPI/${member}`);
    expect(await refusalOf(taken)).toMatchObject(refusal);
    expect(await refusalOf(lead.get(`/assessments/${id}/passes/TPI/candidates`))).toMatchObject(refusal);
  });

  it('closes no first pass, settles nothing, returns and forwards nothing', async () => {
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here);
    const lead = await make('TPI_LEAD');
    expect(await refusalOf(lead.post(`/assessments/${id}/passes/TPI/closing`))).toMatchObject(refusal);
    const settled = `/sheets/${await world.score(id, 'TPI', here)}/answers/A.I.1.i.b`;
    const settling = lead.put(settled, { value: 'B', note: 'x' }, { 'if-match': '"1"' });
    expect([refusal.status, UNSEEN]).toContain((await refusalOf(settling)).status);
    expect(await refusalOf(lead.post(`/assessments/${id}/return`, { reason: 'x' }))).toMatchObject(refusal);
    expect(await refusalOf(lead.post(`/assessments/${id}/forwarding`, {}))).toMatchObject(refusal);
  });

  it('does not say how the unit stands, and records no finding about it', async () => {
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here);
    const lead = await make('TPI_LEAD');
    const standing = {
      isCoreService: true,
      auditFollowUp: 100,
      lhkpn: 100,
      lhkasn: 100,
      buildingSince: '2000-01-01',
      sakipGrade: 'A',
    };
    const path = `/cycles/${world.cycleId}/units/${here.unitId}/standing`;
    expect(await refusalOf(lead.put(path, standing))).toMatchObject(refusal);
    const finding = { areaNo: 1, finding: 'Kurang', recommendation: 'Lengkapi', dueOn: '2027-01-01' };
    expect(await refusalOf(lead.post(`/assessments/${id}/findings`, finding))).toMatchObject(refusal);
  });
});

describe.each(TIED)('A TPN lead %s', (_who, refusal, make) => {
  it('assigns nobody, closes nothing and concludes nothing at the desk', async () => {
    const id = await world.assessmentIn('DESK_EVALUATION', here);
    const lead = await make('TPN_LEAD');
    const { id: evaluator } = await world.person(['TPN_EVALUATOR']);
    const chosen = { accountId: evaluator, layer: 'TPN' };
    expect(await refusalOf(lead.post(`/assessments/${id}/evaluators`, chosen))).toMatchObject(refusal);
    expect(await refusalOf(lead.post(`/assessments/${id}/passes/TPN/closing`))).toMatchObject(refusal);
    const settled = `/sheets/${await world.score(id, 'TPN', here)}/answers/A.I.1.i.b`;
    const settling = lead.put(settled, { value: 'B', note: 'x' }, { 'if-match': '"1"' });
    expect([refusal.status, UNSEEN]).toContain((await refusalOf(settling)).status);
    expect(await refusalOf(lead.post(`/assessments/${id}/conclusion`, {}))).toMatchObject(refusal);
  });

  it('screens no proposal', async () => {
    const id = await world.assessmentIn('ADMIN_SCREENING', here);
    const lead = await make('TPN_LEAD');
    const kinds = ['PROPOSAL_LETTER', 'RESPONSIBILITY_STATEMENT', 'AUDIT_FOLLOW_UP_CLEARANCE', 'SURVEY_REPORT'];
    const documents = kinds.map((kind) => ({ kind, conforms: true }));
    const screening = lead.post(`/assessments/${id}/screening`, { outcome: 'PASSED', documents });
    expect(await refusalOf(screening)).toMatchObject(refusal);
  });
});

describe.each(TIED)('The person of the secretariat %s', (_who, refusal, make) => {
  it('neither records its decree nor turns it down', async () => {
    const id = await world.assessmentIn('DETERMINATION', here);
    const secretary = await make('NATIONAL_SECRETARIAT');
    const decree = { decreeNumber: 'SK-9', decreedOn: program.clock.today() };
    expect(await refusalOf(secretary.post(`/assessments/${id}/determination`, decree))).toMatchObject(refusal);
    expect(await refusalOf(secretary.post(`/assessments/${id}/rejection`, { reason: 'x' }))).toMatchObject(refusal);
  });

  it('decides no objection and revokes no award of it', async () => {
    const objected = await world.assessmentIn('OBJECTION', here);
    const head = await world.as('INSTITUTION_HEAD', here);
    await head.post(`/assessments/${objected}/objection`, { text: 'Sudah lengkap' });
    const secretary = await make('NATIONAL_SECRETARIAT');
    const cycleId = await world.openCycle();
    const awardId = await world.determine(await world.assessmentIn('DETERMINATION', here, { cycleId }));
    const decision = { decision: 'UPHELD', reason: 'Benar' };
    const deciding = secretary.post(`/assessments/${objected}/objection/decision`, decision);
    expect(await refusalOf(deciding)).toMatchObject(refusal);
    const revocation = { outcome: 'REVOKED', decreeNumber: 'SK-9', decidedOn: program.clock.today(), ground: 'x' };
    expect(await refusalOf(secretary.post(`/awards/${awardId}/decisions`, revocation))).toMatchObject(refusal);
  });
});

describe('A conflict of interest', () => {
  it('that has ended stands in nobody’s way', async () => {
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here);
    const lead = await conflicted('TPI_LEAD');
    const { id: member } = await somebody('TPI_MEMBER');
    const [declared] = await lead.get<{ id: string }[]>('/conflicts-of-interest');
    await lead.request('DELETE', `/conflicts-of-interest/${declared?.id}`);
    await lead.post(`/assessments/${id}/evaluators`, { accountId: member, layer: 'TPI' });
  });

  it('with another unit does not either', async () => {
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here);
    const { client: lead } = await somebody('TPI_LEAD');
    const { unitId } = await world.unit(here.institutionId);
    await lead.post('/conflicts-of-interest', { unitId, reason });
    const { id: member } = await somebody('TPI_MEMBER');
    await lead.post(`/assessments/${id}/evaluators`, { accountId: member, layer: 'TPI' });
  });
});

describe('An administrator', () => {
  const apart = { status: 409, errors: [{ pointer: '/role', rule: 'neverBoth' }] };

  it.each(['UNIT_COORDINATOR', 'TPI_MEMBER', 'TPI_LEAD', 'TPN_EVALUATOR', 'TPN_LEAD'] as const)(
    'is not appointed %s, by themselves or by another',
    async (role) => {
      const { id, client } = await somebody('ADMINISTRATOR');
      const scope = {
        UNIT_COORDINATOR: { unitId: here.unitId },
        TPI_MEMBER: { institutionId: here.institutionId },
        TPI_LEAD: { institutionId: here.institutionId },
        TPN_EVALUATOR: {},
        TPN_LEAD: {},
      }[role];
      for (const by of [client, await world.as('ADMINISTRATOR')])
        expect(await refusalOf(by.post(`/accounts/${id}/appointments`, { role, ...scope }))).toMatchObject(apart);
    },
  );

  it('is nobody who scores, until that role has ended', async () => {
    const { id } = await somebody('TPN_LEAD', 'AUDITOR');
    expect(await refusalOf(world.appoint(id, 'ADMINISTRATOR'))).toMatchObject(apart);
    const administrator = await world.as('ADMINISTRATOR');
    const held = await administrator.get<{ id: string; role: Role }[]>(`/accounts/${id}/appointments`);
    const lead = held.find(({ role }) => role === 'TPN_LEAD');
    await administrator.request('DELETE', `/appointments/${lead?.id}`);
    await world.appoint(id, 'ADMINISTRATOR');
  });

  it('is one or the other when both roles are given at the same moment', async () => {
    const { id } = await world.person();
    const outcomes = await Promise.allSettled([world.appoint(id, 'ADMINISTRATOR'), world.appoint(id, 'TPN_EVALUATOR')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
