import { startApp, type TestApp } from '../support/app.js';
import { type Place, refusalOf, World } from '../support/factories.js';

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
  id = await world.assessmentIn('SELF_ASSESSMENT', here);
});

const evaluators = async () => (await world.as('TPI_LEAD', here)).get<object[]>(`/assessments/${id}/evaluators`);
const assign = async (accountId: string, layer = 'TPI', lead = world.as('TPI_LEAD', here)) =>
  (await lead).post(`/assessments/${id}/evaluators`, { accountId, layer });

describe('An evaluator', () => {
  it('is chosen by the lead; choosing again is harmless', async () => {
    const member = await world.person(['TPI_MEMBER', here]);
    await assign(member.id);
    await Promise.all(Array.from({ length: 8 }, () => assign(member.id)));
    expect(await evaluators()).toEqual([{ accountId: member.id, name: member.email, layer: 'TPI' }]);
    const client = await world.signIn(member.email);
    expect(await client.get('/assessments')).toMatchObject([{ id }]);
  });

  it('is of the team: of the same institution for the TPI, national for the TPN', async () => {
    const [stranger, national] = [
      await world.person(['TPI_MEMBER', await world.unit()]),
      await world.person(['TPN_EVALUATOR']),
    ];
    const unfit = { status: 409, type: '/problems/not-an-evaluator' };
    expect(await refusalOf(assign(stranger.id))).toMatchObject(unfit);
    expect(await refusalOf(assign(national.id))).toMatchObject(unfit);
    expect(await refusalOf(assign('00000000-0000-4000-8000-000000000000'))).toMatchObject(unfit);
    expect(await evaluators()).toEqual([]);
  });

  it('does not belong to the unit', async () => {
    for (const role of ['UNIT_HEAD', 'UNIT_COORDINATOR', 'UNIT_MEMBER'] as const) {
      const both = await world.person(['TPI_MEMBER', here], [role, here]);
      expect(await refusalOf(assign(both.id))).toMatchObject({ status: 403, type: '/problems/own-unit' });
    }
    const neighbour = await world.person(['TPI_MEMBER', here], ['UNIT_HEAD', await world.unit(here.institutionId)]);
    await assign(neighbour.id);
    expect(await evaluators()).toHaveLength(1);
  });

  it('is not chosen by the lead of the other team, nor by one who does not see the assessment', async () => {
    const evaluator = await world.person(['TPN_EVALUATOR'], ['TPI_MEMBER', here]);
    expect(await refusalOf(assign(evaluator.id, 'TPN'))).toMatchObject({ status: 403, type: '/problems/not-the-lead' });
    expect(await refusalOf(assign(evaluator.id, 'TPN', world.as('TPN_LEAD')))).toMatchObject({ status: 404 });
    expect(await refusalOf(assign(evaluator.id, 'TPI', world.as('TPI_LEAD', await world.unit())))).toMatchObject({
      status: 404,
    });
    expect(await refusalOf(assign(evaluator.id, 'UNIT'))).toMatchObject({
      status: 422,
      errors: [{ pointer: '/layer' }],
    });
    expect(await evaluators()).toEqual([]);
  });
});
