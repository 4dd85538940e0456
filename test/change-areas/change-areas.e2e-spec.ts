import { startApp, type TestApp } from '../support/app.js';
import { FIRST, type Place, refusalOf, World } from '../support/factories.js';

interface Area {
  readonly no: number;
  readonly titleEn: string;
  readonly answered: number;
  readonly items: number;
  readonly members: readonly { readonly accountId: string }[];
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

describe('The progress of an assessment', () => {
  it('counts what is answered in each of the six areas, and names who works on it', async () => {
    const coordinator = await world.as('UNIT_COORDINATOR', here);
    const id = await world.assessmentIn('SELF_ASSESSMENT', here);
    await coordinator.put(path(1), {});
    await coordinator.put(`/sheets/${await world.sheetOf(id, 'UNIT')}/answers/A.I.1.i.a`, { value: 'Ya' }, FIRST);
    const areas = await coordinator.get<Area[]>(`/assessments/${id}/change-areas`);
    expect(areas.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(areas[0]).toMatchObject({ titleEn: 'Change Management', answered: 1, members: [{ accountId: member }] });
    expect(
      areas.slice(1).every(({ answered, items, members }) => answered === 0 && items > 0 && members.length === 0),
    ).toBe(true);
    const stranger = await world.as('UNIT_COORDINATOR', await world.unit());
    expect(await refusalOf(stranger.get(`/assessments/${id}/change-areas`))).toMatchObject({ status: 404 });
  });
});
