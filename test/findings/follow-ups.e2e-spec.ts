import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Place, refusalOf, World } from '../support/factories.js';
import { statementsOf } from '../support/statements.js';

interface FollowUp {
  readonly findingId: string;
  readonly item: string | null;
  readonly areaNo: number | null;
  readonly year: number;
  readonly state: string;
  readonly isOverdue: boolean;
}

let program: TestApp;
let world: World;
let here: Place;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  here = await world.unit();
});
afterEach(() => program.clock.moveTo(new Date('2026-03-02T02:00:00Z')));

const ITEM = 'A.I.1.i.a';
const LATER = 'A.I.2.i.a';
const given = { finding: 'belum ada', recommendation: 'adakan', dueOn: '2026-06-30' };
const lead = () => world.as('TPI_LEAD', here);
const coordinator = () => world.as('UNIT_COORDINATOR', here);
const listed = (client: ApiClient, assessment: string) =>
  client.get<FollowUp[]>(`/assessments/${assessment}/follow-ups`);
const ofUnit = (client: ApiClient) => client.get<FollowUp[]>(`/units/${here.unitId}/follow-ups`);
const respond = (client: ApiClient, id: string, response = 'sudah diadakan') =>
  client.post(`/findings/${id}/response`, { response });
const resolve = (client: ApiClient, id: string) => client.post(`/findings/${id}/resolution`);
const reject = (client: ApiClient, id: string, reason = 'belum cukup') =>
  client.post(`/findings/${id}/rejection`, { reason });

async function found(client: ApiClient, assessment: string, body: object = { item: ITEM }): Promise<string> {
  return (await client.post<{ id: string }>(`/assessments/${assessment}/findings`, { ...given, ...body })).id;
}

/** A finding of the TPI, whose evaluation is done. */
async function findingOfTpi(): Promise<string> {
  const assessment = await world.assessmentIn('INTERNAL_EVALUATION', here);
  const id = await found(await lead(), assessment);
  await world.complete(assessment, 'TPI', here);
  return id;
}

/** A finding of the TPN, whose desk evaluation is done. */
async function findingOfTpn(): Promise<string> {
  const assessment = await world.assessmentIn('FIELD_VERIFICATION', here);
  return found(await world.as('TPN_LEAD'), assessment);
}

async function audited(id: string): Promise<{ action: string; after: object }[]> {
  const sql = 'SELECT action, after FROM audit_event WHERE subject_type = $1 AND subject_id = $2 ORDER BY id';
  return world.query(sql, ['finding', id]);
}

