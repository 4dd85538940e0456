import type { Actor } from '../../src/access/actor.js';
import type { ApiClient } from '../../src/demo/api-client.js';
import { Findings } from '../../src/findings/findings.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Place, refusalOf, World } from '../support/factories.js';

interface Finding {
  readonly id: string;
  readonly item: string | null;
  readonly areaNo: number | null;
  readonly state: string;
}

let program: TestApp;
let world: World;
let here: Place;
let id: string;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  here = await world.unit();
});

const ITEM = 'A.I.1.i.a';
const LATER = 'A.I.2.i.a';
const RESULT = 'B.I.a';
const given = {
  finding: 'rencana aksi belum ditetapkan',
  recommendation: 'tetapkan rencana aksi',
  dueOn: '2026-06-30',
};
const lead = () => world.as('TPI_LEAD', here);
const record = (client: ApiClient, body: object = { item: ITEM }, assessment = id) =>
  client.post<Finding>(`/assessments/${assessment}/findings`, { ...given, ...body });
const withdraw = (client: ApiClient, finding: string, reason = 'keliru') =>
  client.post(`/findings/${finding}/withdrawal`, { reason });
const seenBy = async (client: ApiClient) =>
  (await client.get<Finding[]>(`/assessments/${id}/findings`)).map((finding) => finding.id);

/** Somebody new who evaluates the assessment for the TPI. */
async function member(): Promise<ApiClient> {
  const { id: accountId, email } = await world.person(['TPI_MEMBER', here]);
  await world.ownSheet(id, 'TPI', here, accountId);
  return world.signIn(email);
}

/** What the evaluation report (LHE) asks, which has no route of its own. */
async function standingFor(actor: Actor): Promise<string[]> {
  const findings = program.app.get(Findings, { strict: false });
  return (await findings.standing(actor, id)).map((finding) => finding.id);
}

async function leadActor(): Promise<Actor> {
  const { institutionId } = here;
  const accountId = await world.idOf('TPI_LEAD', here);
  return { accountId, name: '', email: '', roles: [{ role: 'TPI_LEAD', institutionId, unitId: null }] };
}

async function auditedActions(finding: string): Promise<string[]> {
  const sql = 'SELECT action FROM audit_event WHERE subject_type = $1 AND subject_id = $2 ORDER BY id';
  return (await world.query<{ action: string }>(sql, ['finding', finding])).map(({ action }) => action);
}

