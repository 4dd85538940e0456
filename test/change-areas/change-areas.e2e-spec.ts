import { startApp, type TestApp } from '../support/app.js';
import { type Place, refusalOf, World } from '../support/factories.js';

interface Member {
  readonly areaNo: number;
  readonly accountId: string;
  readonly isLead: boolean;
}

let program: TestApp;
let world: World;
let here: Place;
let member: string;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  here = await world.unit();
  member = await world.idOf('UNIT_MEMBER', here);
});

const path = (areaNo: number | string, accountId = member) =>
  `/units/${here.unitId}/change-areas/${areaNo}/members/${accountId}`;
const assigned = async () =>
  (await world.as('UNIT_COORDINATOR', here)).get<object[]>(`/units/${here.unitId}/change-areas`);

describe('The coordinator of a unit', () => {
  it('says who works on which area; saying it again is harmless', async () => {
    const coordinator = await world.as('UNIT_COORDINATOR', here);
    for (const areaNo of [6, 2, 2]) await coordinator.put(path(areaNo), {});
    expect(await assigned()).toMatchObject([
      { areaNo: 2, accountId: member },
      { areaNo: 6, accountId: member },
    ]);
    for (const _ of [1, 2]) await coordinator.request('DELETE', path(6));
    expect(await assigned()).toMatchObject([{ areaNo: 2, accountId: member }]);
    await coordinator.put(path(6), {});
    expect(await assigned()).toHaveLength(2);
  });

  it('does so sixteen times at once and leaves one assignment', async () => {
    const coordinator = await world.as('UNIT_COORDINATOR', here);
    await Promise.all(Array.from({ length: 16 }, () => coordinator.put(path(1), {})));
    expect(await assigned()).toHaveLength(1);
  });

  it('chooses among the members of the unit', async () => {
    const coordinator = await world.as('UNIT_COORDINATOR', here);
    const stranger = await world.idOf('UNIT_MEMBER', await world.unit(here.institutionId));
    expect(await refusalOf(coordinator.put(path(1, stranger), {}))).toMatchObject({
      status: 409,
      type: '/problems/not-a-member',
    });
    expect(await assigned()).toEqual([]);
  });

  it('has six areas to give', async () => {
    const coordinator = await world.as('UNIT_COORDINATOR', here);
    for (const areaNo of [0, 7]) {
      expect(await refusalOf(coordinator.put(path(areaNo), {}))).toMatchObject({
        status: 404,
        type: '/problems/area-not-found',
      });
    }
    for (const areaNo of ['x', '1.5']) {
      expect(await refusalOf(coordinator.put(path(areaNo), {}))).toMatchObject({
        status: 422,
        errors: [{ pointer: '/areaNo' }],
      });
    }
  });

  it('decides for their own unit only', async () => {
    const stranger = await world.as('UNIT_COORDINATOR', await world.unit(here.institutionId));
    const refusal = { status: 403, type: '/problems/not-coordinator' };
    expect(await refusalOf(stranger.put(path(1), {}))).toMatchObject(refusal);
    expect(await refusalOf(stranger.request('DELETE', path(1)))).toMatchObject(refusal);
    expect(await assigned()).toEqual([]);
  });
});

describe('The team of a unit', () => {
  it('is for its own people and auditors', async () => {
    const team = `/units/${here.unitId}/change-areas`;
    await (await world.as('UNIT_COORDINATOR', here)).put(path(1), {});
    for (const reader of [await world.as('UNIT_HEAD', here), await world.as('AUDITOR')]) {
      expect(await reader.get<object[]>(team)).toMatchObject([{ accountId: member }]);
    }
    const stranger = await world.as('UNIT_COORDINATOR', await world.unit(here.institutionId));
    expect(await refusalOf(stranger.get(team))).toMatchObject({ status: 404, type: '/problems/team-not-found' });
    expect(await refusalOf((await world.as('LEADERSHIP')).get(team))).toMatchObject({ status: 403 });
  });
});

describe('The lead of an area', () => {
  const lead = (areaNo: number, accountId = member) => `${path(areaNo, accountId)}/lead`;
  const leads = async () =>
    (await (await world.as('UNIT_COORDINATOR', here)).get<Member[]>(`/units/${here.unitId}/change-areas`))
      .filter(({ isLead }) => isLead)
      .map(({ areaNo, accountId }) => [areaNo, accountId]);

  it('is one of those who work on it; the next one takes their place', async () => {
    const coordinator = await world.as('UNIT_COORDINATOR', here);
    const other = (await world.person(['UNIT_MEMBER', here])).id;
    for (const accountId of [member, other]) await coordinator.put(path(1, accountId), {});
    await coordinator.put(path(2), {});
    for (const areaNo of [1, 2, 1]) await coordinator.put(lead(areaNo), {});
    expect(await leads()).toEqual([
      [1, member],
      [2, member],
    ]);
    await coordinator.put(lead(1, other), {});
    expect(await leads()).toEqual([
      [1, other],
      [2, member],
    ]);
    await coordinator.request('DELETE', lead(1));
    expect(await leads()).toEqual([
      [1, other],
      [2, member],
    ]);
    for (const _ of [1, 2]) await coordinator.request('DELETE', lead(1, other));
    expect(await leads()).toEqual([[2, member]]);
    const events = await world.query<{ after: object }>(
      "SELECT after FROM audit_event WHERE action = 'choose-area-lead' AND subject_id = $1 ORDER BY id",
      [here.unitId],
    );
    expect(events.map(({ after }) => after)).toEqual([
      { areaNo: 1, accountId: member },
      { areaNo: 2, accountId: member },
      { areaNo: 1, accountId: other },
      { areaNo: 1, accountId: null },
    ]);
  });

  it('is chosen twelve times at once and is one', async () => {
    const coordinator = await world.as('UNIT_COORDINATOR', here);
    const other = (await world.person(['UNIT_MEMBER', here])).id;
    for (const accountId of [member, other]) await coordinator.put(path(1, accountId), {});
    await Promise.all(Array.from({ length: 12 }, (_, n) => coordinator.put(lead(1, n % 2 ? member : other), {})));
    expect(await leads()).toHaveLength(1);
  });

  it('works on it, and leads no longer once taken off', async () => {
    const coordinator = await world.as('UNIT_COORDINATOR', here);
    expect(await refusalOf(coordinator.put(lead(1), {}))).toMatchObject({
      status: 409,
      type: '/problems/not-on-the-area',
    });
    await coordinator.put(path(1), {});
    await coordinator.put(lead(1), {});
    await coordinator.request('DELETE', path(1));
    await coordinator.put(path(1), {});
    expect(await leads()).toEqual([]);
    const stranger = await world.as('UNIT_COORDINATOR', await world.unit(here.institutionId));
    expect(await refusalOf(stranger.put(lead(1), {}))).toMatchObject({ status: 403 });
  });
});
