import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Place, refusalOf, World } from '../support/factories.js';
import { statementsOf } from '../support/statements.js';

interface Award {
  readonly id: string;
  readonly isAtRisk: boolean;
  readonly openIncidents: readonly string[];
  readonly incidents: readonly Incident[];
}
interface Incident {
  readonly id: string;
  readonly kind: string;
  readonly description: string;
  readonly closingReason: string | null;
}

let program: TestApp;
let world: World;
let here: Place;
let award: string;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  here = await world.unit();
  award = await world.determine(await world.assessmentIn('DETERMINATION', here));
});

const NOBODY = '00000000-0000-4000-8000-000000000000';
const given = { kind: 'CASE', description: 'perkara nomor 12', happenedOn: '2026-03-01' };
const lead = () => world.as('TPI_LEAD', here);
const record = (client: ApiClient, body: object = {}, id = award) =>
  client.post<Incident>(`/awards/${id}/incidents`, { ...given, ...body });
const close = (client: ApiClient, id: string, reason = 'tidak terbukti') =>
  client.post(`/incidents/${id}/closing`, { reason });
const read = async (client?: ApiClient) => (client ?? (await lead())).get<Award>(`/awards/${award}`);
const decide = async (made: object) =>
  (await world.as('NATIONAL_SECRETARIAT')).post<Award>(`/awards/${award}/decisions`, {
    decreeNumber: 'SK-2',
    decidedOn: '2026-03-02',
    ...made,
  });