describe('A finding', () => {
  it('is recorded on an item or a change area, by evaluators and leads, and listed in worksheet order', async () => {
    id = await world.assessmentIn('INTERNAL_EVALUATION', here);
    await record(await lead(), { item: RESULT });
    await record(await lead(), { item: LATER });
    await record(await lead(), { areaNo: 2 });
    const first = await record(await lead(), { item: ITEM });
    expect(first).toMatchObject({ ...given, layer: 'TPI', item: ITEM, areaNo: null, state: 'OPEN' });
    expect(await record(await lead(), { areaNo: 1 })).toMatchObject({ item: null, areaNo: 1 });
    const listed = await (await lead()).get<Finding[]>(`/assessments/${id}/findings`);
    expect(listed.map(({ item, areaNo }) => item ?? areaNo)).toEqual([1, ITEM, 2, LATER, RESULT]);
    expect(await auditedActions(first.id)).toEqual(['record']);
  });

  it('of the TPI is for its author alone while the first pass is open, then for its layer, then for everyone', async () => {
    id = await world.assessmentIn('INTERNAL_EVALUATION', here);
    const author = await member();
    const colleague = await member();
    const finding = (await record(author)).id;
    const ofUnit = await world.as('UNIT_HEAD', here);
    const others = [ofUnit, await world.as('INSTITUTION_HEAD', here), await world.as('LEADERSHIP', here)];
    const layer = [colleague, await lead(), await world.as('AUDITOR')];
    expect(await seenBy(author)).toEqual([finding]);
    for (const client of [...layer, ...others]) expect(await seenBy(client)).toEqual([]);
    await world.score(id, 'TPI', here);
    await (await lead()).post(`/assessments/${id}/passes/TPI/closing`);
    for (const client of [author, ...layer]) expect(await seenBy(client)).toEqual([finding]);
    for (const client of others) expect(await seenBy(client)).toEqual([]);
    await (await lead()).post(`/assessments/${id}/forwarding`, {});
    for (const client of [author, ...layer, ...others]) expect(await seenBy(client)).toEqual([finding]);
    const outside = await world.as('TPI_LEAD', await world.unit());
    expect(await refusalOf(seenBy(outside))).toMatchObject({ status: 404, type: '/problems/assessment-not-found' });
  });

  it('is hidden again while a returned assessment is mended', async () => {
    id = await world.assessmentIn('INTERNAL_EVALUATION', here);
    const finding = (await record(await lead())).id;
    await (await lead()).post(`/assessments/${id}/return`, { reason: 'lengkapi', items: [{ item: ITEM, note: 'x' }] });
    expect(await seenBy(await world.as('UNIT_COORDINATOR', here))).toEqual([]);
    expect(await seenBy(await lead())).toEqual([finding]);
  });

  it("of the TPN is the unit's to read once the desk evaluation is done", async () => {
    id = await world.assessmentIn('DESK_EVALUATION', here);
    const finding = (await record(await world.as('TPN_LEAD'), { areaNo: 6 })).id;
    const ofUnit = await world.as('UNIT_HEAD', here);
    expect(await seenBy(ofUnit)).toEqual([]);
    expect(await seenBy(await lead())).toEqual([]);
    await world.complete(id, 'TPN', here);
    expect(await seenBy(ofUnit)).toEqual([finding]);
    const seen = (await record(await world.as('TPN_EVALUATOR'), { areaNo: 5 })).id;
    await world.verify(id);
    const said = (await record(await world.as('TPN_LEAD'), { areaNo: 1 })).id;
    expect(await seenBy(ofUnit)).toEqual([said, seen, finding]);
  });

  it('of the TPI is kept from the TPN where the cycle keeps its result', async () => {
    const cycleId = await world.openCycle();
    await world.query(`UPDATE cycle SET rules = rules || '{"isTpiVisibleToTpn": false}' WHERE id = $1`, [cycleId]);
    id = await world.assessmentIn('INTERNAL_EVALUATION', here, { cycleId });
    const finding = (await record(await lead())).id;
    await world.complete(id, 'TPI', here);
    await world.propose(id, here, cycleId);
    await world.screen(id);
    expect(await seenBy(await world.as('TPN_LEAD'))).toEqual([]);
    expect(await seenBy(await world.as('UNIT_HEAD', here))).toEqual([finding]);
    await world.complete(id, 'TPN', here);
    expect(await seenBy(await world.as('TPN_LEAD'))).toEqual([finding]);
  });

  it('is for a member of the unit who works on its area', async () => {
    id = await world.assessmentIn('INTERNAL_EVALUATION', here);
    await record(await lead(), { item: LATER });
    await record(await lead(), { item: RESULT });
    const own = [(await record(await lead(), { areaNo: 1 })).id, (await record(await lead())).id];
    await world.complete(id, 'TPI', here);
    const accountId = await world.idOf('UNIT_MEMBER', here);
    const coordinator = await world.as('UNIT_COORDINATOR', here);
    expect(await seenBy(await world.as('UNIT_MEMBER', here))).toEqual([]);
    await coordinator.put(`/units/${here.unitId}/change-areas/1/members/${accountId}`, {});
    expect(await seenBy(await world.as('UNIT_MEMBER', here))).toEqual(own);
    expect(await seenBy(coordinator)).toHaveLength(4);
  });
});