describe('A follow-up', () => {
  it('is answered by the coordinator, sent back with a reason, answered again and resolved', async () => {
    const id = await findingOfTpi();
    expect(await ofUnit(await coordinator())).toMatchObject([
      {
        ...given,
        findingId: id,
        item: ITEM,
        year: 2026,
        layer: 'TPI',
        state: 'OPEN',
        isOverdue: false,
        response: null,
      },
    ]);
    await respond(await coordinator(), id);
    await reject(await lead(), id);
    expect(await ofUnit(await coordinator())).toMatchObject([
      { state: 'RETURNED', response: 'sudah diadakan', rejectionReason: 'belum cukup' },
    ]);
    await respond(await coordinator(), id, 'kini lengkap');
    expect(await ofUnit(await lead())).toMatchObject([
      { state: 'ANSWERED', response: 'kini lengkap', rejectionReason: null },
    ]);
    await resolve(await lead(), id);
    expect(await ofUnit(await coordinator())).toEqual([]);
    const events = await audited(id);
    expect(events.map(({ action }) => action)).toEqual(['record', 'respond', 'reject', 'respond', 'resolve']);
    expect(events[1]).toMatchObject({ after: { response: 'sudah diadakan' } });
  });

  it('is overdue when its due day is past, until it is resolved', async () => {
    const id = await findingOfTpi();
    program.clock.moveTo(new Date('2026-06-30T02:00:00Z'));
    expect(await ofUnit(await coordinator())).toMatchObject([{ isOverdue: false }]);
    program.clock.moveTo(new Date('2026-07-01T02:00:00Z'));
    expect(await ofUnit(await coordinator())).toMatchObject([{ isOverdue: true }]);
    await respond(await coordinator(), id);
    expect(await ofUnit(await coordinator())).toMatchObject([{ isOverdue: true, state: 'ANSWERED' }]);
    await resolve(await lead(), id);
    const [assessment] = await (await lead()).get<{ id: string; unitId: string }[]>('/assessments');
    expect(await listed(await lead(), assessment!.id)).toMatchObject([{ isOverdue: false, state: 'RESOLVED' }]);
  });

  it('of the TPN is judged by the TPI lead of the institution, the TPN lead or the secretariat', async () => {
    const id = await findingOfTpn();
    await respond(await coordinator(), id);
    await reject(await world.as('NATIONAL_SECRETARIAT'), id);
    await respond(await coordinator(), id);
    await reject(await world.as('TPN_LEAD'), id);
    await respond(await coordinator(), id);
    await resolve(await lead(), id);
    expect(await ofUnit(await coordinator())).toEqual([]);
  });

  it('ends when its finding is withdrawn', async () => {
    const id = await findingOfTpn();
    await respond(await coordinator(), id);
    await (await world.as('TPN_LEAD')).post(`/findings/${id}/withdrawal`, { reason: 'keliru' });
    expect(await ofUnit(await coordinator())).toEqual([]);
    expect(await refusalOf(respond(await coordinator(), id))).toMatchObject({ status: 404 });
    expect(await refusalOf(resolve(await world.as('TPN_LEAD'), id))).toMatchObject({
      status: 409,
      type: '/problems/follow-up-ended',
      state: 'WITHDRAWN',
    });
  });

  it('is refused a second end, also at the same moment, and a judgement before an answer', async () => {
    const id = await findingOfTpi();
    const unanswered = { status: 409, type: '/problems/follow-up-unanswered' };
    expect(await refusalOf(resolve(await lead(), id))).toMatchObject({ ...unanswered, state: 'OPEN' });
    expect(await refusalOf(reject(await lead(), id))).toMatchObject(unanswered);
    expect(await refusalOf(respond(await coordinator(), id, ' '))).toMatchObject({
      errors: [{ pointer: '/response' }],
    });
    await respond(await coordinator(), id);
    expect(await refusalOf(reject(await lead(), id, ''))).toMatchObject({
      status: 422,
      errors: [{ pointer: '/reason' }],
    });
    await reject(await lead(), id);
    expect(await refusalOf(resolve(await lead(), id))).toMatchObject({ ...unanswered, state: 'RETURNED' });
    await respond(await coordinator(), id);
    const client = await lead();
    const outcomes = await Promise.allSettled([resolve(client, id), resolve(client, id), reject(client, id)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await audited(id)).filter(({ action }) => action === 'resolve').length).toBeLessThan(2);
  });

  it('that is resolved stays so', async () => {
    const id = await findingOfTpi();
    await respond(await coordinator(), id);
    await resolve(await lead(), id);
    const ended = { status: 409, type: '/problems/follow-up-ended', state: 'RESOLVED' };
    expect(await refusalOf(resolve(await lead(), id))).toMatchObject(ended);
    expect(await refusalOf(reject(await lead(), id))).toMatchObject(ended);
    expect(await refusalOf(respond(await coordinator(), id))).toMatchObject(ended);
    expect(await audited(id)).toHaveLength(3);
  });

  it('is for nobody else to answer or to judge', async () => {
    const id = await findingOfTpi();
    await respond(await coordinator(), id);
    const missing = { status: 404, type: '/problems/finding-not-found' };
    const elsewhere = await world.unit();
    expect(await refusalOf(respond(await world.as('UNIT_COORDINATOR', elsewhere), id))).toMatchObject(missing);
    expect(await refusalOf(resolve(await world.as('TPI_LEAD', elsewhere), id))).toMatchObject(missing);
    const both = await world.person(['TPI_LEAD', here], ['UNIT_COORDINATOR', elsewhere]);
    const foreign = respond(await world.signIn(both.email), id);
    expect(await refusalOf(foreign)).toMatchObject({ status: 403, type: '/problems/not-your-unit' });
    const own = await world.person(['TPI_LEAD', here], ['UNIT_HEAD', here]);
    const judged = resolve(await world.signIn(own.email), id);
    expect(await refusalOf(judged)).toMatchObject({ status: 403, type: '/problems/own-unit' });
    const conflicted = await world.signIn((await world.person(['TPI_LEAD', here])).email);
    await conflicted.post('/conflicts-of-interest', { institutionId: here.institutionId, reason: 'ipar' });
    expect(await refusalOf(resolve(conflicted, id))).toMatchObject({ type: '/problems/conflict-declared' });
    expect(await refusalOf(respond(await world.as('UNIT_HEAD', here), id))).toMatchObject({
      type: '/problems/action-not-permitted',
    });
    expect(await ofUnit(await lead())).toMatchObject([{ state: 'ANSWERED' }]);
  });

  it("of the TPI is not the nation's to judge", async () => {
    const assessment = await world.assessmentIn('INTERNAL_EVALUATION', here);
    const id = await found(await lead(), assessment);
    await world.complete(assessment, 'TPI', here);
    await world.propose(assessment, here);
    await respond(await coordinator(), id);
    for (const role of ['TPN_LEAD', 'NATIONAL_SECRETARIAT'] as const) {
      const refusal = await refusalOf(resolve(await world.as(role), id));
      expect(refusal).toMatchObject({ status: 403, type: '/problems/not-the-lead' });
    }
  });
});

