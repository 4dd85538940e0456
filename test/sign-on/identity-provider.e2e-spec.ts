import { Logger } from '@nestjs/common';
import { jest } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { enrol } from '../support/authenticator.js';
import { World } from '../support/factories.js';
import { Guest } from '../support/guest.js';
import { CLIENT } from './client.js';
import { type Crook, CrookedProvider } from './crooked-provider.js';
import { placeOf, Traveller } from './traveller.js';

const EMAIL = 'ditautkan@test.example';
const IN = '/masuk?langkah=selesai';
const REFUSED = '/masuk?masalah=sign-on-refused';
const AGO = Math.floor(Date.now() / 1000) - 3_600;

let provider: CrookedProvider;
let program: TestApp;
let world: World;
let traveller: Traveller;
const said: string[] = [];

beforeAll(async () => {
  jest.spyOn(Logger.prototype, 'warn').mockImplementation((message: unknown) => void said.push(String(message)));
  provider = await CrookedProvider.start(EMAIL);
  program = await startApp({ OIDC_ISSUER: provider.issuer, ...CLIENT });
  program.settings.ZI_PUBLIC_URL = program.url;
  world = await World.on(program);
});
afterAll(async () => {
  jest.restoreAllMocks();
  await program?.close();
  await provider?.close();
});
beforeEach(async () => {
  provider.crook = {};
  said.length = 0;
  traveller = new Traveller(program);
  const { id } = await world.person(['AUDITOR']);
  await world.query('UPDATE account SET email = id || $1 WHERE email = $1', [EMAIL]);
  await world.query('DELETE FROM linked_identity', []);
  await world.query('UPDATE account SET email = $1 WHERE id = $2', [EMAIL, id]);
});

async function signOn(): Promise<string> {
  const back = placeOf(await traveller.visit(await traveller.leave()));
  return placeOf(await traveller.visit(back));
}

describe('What a service says', () => {
  it('is believed where everything about it is right', async () => {
    expect(await signOn()).toBe(IN);
    expect((await traveller.ask('GET', '/session')).body).toMatchObject({ email: EMAIL });
    expect(said).toEqual([]);
  });

  it.each<[string, Crook]>([
    ['with another nonce', { claims: { nonce: 'another' } }],
    ['without a nonce', { claims: { nonce: undefined } }],
    ['in the name of another service', { claims: { iss: 'https://elsewhere.example' } }],
    ['to another program', { claims: { aud: 'another-program' } }],
    ['in a token that has expired', { claims: { iat: AGO, exp: AGO + 60 } }],
    ['in a token of the future', { claims: { nbf: AGO + 7_200 } }],
    ['of nobody', { claims: { sub: undefined } }],
    ['by a key that it does not publish', { isKeyWithdrawn: true }],
    ['without a signature', { isUnsigned: true }],
    ['in a token that was altered on the way', { isAltered: true }],
    ['without a token about the person', { isMissing: true }],
  ])('%s is refused, and the log says why without what was sent', async (_, crook) => {
    provider.crook = crook;
    expect(await signOn()).toBe(REFUSED);
    expect([...traveller.cookies.keys()]).toEqual([]);
    expect(await world.query('SELECT FROM linked_identity', [])).toEqual([]);
    expect(said).toEqual([expect.stringMatching(/^sign-on-refused: OAUTH_\w+, .+/)]);
    for (const secret of ['a-code', 'an-access-token', 'eyJ', EMAIL, CLIENT.OIDC_CLIENT_SECRET])
      expect(said.join()).not.toContain(secret);
  });
});

describe('What a service says of itself', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['by another name', { issuer: 'https://elsewhere.example' }, 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED'],
    ['without an address to go to', { authorization_endpoint: undefined }, 'OAUTH_MISSING_SERVER_METADATA'],
    ['with one that is none of the web', { authorization_endpoint: 'ftp://elsewhere.example' }, 'OAUTH_'],
  ])('%s is not gone by, and asked again once somebody tries', async (_, metadata, reason) => {
    // For so long is kept what it said before.
    program.clock.moveTo(new Date(program.clock.now().getTime() + 60 * 60_000));
    provider.crook = { metadata };
    expect(await traveller.leave()).toBe('/masuk?masalah=sign-on-unavailable');
    expect(said).toEqual([expect.stringContaining(`sign-on-unavailable: ${reason}`)]);
    expect(await traveller.leave()).toBe('/masuk?masalah=sign-on-unavailable');
    provider.crook = {};
    expect(await signOn()).toBe(IN);
  });
});

describe('A second factor of ours', () => {
  it.each([
    [['pwd', 'mfa'], IN],
    [['pwd'], '/masuk?langkah=kode'],
    ['mfa', '/masuk?langkah=kode'],
  ])('after methods that the service calls %j leads to %s', async (amr, place) => {
    const owner = new Guest(program);
    await owner.signIn(EMAIL);
    await enrol(program, owner);
    provider.crook = { claims: { amr, acr: 'https://refeds.org/profile/mfa' } };
    expect(await signOn()).toBe(place);
  });
});

describe('Where no service is set', () => {
  it('the sign-in page says so, and nothing is kept of the try', async () => {
    const without = await startApp({ WORKERS: 'off' });
    try {
      const visitor = new Traveller(without);
      expect(await visitor.leave()).toBe('/masuk?masalah=sign-on-not-offered');
      expect(placeOf(await visitor.visit(`${without.url}/sign-on/callback?code=1`))).toBe(
        '/masuk?masalah=sign-on-expired',
      );
      expect(visitor.cookies.size).toBe(0);
    } finally {
      await without.close();
    }
  });
});
