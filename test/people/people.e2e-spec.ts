import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { enrol } from '../support/authenticator.js';
import { refusalOf, World } from '../support/factories.js';
import { statementsOf } from '../support/statements.js';
import { Guest } from '../support/guest.js';

interface Listed {
  readonly id: string;
  readonly email: string;
}

let program: TestApp;
let world: World;
let administrator: ApiClient;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
  administrator = await world.as('ADMINISTRATOR');
});
afterAll(() => program?.close());

const list = (query: string) => administrator.get<Listed[]>(`/accounts?${query}`);
const invite = (email: string, name: string) => administrator.post<Listed>('/accounts', { email, name });

describe('The accounts', () => {
  it('tell what each person is, where, and when they last signed in', async () => {
    const here = await world.unit();
    const { id, email } = await world.person(['UNIT_HEAD', here], ['LEADERSHIP', undefined]);
    expect(await list(`search=${email}`)).toEqual([
      expect.objectContaining({ id, email, state: 'OPEN', lastSignInAt: null, hasSecondFactor: false }),
    ]);
    const guest = new Guest(program);
    await guest.signIn(email);
    await enrol(program, guest);
    expect(await list(`search=${email}`)).toEqual([
      expect.objectContaining({
        lastSignInAt: '2026-03-02T02:00:00.000Z',
        hasSecondFactor: true,
        invitation: null,
        appointments: [
          expect.objectContaining({ role: 'LEADERSHIP', unit: null, institution: null }),
          expect.objectContaining({
            role: 'UNIT_HEAD',
            unit: { id: here.unitId, name: expect.stringMatching(/^Balai/) },
            institution: { id: here.institutionId, name: expect.stringMatching(/^Kementerian/) },
          }),
        ],
      }),
    ]);
  });

  it('leave out roles that have ended', async () => {
    const { id, email } = await world.person();
    const appointment = await world.appoint(id, 'AUDITOR');
    await administrator.request('DELETE', `/appointments/${appointment}`);
    expect(await list(`search=${email}`)).toMatchObject([{ appointments: [] }]);
  });

  it('are found by a part of the name or the address, whatever the case, and what looks like a pattern is none', async () => {
    await invite('wulan@cari.example', 'Wulan 100%_Prameswari');
    for (const search of ['WULAN', 'prames', '@CARI.', '0%25_P'])
      expect(await list(`search=${search}`)).toMatchObject([{ email: 'wulan@cari.example' }]);
    expect(await list('search=w%25n')).toEqual([]);
  });

  it('come by name in pages, each person once', async () => {
    for (const name of ['Cinta', 'Ayu', 'Budi', 'Ayu', 'Dewi'])
      await invite(`${name}${Math.random()}@halaman.example`, name);
    const names: string[] = [];
    for (let path: string | undefined = '/accounts?search=halaman.example&limit=2'; path !== undefined;) {
      const answer = await administrator.download(path);
      const page = (await answer.json()) as Listed[];
      names.push(...page.map((person) => (person as unknown as { name: string }).name));
      path = /^<\/api\/v1(.+)>; rel="next"$/.exec(answer.headers.get('link') ?? '')?.[1];
    }
    expect(names).toEqual(['Ayu', 'Ayu', 'Budi', 'Cinta', 'Dewi']);
  });

  it('are narrowed down by how they stand', async () => {
    const { id } = await invite('tertutup@keadaan.example', 'Tertutup');
    await invite('diundang@keadaan.example', 'Diundang');
    await administrator.post(`/accounts/${id}/closing`, { reason: 'Salah orang' });
    const emails = async (state: string) => (await list(`search=keadaan&state=${state}`)).map(({ email }) => email);
    expect(await emails('CLOSED')).toEqual(['tertutup@keadaan.example']);
    expect(await emails('INVITED')).toEqual(['diundang@keadaan.example']);
    expect(await emails('OPEN')).toEqual([]);
    expect(await refusalOf(list('state=GONE'))).toMatchObject({ status: 422, errors: [{ pointer: '/state' }] });
  });

  it('are read in one statement, however many there are', async () => {
    expect(await statementsOf(program, () => list('limit=100'))).toHaveLength(1);
  });
});

describe("One's own profile", () => {
  it('says who one is, in which language, and what one holds', async () => {
    const here = await world.unit();
    const { id, email } = await world.person(['UNIT_COORDINATOR', here]);
    const client = await world.signIn(email);
    const profile = { accountId: id, email, name: email, language: null, secondFactor: null };
    expect(await client.get('/profile')).toMatchObject({
      ...profile,
      appointments: [{ role: 'UNIT_COORDINATOR', unit: { id: here.unitId }, institution: { id: here.institutionId } }],
    });
    await client.put('/preferences/language', { language: 'en' });
    expect(await client.get('/profile')).toMatchObject({ language: 'en' });
  });

  it('carries the name one gives oneself, which is recorded', async () => {
    const { id, email } = await world.person(['AUDITOR']);
    const client = await world.signIn(email);
    await client.put('/profile/name', { name: 'Sri Rahayu' });
    await client.put('/profile/name', { name: 'Sri Rahayu' });
    expect(await client.get('/profile')).toMatchObject({ name: 'Sri Rahayu' });
    expect(await client.get('/session')).toMatchObject({ name: 'Sri Rahayu' });
    const events = await world.query(
      `SELECT before, after FROM audit_event WHERE subject_id = $1 AND action = 'rename'`,
      [id],
    );
    expect(events).toEqual([{ before: { name: email }, after: { name: 'Sri Rahayu' } }]);
    expect(await refusalOf(client.put('/profile/name', { name: ' ' }))).toMatchObject({
      errors: [{ pointer: '/name' }],
    });
  });
});
