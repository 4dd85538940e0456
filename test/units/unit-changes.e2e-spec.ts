import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Place, refusalOf, World } from '../support/factories.js';

let program: TestApp;
let world: World;
let administrator: ApiClient;
let institutionId: string;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
  administrator = await world.as('ADMINISTRATOR');
});
afterAll(() => program?.close());

beforeEach(async () => {
  institutionId = await world.institution();
});

interface Unit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly closedAt: string | null;
  readonly closedBecause: string | null;
}

const add = async (code: string, parentId?: string): Promise<string> => {
  const unit = { institutionId, code, name: `Balai ${code}`, ...(parentId && { parentId }) };
  return (await administrator.post<Unit>('/units', unit)).id;
};
const change = (id: string, asked: object) =>
  administrator.put<Unit>(`/units/${id}`, { parentId: null, code: 'X', name: 'Balai X', ...asked });
const close = (id: string, reason = 'Dilebur') => administrator.post<Unit>(`/units/${id}/closure`, { reason });
const reopen = (id: string) => administrator.request<Unit>('DELETE', `/units/${id}/closure`);
const eventsOf = (id: string) =>
  world.query<{ action: string; before: object | null; after: object | null }>(
    "SELECT action, before, after FROM audit_event WHERE subject_type = 'unit' AND subject_id = $1 ORDER BY id",
    [id],
  );

describe('A unit', () => {
  it('is renamed and moved, and both versions stand in the audit log', async () => {
    const [top, id] = [await add('A'), await add('B')];
    expect(await change(id, { parentId: top, code: 'BB', name: 'Balai Besar' })).toMatchObject({
      id,
      parentId: top,
      code: 'BB',
      name: 'Balai Besar',
    });
    expect((await eventsOf(id)).at(-1)).toEqual({
      action: 'change',
      before: { parentId: null, code: 'B', name: 'Balai B' },
      after: { parentId: top, code: 'BB', name: 'Balai Besar' },
    });
  });

  it('stands below neither itself nor a unit below it', async () => {
    const top = await add('A');
    const child = await add('B', top);
    const grandchild = await add('C', child);
    for (const parentId of [top, child, grandchild])
      expect(await refusalOf(change(top, { parentId }))).toMatchObject({
        status: 422,
        type: '/problems/unit-refused',
        errors: [{ pointer: '/parentId' }],
      });
  });

  it('makes no circle with another that is moved below it at the same moment', async () => {
    const [one, two] = [await add('A'), await add('B')];
    const moves = await Promise.allSettled([
      change(one, { parentId: two, code: 'A' }),
      change(two, { parentId: one, code: 'B' }),
    ]);
    expect(moves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('keeps codes its own, and stands only below units of its institution', async () => {
    await add('A');
    const id = await add('B');
    const { unitId: stranger } = await world.unit();
    expect(await refusalOf(change(id, { code: 'A' }))).toMatchObject({ status: 409, errors: [{ pointer: '/code' }] });
    for (const parentId of [stranger, '00000000-0000-4000-8000-000000000000'])
      expect(await refusalOf(change(id, { parentId }))).toMatchObject({
        status: 422,
        errors: [{ pointer: '/parentId' }],
      });
    expect(await refusalOf(change(id, { name: '   ' }))).toMatchObject({ status: 422, errors: [{ pointer: '/name' }] });
  });

  it('is changed and closed by administrators alone', async () => {
    const place = await world.unit();
    const coordinator = await world.as('UNIT_COORDINATOR', place);
    const { unitId } = place;
    expect(
      await refusalOf(coordinator.put(`/units/${unitId}`, { parentId: null, code: 'X', name: 'X' })),
    ).toMatchObject({
      status: 403,
    });
    expect(await refusalOf(coordinator.post(`/units/${unitId}/closure`, { reason: 'Dilebur' }))).toMatchObject({
      status: 403,
    });
  });
});

describe('A closed unit', () => {
  const openAssessment = async ({ unitId, institutionId: of }: Place) => {
    const coordinator = await world.as('UNIT_COORDINATOR', { unitId, institutionId: of });
    const asked = { unitId, cycleId: world.cycleId, kind: 'PROPOSAL', target: 'WBK', startFrom: 'BLANK' };
    return coordinator.post('/assessments', asked);
  };

  it('says since when and why, and the audit log says by whom', async () => {
    const id = await add('A');
    expect(await close(id, 'Digabung')).toMatchObject({
      closedAt: program.clock.now().toISOString(),
      closedBecause: 'Digabung',
    });
    expect((await eventsOf(id)).at(-1)).toMatchObject({ action: 'close', after: { reason: 'Digabung' } });
  });

  it('opens no assessment until it is reopened', async () => {
    const place = await world.unit();
    await close(place.unitId);
    expect(await refusalOf(openAssessment(place))).toMatchObject({ status: 409, type: '/problems/unit-closed' });
    expect(await reopen(place.unitId)).toMatchObject({ closedAt: null, closedBecause: null });
    await openAssessment(place);
  });

  it('goes on with the assessment that it has', async () => {
    const place = await world.unit();
    const id = await world.assessmentIn('SELF_ASSESSMENT', place);
    await close(place.unitId);
    const coordinator = await world.as('UNIT_COORDINATOR', place);
    expect(await coordinator.get(`/assessments/${id}`)).toMatchObject({ id });
  });

  it('is neither changed nor closed again, and nothing new comes below it', async () => {
    const [id, other] = [await add('A'), await add('B')];
    await close(id);
    const refused = { status: 409, type: '/problems/unit-closed' };
    expect(await refusalOf(close(id))).toMatchObject(refused);
    expect(await refusalOf(change(id, {}))).toMatchObject(refused);
    expect(await refusalOf(change(other, { parentId: id }))).toMatchObject(refused);
    expect(await refusalOf(add('C', id))).toMatchObject(refused);
  });

  it('leaves no open unit below it, and is reopened from the top', async () => {
    const top = await add('A');
    const below = await add('B', top);
    expect(await refusalOf(close(top))).toMatchObject({
      status: 409,
      type: '/problems/unit-not-closable',
      units: ['B'],
    });
    await close(below);
    await close(top);
    expect(await refusalOf(reopen(below))).toMatchObject({ status: 409, type: '/problems/unit-closed' });
    await reopen(top);
    await reopen(below);
  });

  it('needs a reason', async () => {
    const id = await add('A');
    for (const reason of ['ab', '     '])
      expect(await refusalOf(close(id, reason))).toMatchObject({ status: 422, errors: [{ pointer: '/reason' }] });
  });
});
