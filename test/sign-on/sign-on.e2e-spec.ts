import { startApp, type TestApp } from '../support/app.js';
import { enrol } from '../support/authenticator.js';
import { World } from '../support/factories.js';
import { Guest } from '../support/guest.js';
import { CLIENT } from './client.js';
import { RealProvider } from './real-provider.js';
import { Traveller } from './traveller.js';

const BEGINNING = new Date('2026-03-02T02:00:00Z');

let provider: RealProvider;
let program: TestApp;
let world: World;
let person: { id: string; email: string };
let login: string;
let traveller: Traveller;

beforeAll(async () => {
  provider = await RealProvider.start();
  program = await startApp({ OIDC_ISSUER: provider.issuer, ...CLIENT });
  // Only now is it known.
  program.settings.ZI_PUBLIC_URL = program.url;
  provider.serve(program.url);
  world = await World.on(program);
});
afterAll(async () => {
  await program?.close();
  await provider?.close();
});
beforeEach(async () => {
  program.clock.moveTo(BEGINNING);
  person = await world.person(['AUDITOR']);
  login = `sub-of-${person.id}`;
  provider.people.set(login, { email: person.email, email_verified: true });
  traveller = new Traveller(program);
});

const whoIs = async (guest: Guest) => (await guest.ask('GET', '/session')).body['accountId'];
const problem = (code: string) => `/masuk?masalah=${code}`;
const linksOf = (accountId: string) =>
  world.query<{ issuer: string; subject: string }>(
    'SELECT issuer, subject FROM linked_identity WHERE account_id = $1',
    [accountId],
  );

describe('Signing on by another service', () => {
  it('opens the account with the address that the service has verified', async () => {
    expect(await traveller.signOn(login)).toBe('/masuk?langkah=selesai');
    expect(await whoIs(traveller)).toBe(person.id);
    expect(await traveller.ask('GET', '/profile/sessions')).toMatchObject({ body: [{ device: 'Firefox, Linux' }] });
    expect(await linksOf(person.id)).toEqual([{ issuer: provider.issuer, subject: login }]);
  });

  it('asks for a code by PKCE, and takes a secret along that only the way back sees', async () => {
    const response = await traveller.visit(`${program.url}/sign-on`);
    const { searchParams } = new URL(response.headers.get('location') ?? '');
    expect(response.status).toBe(303);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      scope: 'openid email',
      redirect_uri: `${program.url}/sign-on/callback`,
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^zi_session_sign_on=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    const [stored] = await world.query('SELECT token_hash, back FROM sign_on_attempt', []);
    for (const secret of [...searchParams.values(), /=([\w-]+)/.exec(cookie)?.[1] ?? ''])
      expect(JSON.stringify(stored)).not.toContain(secret);
  });

  it('leaves word of the link, once', async () => {
    await traveller.signOn(login);
    await new Traveller(program).signOn(login);
    const events = await world.query(
      `SELECT actor_id, after FROM audit_event WHERE subject_id = $1 AND action = 'link-identity'`,
      [person.id],
    );
    expect(events).toEqual([{ actor_id: person.id, after: { issuer: provider.issuer, subject: login } }]);
  });

  it('finds the address whatever its case', async () => {
    provider.people.set(login, { email: person.email.toUpperCase(), email_verified: true });
    await traveller.signOn(login);
    expect(await whoIs(traveller)).toBe(person.id);
  });

  it('takes the way back along, for the sign-in page to decide about', async () => {
    expect(await traveller.signOn(login, '?back=%2Fprofil%3Fx%3D1')).toBe(
      '/masuk?langkah=selesai&kembali=%2Fprofil%3Fx%3D1',
    );
    expect(await traveller.signOn(login, '?back=%2F%2Felsewhere.example')).toBe(
      '/masuk?langkah=selesai&kembali=%2F%2Felsewhere.example',
    );
    expect((await traveller.visit(`${program.url}/sign-on?back=${'x'.repeat(2_001)}`)).status).toBe(422);
  });

  it('goes on when the service signs by another key', async () => {
    await traveller.signOn(login);
    provider.rotateKey();
    const later = new Traveller(program);
    expect(await later.signOn(login)).toBe('/masuk?langkah=selesai');
    expect(await whoIs(later)).toBe(person.id);
  });
});

