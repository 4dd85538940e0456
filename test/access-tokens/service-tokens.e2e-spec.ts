import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { PASSWORD, type Place, refusalOf, World } from '../support/factories.js';
import { TokenClient } from './token-client.js';

let program: TestApp;
let world: World;
let place: Place;
let elsewhere: Place;
let administrator: ApiClient;
let head: ApiClient;
let own: string;
let foreign: string;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
  [place, elsewhere] = [await world.unit(), await world.unit()];
  administrator = await world.as('ADMINISTRATOR');
  head = await world.as('INSTITUTION_HEAD', place);
  own = await world.assessmentIn('SELF_ASSESSMENT', place);
  foreign = await world.assessmentIn('SELF_ASSESSMENT', elsewhere);
});
afterAll(() => program?.close());

interface Made {
  readonly token: string;
  readonly made: { readonly id: string };
}

const REGISTER = { name: 'Portal satu data', scopes: ['register.read'], lastDay: '2026-12-31', password: PASSWORD };
const RESULTS = { ...REGISTER, name: 'Dasbor kinerja', scopes: ['register.read', 'results.read'] };
const path = ({ institutionId }: Place = place) => `/institutions/${institutionId}/service-tokens`;
const make = (client: ApiClient, body: object, at = place) => client.post<Made>(path(at), body);
const machine = async (client: ApiClient, body: object) => new TokenClient(program, (await make(client, body)).token);

describe("A machine's token", () => {
  it('is made by the head of the institution or an administrator, and known by its prefix', async () => {
    const { token, made } = await make(head, RESULTS);
    expect(token).toMatch(/^zi_svc_[\w-]{43}$/);
    expect(made).toEqual({
      id: expect.any(String),
      name: 'Dasbor kinerja',
      scopes: ['register.read', 'results.read'],
      ending: token.slice(-4),
      createdAt: '2026-03-02T02:00:00.000Z',
      lastDay: '2026-12-31',
      lastSeenAt: null,
    });
    await make(administrator, REGISTER);
    for (const client of [head, administrator])
      expect((await client.get<{ name: string }[]>(path())).map(({ name }) => name).sort()).toEqual([
        'Dasbor kinerja',
        'Portal satu data',
      ]);
  });

  it('asks for the password of whoever makes it', async () => {
    const refusal = await refusalOf(make(head, { ...REGISTER, password: 'not-the-password' }));
    expect(refusal).toMatchObject({ status: 422, type: '/problems/password-wrong' });
  });

  it("is nobody else's business", async () => {
    const otherHead = await world.as('INSTITUTION_HEAD', elsewhere);
    const refused = { status: 403, type: '/problems/may-not-keep-tokens' };
    expect(await refusalOf(otherHead.get(path()))).toMatchObject(refused);
    expect(await refusalOf(make(otherHead, REGISTER))).toMatchObject(refused);
    const lead = await world.as('TPI_LEAD', place);
    expect(await refusalOf(lead.get(path()))).toMatchObject({ type: '/problems/action-not-permitted' });
    const nowhere = { ...place, institutionId: '00000000-0000-4000-8000-000000000000' };
    expect(await refusalOf(administrator.get(path(nowhere)))).toMatchObject({ status: 404 });
  });

  it('gives an administrator no way to scores', async () => {
    expect(await refusalOf(make(administrator, RESULTS))).toMatchObject({
      status: 403,
      type: '/problems/scope-beyond-own',
      scopes: ['results.read'],
    });
  });

  it('reads what its scopes say, and says which one is missing', async () => {
    const client = await machine(administrator, REGISTER);
    expect(await client.get(`/units/${place.unitId}`)).toMatchObject({ status: 200 });
    expect(await client.get(`/institutions/${place.institutionId}`)).toMatchObject({ status: 200 });
    expect(await client.get(`/assessments/${own}`)).toMatchObject({
      status: 403,
      body: { type: '/problems/token-scope-missing', scopes: ['read', 'results.read'] },
    });
  });

  it('reads the results of its own institution, and finds no others', async () => {
    const client = await machine(head, RESULTS);
    expect(await client.get(`/assessments/${own}`)).toMatchObject({ status: 200, body: { id: own } });
    expect(await client.get('/assessments')).toMatchObject({ status: 200, body: [{ id: own }] });
    expect(await client.get(`/assessments/${foreign}`)).toMatchObject({ status: 404 });
    expect(await client.get(`/units/${elsewhere.unitId}/standing`)).toMatchObject({ status: 404 });
  });

  it.each([
    ['POST', '/units'],
    ['PUT', '/profile/name'],
    ['POST', '/inbox/reading'],
    ['POST', '/assessments'],
    ['GET', '/access-tokens'],
  ])('never does %s %s', async (method, to) => {
    const client = await machine(head, RESULTS);
    const refused = await client.ask(method, to, method === 'GET' ? undefined : {});
    expect(refused).toMatchObject({ status: 403 });
    expect(['/problems/token-scope-missing', '/problems/action-needs-session']).toContain(refused.body['type']);
  });

  it('is followed by another before it is revoked: both are taken until then', async () => {
    const [before, after] = [await make(head, RESULTS), await make(head, RESULTS)];
    const [older, newer] = [before, after].map(({ token }) => new TokenClient(program, token)) as [
      TokenClient,
      TokenClient,
    ];
    expect([(await older.get('/assessments')).status, (await newer.get('/assessments')).status]).toEqual([200, 200]);
    const otherHead = await world.as('INSTITUTION_HEAD', elsewhere);
    const there = `${path(elsewhere)}/${before.made.id}`;
    expect(await refusalOf(otherHead.request('DELETE', there))).toMatchObject({ status: 404 });
    await administrator.request('DELETE', `${path()}/${before.made.id}`);
    expect([(await older.get('/assessments')).status, (await newer.get('/assessments')).status]).toEqual([401, 200]);
    const kept = await head.get<{ id: string; lastSeenAt: string | null }[]>(path());
    expect(kept.find(({ id }) => id === after.made.id)?.lastSeenAt).toBe('2026-03-02T02:00:00.000Z');
    expect(kept.map(({ id }) => id)).not.toContain(before.made.id);
  });

  it("outlives the role of whoever made it, for it is the institution's", async () => {
    const person = await world.person();
    const appointmentId = await world.appoint(person.id, 'INSTITUTION_HEAD', place);
    const client = await machine(await world.signIn(person.email), RESULTS);
    await administrator.request('DELETE', `/appointments/${appointmentId}`);
    expect(await client.get('/assessments')).toMatchObject({ status: 200 });
  });
});