describe('A finding is refused', () => {
  const forbidden = { status: 403, type: '/problems/not-of-this-layer' };

  it('on an item that there is not, on both or neither, on a seventh area, and with a day that is past', async () => {
    id = await world.assessmentIn('INTERNAL_EVALUATION', here);
    const client = await lead();
    expect(await refusalOf(record(client, { item: 'X' }))).toMatchObject({
      status: 404,
      type: '/problems/unknown-item',
    });
    for (const body of [{}, { item: ITEM, areaNo: 1 }]) {
      const refused = { status: 422, type: '/problems/finding-refused', errors: [{ pointer: '/item' }] };
      expect(await refusalOf(record(client, body))).toMatchObject(refused);
    }
    for (const areaNo of [0, 7, 1.5]) {
      expect(await refusalOf(record(client, { areaNo }))).toMatchObject({
        status: 422,
        errors: [{ pointer: '/areaNo' }],
      });
    }
    expect(await refusalOf(record(client, { item: ITEM, dueOn: '2026-03-01' }))).toMatchObject({
      status: 422,
      type: '/problems/finding-refused',
      errors: [{ pointer: '/dueOn', detail: 'must not be before today, 2026-03-02.' }],
    });
    expect(await refusalOf(record(client, { finding: ' ', recommendation: '', dueOn: '2026-02-30' }))).toMatchObject({
      status: 422,
      errors: [{ pointer: '/finding' }, { pointer: '/recommendation' }, { pointer: '/dueOn' }],
    });
    expect(await seenBy(client)).toEqual([]);
    expect(await record(client, { item: ITEM, dueOn: '2026-03-02' })).toMatchObject({ dueOn: '2026-03-02' });
  });

  it('in a stage where nobody evaluates, and outside the window', async () => {
    const wrong = { status: 409, type: '/problems/wrong-stage' };
    id = await world.assessmentIn('PROPOSAL', here);
    expect(await refusalOf(record(await lead()))).toMatchObject({ ...wrong, needed: 'DESK_EVALUATION' });
    id = await world.assessmentIn('SELF_ASSESSMENT', here, { cycleId: await world.openCycle() });
    expect(await refusalOf(record(await lead()))).toMatchObject({ ...wrong, needed: 'INTERNAL_EVALUATION' });
    id = await world.assessmentIn('DETERMINATION', await world.unit());
    expect(await refusalOf(record(await world.as('TPN_LEAD')))).toMatchObject({ ...wrong, stage: 'DETERMINATION' });
    const cycleId = await world.openCycle();
    id = await world.assessmentIn('INTERNAL_EVALUATION', here, { cycleId });
    await world.setWindow(cycleId, 'INTERNAL_EVALUATION', { opensOn: '2026-01-01', closesOn: '2026-03-01' });
    expect(await refusalOf(record(await lead()))).toMatchObject({ status: 409, type: '/problems/window-closed' });
  });

  it('from the other layer, and from evaluators who are not assigned', async () => {
    id = await world.assessmentIn('DESK_EVALUATION', here);
    expect(await refusalOf(record(await lead()))).toMatchObject({ ...forbidden, layer: 'TPN' });
    const evaluator = await world.person(['TPN_EVALUATOR'], ['LEADERSHIP']);
    expect(await refusalOf(record(await world.signIn(evaluator.email)))).toMatchObject(forbidden);
    id = await world.assessmentIn('INTERNAL_EVALUATION', here, { cycleId: await world.openCycle() });
    const idle = await world.person(['TPI_MEMBER', here], ['LEADERSHIP']);
    expect(await refusalOf(record(await world.signIn(idle.email)))).toMatchObject({ ...forbidden, layer: 'TPI' });
    const stranger = await world.as('TPI_LEAD', await world.unit());
    expect(await refusalOf(record(stranger))).toMatchObject({ status: 404, type: '/problems/assessment-not-found' });
    const coordinator = await world.as('UNIT_COORDINATOR', here);
    expect(await refusalOf(record(coordinator))).toMatchObject({ type: '/problems/action-not-permitted' });
  });

  it('from somebody of the unit, or with a conflict of interest', async () => {
    id = await world.assessmentIn('INTERNAL_EVALUATION', here);
    const { email } = await world.person(['TPI_LEAD', here], ['UNIT_MEMBER', here]);
    expect(await refusalOf(record(await world.signIn(email)))).toMatchObject({
      status: 403,
      type: '/problems/own-unit',
    });
    const conflicted = await world.signIn((await world.person(['TPI_LEAD', here])).email);
    await conflicted.post('/conflicts-of-interest', { unitId: here.unitId, reason: 'ipar' });
    expect(await refusalOf(record(conflicted))).toMatchObject({ status: 403, type: '/problems/conflict-declared' });
    expect(await seenBy(await lead())).toEqual([]);
  });
});

