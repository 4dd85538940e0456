import { hash } from '@node-rs/argon2';
import { Accounts } from '../../src/access/accounts.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { enrol } from '../support/authenticator.js';
import { PASSWORD } from '../support/factories.js';
import { Guest } from '../support/guest.js';

const EMAIL = 'administrator@test.example';
const MISSING = { status: 403, body: { type: '/problems/second-factor-missing' } };

let program: TestApp;
let guest: Guest;

beforeAll(async () => {
  program = await startApp({ ZI_SECOND_FACTOR: 'required' });
  const passwordHash = await hash(PASSWORD, { memoryCost: 1_024, timeCost: 1 });
  await program.app.get(Accounts, { strict: false }).createFirst({ email: EMAIL, name: 'Administrator', passwordHash });
  guest = new Guest(program);
  await guest.signIn(EMAIL);
});
afterAll(() => program?.close());

describe('Where ZI_SECOND_FACTOR is required, somebody with a password alone', () => {
  it('reaches nothing but who they are and their profile', async () => {
    for (const path of ['/units', '/accounts', '/inbox', '/waiting', '/preferences'])
      expect(await guest.ask('GET', path)).toMatchObject(MISSING);
    expect(await guest.ask('POST', '/institutions', {})).toMatchObject(MISSING);
    for (const path of ['/session', '/profile', '/profile/sessions'])
      expect((await guest.ask('GET', path)).status).toBe(200);
  });

  it('reaches the rest as soon as a second factor is set, and seconds after it is taken off not any more', async () => {
    const { recoveryCodes } = await enrol(program, guest);
    expect((await guest.ask('GET', '/accounts')).status).toBe(200);
    const both = { password: PASSWORD, recoveryCode: recoveryCodes[0] };
    expect((await guest.ask('POST', '/profile/second-factor/removal', both)).status).toBe(204);
    program.clock.moveTo(new Date(program.clock.now().getTime() + 5_000));
    expect(await guest.ask('GET', '/accounts')).toMatchObject(MISSING);
  });
});