describe('Who somebody is at the service', () => {
  it('stays who they are here, also when the address changes there', async () => {
    await traveller.signOn(login);
    const other = await world.person(['AUDITOR']);
    for (const email of ['somebody-new@test.example', other.email, undefined]) {
      provider.people.set(login, { ...(email === undefined ? {} : { email }), email_verified: email !== other.email });
      const later = new Traveller(program);
      await later.signOn(login);
      expect(await whoIs(later)).toBe(person.id);
    }
    expect(await linksOf(other.id)).toEqual([]);
  });

  it('is one there for one account here: a second with the same address is refused', async () => {
    await traveller.signOn(login);
    provider.people.set(`${login}-2`, { email: person.email, email_verified: true });
    const other = new Traveller(program);
    expect(await other.signOn(`${login}-2`)).toBe(problem('sign-on-other-identity'));
    expect(other.cookies.size).toBe(0);
    expect(await linksOf(person.id)).toEqual([{ issuer: provider.issuer, subject: login }]);
  });

  it('is linked once, also by two tabs at the same moment', async () => {
    const both = [traveller, new Traveller(program)];
    const places = await Promise.all(both.map((each) => each.signOn(login)));
    expect(places).toEqual(['/masuk?langkah=selesai', '/masuk?langkah=selesai']);
    expect(await linksOf(person.id)).toHaveLength(1);
  });

  it.each<[string, { email?: string; email_verified?: unknown }]>([
    ['no address', {}],
    ['no address, but says it is verified', { email_verified: true }],
    ['an address without a word about it', { email: 'given' }],
    ['an address it has not verified', { email: 'given', email_verified: false }],
    ['an address, verified by a mere word', { email: 'given', email_verified: 'true' }],
  ])('opens nothing where the service knows %s', async (_, known) => {
    provider.people.set(login, known.email === undefined ? known : { ...known, email: person.email });
    expect(await traveller.signOn(login)).toBe(problem('sign-on-email-unverified'));
    expect(traveller.cookies.size).toBe(0);
    expect(await linksOf(person.id)).toEqual([]);
  });

  it('is enough for somebody who was invited: a password need never be set', async () => {
    const administrator = await world.as('ADMINISTRATOR');
    const email = `diundang-${login}@test.example`;
    await administrator.post('/accounts', { email, name: 'Yang diundang' });
    const stateOf = async () => (await administrator.get<{ state: string }[]>(`/accounts?search=${email}`))[0]?.state;
    expect(await stateOf()).toBe('INVITED');
    provider.people.set(login, { email, email_verified: true });
    expect(await traveller.signOn(login)).toBe('/masuk?langkah=selesai');
    expect(await stateOf()).toBe('OPEN');
  });

  it('opens nothing where nobody has that address here: no account is made', async () => {
    provider.people.set(login, { email: 'nobody@test.example', email_verified: true });
    expect(await traveller.signOn(login)).toBe(problem('sign-on-without-account'));
    expect(await world.query(`SELECT FROM account WHERE email = 'nobody@test.example'`, [])).toEqual([]);
  });

  it('opens no closed account, whether it was linked before or not', async () => {
    const close = async () => {
      const administrator = await world.as('ADMINISTRATOR');
      await administrator.post(`/accounts/${person.id}/closing`, { reason: 'Pindah tugas' });
    };
    await traveller.signOn(login);
    await close();
    expect(await new Traveller(program).signOn(login)).toBe(problem('sign-on-without-account'));
    await world.query('DELETE FROM linked_identity WHERE account_id = $1', [person.id]);
    expect(await new Traveller(program).signOn(login)).toBe(problem('sign-on-without-account'));
    expect(await whoIs(traveller)).toBeUndefined();
  });
});

