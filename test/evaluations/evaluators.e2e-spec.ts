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

describe('The lead', () => {
  const candidates = async (lead = world.as('TPI_LEAD', here), layer = 'TPI') =>
    (await lead).get<{ accountId: string }[]>(`/assessments/${id}/passes/${layer}/candidates`);

  it('finds the whole team with what each has at work and what keeps them from this assessment', async () => {
    const [free, chosen, conflicted, ofUnit] = [
      await world.person(['TPI_MEMBER', here]),
      await world.person(['TPI_MEMBER', here]),
      await world.person(['TPI_MEMBER', here]),
      await world.person(['TPI_MEMBER', here], ['UNIT_MEMBER', here]),
    ];
    await assign(chosen.id);
    const declared = { unitId: here.unitId, reason: 'saudara kandung' };
    await (await world.signIn(conflicted.email)).post('/conflicts-of-interest', declared);
    const neighbour = await world.unit(here.institutionId);
    const other = await world.assessmentIn('SELF_ASSESSMENT', neighbour);
    const lead = await world.as('TPI_LEAD', here);
    await lead.post(`/assessments/${other}/evaluators`, { accountId: free.id, layer: 'TPI' });
    const of = new Map((await candidates()).map((candidate) => [candidate.accountId, candidate]));
    expect(of.get(free.id)).toMatchObject({ load: 1, most: 20, isAssigned: false, obstacle: null, conflict: null });
    expect(of.get(chosen.id)).toMatchObject({ load: 0, isAssigned: true, obstacle: null });
    expect(of.get(conflicted.id)).toMatchObject({ obstacle: 'CONFLICT', conflict: 'saudara kandung' });
    expect(of.get(ofUnit.id)).toMatchObject({ obstacle: 'OWN_UNIT' });
  });

  it('sees nobody of another institution, and no team but their own', async () => {
    const stranger = await world.person(['TPI_MEMBER', await world.unit()]);
    await world.person(['TPN_EVALUATOR']);
    expect((await candidates()).map(({ accountId }) => accountId)).not.toContain(stranger.id);
    const national = candidates(world.as('TPI_LEAD', here), 'TPN');
    expect(await refusalOf(national)).toMatchObject({ status: 403, type: '/problems/not-the-lead' });
    const elsewhere = candidates(world.as('TPI_LEAD', await world.unit()));
    expect(await refusalOf(elsewhere)).toMatchObject({ status: 404 });
  });
});