describe('A finding is withdrawn', () => {
  it('by its author or the lead, with a reason, and stays with its layer', async () => {
    id = await world.assessmentIn('INTERNAL_EVALUATION', here);
    const author = await member();
    const [one, other] = [(await record(author)).id, (await record(author, { areaNo: 3 })).id];
    expect(await refusalOf(withdraw(await lead(), one))).toMatchObject({
      status: 404,
      type: '/problems/finding-not-found',
    });
    expect(await refusalOf(withdraw(author, one, ' '))).toMatchObject({
      status: 422,
      errors: [{ pointer: '/reason' }],
    });
    await withdraw(author, one);
    expect(await refusalOf(withdraw(author, one))).toMatchObject({ status: 409, state: 'WITHDRAWN' });
    const colleague = await member();
    await world.score(id, 'TPI', here);
    await (await lead()).post(`/assessments/${id}/passes/TPI/closing`);
    expect(await refusalOf(withdraw(colleague, other))).toMatchObject({
      status: 403,
      type: '/problems/not-the-author',
    });
    await withdraw(await lead(), other);
    const standing = await record(await lead(), { areaNo: 6 });
    expect(await (await lead()).get(`/assessments/${id}/findings`)).toMatchObject([
      { id: one, state: 'WITHDRAWN', withdrawalReason: 'keliru' },
      { id: other, state: 'WITHDRAWN' },
      { id: standing.id, state: 'OPEN' },
    ]);
    expect(await standingFor(await leadActor())).toEqual([standing.id]);
    expect(await auditedActions(other)).toEqual(['record', 'withdraw']);
    await (await lead()).post(`/assessments/${id}/forwarding`, {});
    expect(await seenBy(await world.as('UNIT_HEAD', here))).toEqual([standing.id]);
    expect(await seenBy(await lead())).toEqual([one, other, standing.id]);
  });

  it('only while its layer works, inside the window', async () => {
    const cycleId = await world.openCycle();
    id = await world.assessmentIn('INTERNAL_EVALUATION', here, { cycleId });
    const finding = (await record(await lead())).id;
    await world.setWindow(cycleId, 'INTERNAL_EVALUATION', { opensOn: '2026-01-01', closesOn: '2026-03-01' });
    expect(await refusalOf(withdraw(await lead(), finding))).toMatchObject({ type: '/problems/window-closed' });
    await world.setWindow(cycleId, 'INTERNAL_EVALUATION', { opensOn: '2026-01-01', closesOn: '2026-03-31' });
    await world.complete(id, 'TPI', here);
    expect(await refusalOf(withdraw(await lead(), finding))).toMatchObject({
      status: 409,
      type: '/problems/wrong-stage',
      needed: 'INTERNAL_EVALUATION',
    });
    expect(await refusalOf(withdraw(await world.as('TPN_LEAD'), finding))).toMatchObject({ status: 404 });
    expect(await (await lead()).get(`/assessments/${id}/findings`)).toMatchObject([{ state: 'OPEN' }]);
  });
});