describe('The way back', () => {
  const callback = async () => traveller.goAlong(await traveller.leave(), login);

  it('is closed to another browser', async () => {
    const address = await callback();
    for (const other of [new Traveller(program), new Traveller(program)]) {
      await other.leave();
      other.cookies.delete('zi_session_sign_on');
      expect((await other.visit(address)).headers.get('location')).toBe(problem('sign-on-expired'));
      await other.leave();
      expect((await other.visit(address)).headers.get('location')).toBe(problem('sign-on-refused'));
      expect(other.cookies.has('zi_session')).toBe(false);
    }
  });

  it('is closed to another state', async () => {
    const address = new URL(await callback());
    address.searchParams.set('state', 'another');
    expect((await traveller.visit(address.href)).headers.get('location')).toBe(problem('sign-on-refused'));
  });

  it('is gone once: the same answer opens nothing again', async () => {
    const cookie = await callback().then((address) => [address, traveller.cookies.get('zi_session_sign_on')] as const);
    const [address, token = ''] = cookie;
    expect((await traveller.visit(address)).headers.get('location')).toBe('/masuk?langkah=selesai');
    expect(traveller.cookies.has('zi_session_sign_on')).toBe(false);
    traveller.cookies.clear();
    traveller.cookies.set('zi_session_sign_on', token);
    expect((await traveller.visit(address)).headers.get('location')).toBe(problem('sign-on-expired'));
    expect(traveller.cookies.size).toBe(0);
  });

  it('is open for ten minutes', async () => {
    const address = await callback();
    program.clock.moveTo(new Date(BEGINNING.getTime() + 10 * 60_000));
    expect((await traveller.visit(address)).headers.get('location')).toBe(problem('sign-on-expired'));
    await traveller.leave();
    expect(await world.query('SELECT FROM sign_on_attempt WHERE expires_at <= $1', [program.clock.now()])).toEqual([]);
  });

  it('tells nothing but a code when the service refuses', async () => {
    const state = new URL(await traveller.leave()).searchParams.get('state') ?? '';
    const answer = new URLSearchParams({ state, error: 'access_denied', error_description: 'not this one' });
    const response = await traveller.visit(`${program.url}/sign-on/callback?${answer.toString()}`);
    expect([response.status, response.headers.get('location'), await response.text()]).toEqual([
      303,
      problem('sign-on-refused'),
      '',
    ]);
  });
});

describe('A second factor of ours', () => {
  it('is asked for after the service has vouched, as after a password', async () => {
    const owner = new Guest(program);
    await owner.signIn(person.email);
    const { authenticator } = await enrol(program, owner);
    expect(await traveller.signOn(login, '?back=%2Fprofil')).toBe('/masuk?langkah=kode&kembali=%2Fprofil');
    expect([...traveller.cookies.keys()]).toEqual(['zi_session_pending']);
    const given = await traveller.ask('POST', '/session/second-factor', { code: authenticator.code(1) });
    expect(given).toMatchObject({ status: 201, body: { accountId: person.id } });
  });
});

describe('A service that is away', () => {
  afterEach(() => provider.rotateKey());

  it('is said to be, before and after people went there, and is asked again once it is back', async () => {
    const address = await traveller.goAlong(await traveller.leave(), login);
    provider.goAway();
    expect((await traveller.visit(address)).headers.get('location')).toBe(problem('sign-on-unavailable'));
    expect(await traveller.signOn(login)).toBe(problem('sign-on-unavailable'));
    provider.rotateKey();
    expect(await traveller.signOn(login)).toBe('/masuk?langkah=selesai');
  });
});

describe("One's linked identities", () => {
  it('are shown to their owner, who unlinks them, and the next sign-on links again', async () => {
    await traveller.signOn(login);
    const [identity] = (await traveller.ask('GET', '/profile/identities')).body as unknown as { id: string }[];
    expect(identity).toEqual({
      id: expect.any(String),
      issuer: provider.issuer,
      subject: login,
      linkedAt: BEGINNING.toISOString(),
    });
    const path = `/profile/identities/${identity?.id}`;
    const other = new Guest(program);
    await other.signIn((await world.person(['AUDITOR'])).email);
    const hidden = { status: 404, body: { type: '/problems/linked-identity-not-found' } };
    expect(await other.ask('DELETE', path)).toMatchObject(hidden);
    expect(await traveller.ask('DELETE', path)).toMatchObject({ status: 204 });
    expect(await traveller.ask('DELETE', path)).toMatchObject(hidden);
    expect(await traveller.ask('GET', '/profile/identities')).toMatchObject({ body: [] });
    const events = await world.query(
      `SELECT before FROM audit_event WHERE subject_id = $1 AND action = 'unlink-identity'`,
      [person.id],
    );
    expect(events).toEqual([{ before: { issuer: provider.issuer, subject: login } }]);
    await new Traveller(program).signOn(login);
    expect(await linksOf(person.id)).toHaveLength(1);
  });
});