describe('The next assessment', () => {
  it('opens with what is unresolved, on its items, beside its own', async () => {
    const first = await world.assessmentIn('INTERNAL_EVALUATION', here);
    const [later, resolved, area] = [
      await found(await lead(), first, { item: LATER }),
      await found(await lead(), first, { areaNo: 4 }),
      await found(await lead(), first, { areaNo: 1 }),
    ];
    await world.complete(first, 'TPI', here);
    await respond(await coordinator(), resolved);
    await resolve(await lead(), resolved);
    const next = await world.assessmentIn('INTERNAL_EVALUATION', here, { cycleId: await world.openCycle() });
    const places = (followUps: FollowUp[]) => followUps.map(({ findingId, year }) => [findingId, year === 2026]);
    const carried = [
      [area, true],
      [later, true],
    ];
    expect(places(await listed(await coordinator(), next))).toEqual(carried);
    const { id: accountId, email } = await world.person(['TPI_MEMBER', here]);
    await world.ownSheet(next, 'TPI', here, accountId);
    expect(places(await listed(await world.signIn(email), next))).toEqual(carried);
    const own = await found(await lead(), next);
    expect(places(await listed(await lead(), next))).toEqual([
      [area, true],
      [own, false],
      [later, true],
    ]);
    expect(places(await listed(await coordinator(), next))).toEqual(carried);
    expect((await listed(await lead(), first)).map(({ findingId }) => findingId)).toEqual([area, later, resolved]);
  });

  it('tells the nation nothing of one that never left its institution', async () => {
    const id = await findingOfTpi();
    const cycleId = await world.openCycle();
    const next = await world.assessmentIn('DESK_EVALUATION', here, { cycleId });
    expect(await listed(await world.as('TPN_LEAD'), next)).toEqual([]);
    expect(await listed(await lead(), next)).toMatchObject([{ findingId: id }]);
  });

  it('lists thirty in as many statements as one', async () => {
    const assessment = await world.assessmentIn('INTERNAL_EVALUATION', here);
    await found(await lead(), assessment);
    const client = await lead();
    const lists = ['findings', 'follow-ups'].map((list) => `/assessments/${assessment}/${list}`);
    for (const path of [...lists, `/units/${here.unitId}/follow-ups`]) {
      await world.query('DELETE FROM finding WHERE assessment_id = $1 AND area_no = 2', [assessment]);
      const one = await statementsOf(program, () => client.get(path));
      await world.query(
        `INSERT INTO finding (assessment_id, layer, area_no, finding, recommendation, due_on, recorded_at, recorded_by)
         SELECT $1, 'TPI', 2, 'x', 'y', '2026-06-30', $2, $3 FROM generate_series(1, 29)`,
        [assessment, program.clock.now(), await world.idOf('TPI_LEAD', here)],
      );
      const thirty = await statementsOf(program, async () => expect(await client.get(path)).toHaveLength(30));
      expect(one.length).toBeGreaterThan(0);
      expect([path, thirty]).toEqual([path, one]);
    }
  });
});

describe("A unit's follow-ups", () => {
  it('are for its people, those who answer for it and those who monitor it', async () => {
    const id = await findingOfTpn();
    const readers = [
      ...(await Promise.all(
        (['UNIT_HEAD', 'TPI_LEAD', 'INSTITUTION_HEAD', 'LEADERSHIP'] as const).map((role) => world.as(role, here)),
      )),
      ...(await Promise.all((['TPN_LEAD', 'NATIONAL_SECRETARIAT', 'AUDITOR'] as const).map((role) => world.as(role)))),
    ];
    for (const reader of readers) expect(await ofUnit(reader)).toMatchObject([{ findingId: id }]);
    const hidden = { status: 404, type: '/problems/follow-ups-not-found' };
    const elsewhere = await world.unit();
    for (const role of ['UNIT_HEAD', 'TPI_LEAD', 'LEADERSHIP'] as const) {
      expect(await refusalOf(ofUnit(await world.as(role, elsewhere)))).toMatchObject(hidden);
    }
    expect(await refusalOf(ofUnit(await world.as('TPN_EVALUATOR')))).toMatchObject(hidden);
    expect(await refusalOf(ofUnit(await world.as('ADMINISTRATOR')))).toMatchObject({ status: 403 });
  });

  it('come the first due first', async () => {
    const assessment = await world.assessmentIn('INTERNAL_EVALUATION', here);
    const ids = [];
    for (const dueOn of ['2026-09-01', '2026-04-01', '2026-05-01']) {
      ids.push(await found(await lead(), assessment, { areaNo: 1, dueOn }));
    }
    const listedIds = (await ofUnit(await lead())).map(({ findingId }) => findingId);
    expect(listedIds).toEqual([ids[1], ids[2], ids[0]]);
    expect(await ofUnit(await coordinator())).toEqual([]);
  });
});