describe('An incident', () => {
  it('puts an award at risk until it is closed', async () => {
    expect(await read()).toMatchObject({ isAtRisk: false, openIncidents: [], incidents: [] });
    const incident = await record(await lead());
    expect(incident).toMatchObject({ ...given, closedAt: null, closingReason: null });
    const other = await record(await world.as('TPN_LEAD'), { kind: 'COMPLAINT' });
    const again = await record(await world.as('NATIONAL_SECRETARIAT'), { happenedOn: '2026-03-02' });
    expect(await read()).toMatchObject({ isAtRisk: true, openIncidents: ['CASE', 'COMPLAINT'], endedOn: null });
    await close(await lead(), incident.id);
    await close(await world.as('NATIONAL_SECRETARIAT'), again.id);
    expect(await read()).toMatchObject({ isAtRisk: true, openIncidents: ['COMPLAINT'] });
    await close(await world.as('TPN_LEAD'), other.id);
    const after = await read();
    expect(after).toMatchObject({ isAtRisk: false, openIncidents: [] });
    expect(after.incidents).toHaveLength(3);
    expect(await (await lead()).get(`/awards/${award}/incidents`)).toEqual(after.incidents);
    expect(after.incidents.find(({ id }) => id === incident.id)).toMatchObject({ closingReason: 'tidak terbukti' });
    const sql = 'SELECT action FROM audit_event WHERE subject_type = $1 AND subject_id = $2 ORDER BY id';
    expect(await world.query(sql, ['incident', incident.id])).toEqual([{ action: 'record' }, { action: 'close' }]);
  });

  it('is told to the unit, those who answer for it and those who monitor it; others see its kind', async () => {
    await record(await lead());
    const ours = ['UNIT_HEAD', 'UNIT_COORDINATOR', 'UNIT_MEMBER', 'INSTITUTION_HEAD', 'LEADERSHIP'] as const;
    const nation = ['TPN_LEAD', 'NATIONAL_SECRETARIAT', 'AUDITOR', 'LEADERSHIP'] as const;
    const readers = [...ours.map((role) => world.as(role, here)), ...nation.map((role) => world.as(role))];
    for (const reader of readers) {
      expect((await read(await reader)).incidents).toMatchObject([{ description: given.description }]);
      expect(await (await reader).get(`/awards/${award}/incidents`)).toHaveLength(1);
    }
    const elsewhere = await world.unit();
    const theirs = ['UNIT_HEAD', 'TPI_LEAD', 'INSTITUTION_HEAD', 'LEADERSHIP'] as const;
    const strangers = await Promise.all(theirs.map((role) => world.as(role, elsewhere)));
    const others = [world.as('TPI_MEMBER', here), world.as('TPN_EVALUATOR'), world.as('ADMINISTRATOR')];
    for (const client of [...strangers, ...(await Promise.all(others))]) {
      expect(await read(client)).toMatchObject({ isAtRisk: true, openIncidents: ['CASE'], incidents: [] });
      const all = await client.get<Award[]>(`/awards?unitId=${here.unitId}`);
      expect(all).toMatchObject([{ isAtRisk: true, openIncidents: ['CASE'] }]);
      expect(JSON.stringify(all)).not.toContain(given.description);
    }
    for (const client of strangers) expect(await client.get(`/awards/${award}/incidents`)).toEqual([]);
    const register = await (await fetch(`${program.url}/api/v1/register`)).text();
    expect(register).toContain(award);
    expect(register).not.toMatch(/risk|CASE|perkara/i);
  });

  it("of a new head may come from the unit's coordinator, who neither records others nor closes it", async () => {
    const coordinator = await world.as('UNIT_COORDINATOR', here);
    const { id } = await record(coordinator, { kind: 'HEAD_CHANGED' });
    const refused = { status: 403, type: '/problems/not-the-monitor' };
    expect(await refusalOf(record(coordinator))).toMatchObject(refused);
    expect(await refusalOf(close(coordinator, id))).toMatchObject({ type: '/problems/action-not-permitted' });
    const elsewhere = await world.as('UNIT_COORDINATOR', await world.unit());
    expect(await refusalOf(record(elsewhere, { kind: 'HEAD_CHANGED' }))).toMatchObject(refused);
    expect((await read()).openIncidents).toEqual(['HEAD_CHANGED']);
  });

  it('is refused to strangers, of a day to come, of no kind, without words, and about no award', async () => {
    const stranger = await world.as('TPI_LEAD', await world.unit());
    expect(await refusalOf(record(stranger))).toMatchObject({ status: 403, type: '/problems/not-the-monitor' });
    expect(await refusalOf(record(await lead(), { happenedOn: '2026-03-03' }))).toMatchObject({
      status: 422,
      type: '/problems/incident-in-future',
      errors: [{ pointer: '/happenedOn' }],
    });
    expect(await refusalOf(record(await lead(), { kind: 'RUMOUR', description: ' ', happenedOn: 'x' }))).toMatchObject({
      status: 422,
      errors: [{ pointer: '/kind' }, { pointer: '/description' }, { pointer: '/happenedOn' }],
    });
    const missing = { status: 404, type: '/problems/award-not-found' };
    expect(await refusalOf(record(await lead(), {}, NOBODY))).toMatchObject(missing);
    expect(await refusalOf((await lead()).get(`/awards/${NOBODY}/incidents`))).toMatchObject(missing);
    expect(await read()).toMatchObject({ isAtRisk: false, incidents: [] });
  });

  it('is closed once, with a reason, by somebody else than the unit', async () => {
    const { id } = await record(await lead());
    expect(await refusalOf(close(await lead(), id, ' '))).toMatchObject({
      status: 422,
      errors: [{ pointer: '/reason' }],
    });
    const missing = { status: 404, type: '/problems/incident-not-found' };
    expect(await refusalOf(close(await world.as('TPI_LEAD', await world.unit()), id))).toMatchObject(missing);
    expect(await refusalOf(close(await lead(), NOBODY))).toMatchObject(missing);
    const own = await world.person(['TPI_LEAD', here], ['UNIT_HEAD', here]);
    const ownUnit = await refusalOf(close(await world.signIn(own.email), id));
    expect(ownUnit).toMatchObject({ status: 403, type: '/problems/own-unit' });
    const outcomes = await Promise.allSettled([close(await lead(), id), close(await world.as('TPN_LEAD'), id)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await refusalOf(close(await lead(), id))).toMatchObject({ status: 409, type: '/problems/incident-closed' });
  });

  it('is listed with the awards in as many statements for many as for one', async () => {
    const client = await lead();
    const path = `/awards?unitId=${here.unitId}`;
    await record(client);
    const one = await statementsOf(program, () => client.get(path));
    for (const kind of ['CASE', 'COMPLAINT', 'OTHER']) await record(client, { kind });
    expect(await statementsOf(program, () => client.get(path))).toEqual(one);
    expect(one.length).toBeGreaterThan(0);
  });
});

describe('The end of an award', () => {
  it('by revocation closes its open incidents, and takes no new ones', async () => {
    const closed = await record(await lead());
    await close(await lead(), closed.id);
    await record(await lead(), { kind: 'COMPLAINT', happenedOn: '2026-03-02' });
    const revoked = await decide({ outcome: 'REVOKED', ground: 'perkara tetap' });
    expect(revoked).toMatchObject({ endReason: 'REVOKED', isAtRisk: false, openIncidents: [] });
    expect(revoked.incidents.map(({ kind, closingReason }) => [kind, closingReason])).toEqual([
      ['COMPLAINT', 'REVOKED'],
      ['CASE', 'tidak terbukti'],
    ]);
    const ended = { status: 409, type: '/problems/award-ended' };
    expect(await refusalOf(record(await lead()))).toMatchObject(ended);
  });

  it('by an upgrade closes its open incidents; being retained does not', async () => {
    await record(await lead());
    const first = await world.assessmentIn('DETERMINATION', here, { kind: 'REEVALUATION' });
    expect(await decide({ outcome: 'RETAINED', assessmentId: first })).toMatchObject({ isAtRisk: true });
    const cycleId = await world.openCycle();
    const second = await world.assessmentIn('DETERMINATION', here, { kind: 'REEVALUATION', cycleId });
    expect(await decide({ outcome: 'UPGRADED', assessmentId: second })).toMatchObject({
      endReason: 'SUPERSEDED',
      isAtRisk: false,
      incidents: [{ kind: 'CASE', closingReason: 'SUPERSEDED' }],
    });
  });

  it('leaves them open when it is refused', async () => {
    await record(await lead());
    expect(await refusalOf(decide({ outcome: 'REVOKED' }))).toMatchObject({ type: '/problems/decision-refused' });
    expect(await read()).toMatchObject({ isAtRisk: true, endedOn: null });
  });
});
