import { startApp, type TestApp } from '../support/app.js';
import { type Authenticator, enrol } from '../support/authenticator.js';
import { PASSWORD, World } from '../support/factories.js';
import { Guest } from '../support/guest.js';

const BEGINNING = new Date('2026-03-02T02:00:00Z');

let program: TestApp;
let world: World;
let email: string;
let id: string;
let authenticator: Authenticator;
let recoveryCodes: readonly string[];
let guest: Guest;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
});
afterAll(() => program?.close());
beforeEach(async () => {
  program.clock.moveTo(BEGINNING);
  ({ id, email } = await world.person(['AUDITOR']));
  const owner = new Guest(program);
  await owner.signIn(email);
  ({ authenticator, recoveryCodes } = await enrol(program, owner));
  guest = new Guest(program);
});

const seconds = (count: number) => program.clock.moveTo(new Date(program.clock.now().getTime() + count * 1000));
const give = (body: object) => guest.ask('POST', '/session/second-factor', body);
const REFUSED = { status: 422, body: { type: '/problems/second-factor-refused', errors: [{ pointer: '/code' }] } };

describe('Signing in with a second factor', () => {
  it('asks for a code after the password, and lets in by it', async () => {
    expect(await guest.signIn(email)).toEqual({
      status: 202,
      body: { secondFactor: 'required', expiresAt: '2026-03-02T02:05:00.000Z' },
    });
    expect(await give({ code: authenticator.code(1) })).toMatchObject({ status: 201, body: { accountId: id, email } });
    expect((await guest.ask('GET', '/session')).status).toBe(200);
  });

  it('opens nothing before the code is given', async () => {
    await guest.signIn(email);
    expect([...guest.cookies.keys()]).toEqual(['zi_session_pending']);
    guest.cookies.set('zi_session', guest.cookies.get('zi_session_pending') ?? '');
    for (const path of ['/session', '/profile', '/profile/sessions', '/inbox'])
      expect(await guest.ask('GET', path)).toMatchObject({ status: 401, body: { type: '/problems/not-signed-in' } });
  });

  it('does not ask who has the wrong password', async () => {
    expect(await guest.signIn(email, 'not-the-password')).toMatchObject({ status: 401 });
    expect(guest.cookies.size).toBe(0);
  });

  it('waits five minutes for the code', async () => {
    const expired = { status: 401, body: { type: '/problems/sign-in-expired' } };
    expect(await give({ code: authenticator.code(1) })).toMatchObject(expired);
    await guest.signIn(email);
    seconds(300);
    expect(await give({ code: authenticator.code() })).toMatchObject(expired);
  });

  it('is done once: the same sign-in gives no second session', async () => {
    await guest.signIn(email);
    const pending = guest.cookies.get('zi_session_pending') ?? '';
    await give({ code: authenticator.code(1) });
    expect(guest.cookies.has('zi_session_pending')).toBe(false);
    guest.cookies.set('zi_session_pending', pending);
    seconds(60);
    expect((await give({ code: authenticator.code() })).status).toBe(401);
  });

  it('takes each code once, also of two that come at the same moment', async () => {
    await guest.signIn(email);
    expect(await give({ code: authenticator.code() })).toMatchObject(REFUSED);
    const others = [new Guest(program), new Guest(program)];
    for (const other of others) await other.signIn(email);
    const replies = await Promise.all(
      others.map((other) => other.ask('POST', '/session/second-factor', { code: authenticator.code(1) })),
    );
    expect(replies.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 422]);
  });

  it.each([
    [{}, '/code'],
    [{ code: '12345' }, '/code'],
    [{ code: 123456 }, '/code'],
    [{ recoveryCode: '' }, '/recoveryCode'],
  ])('names the field that is missing or wrong: %j', async (body, pointer) => {
    await guest.signIn(email);
    expect(await give(body)).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  });
});

describe('Wrong codes', () => {
  it('make the next wait longer and longer, and the right one as well', async () => {
    await guest.signIn(email);
    for (let count = 0; count < 3; count++)
      expect(await give({ code: authenticator.wrongCode() })).toMatchObject(REFUSED);
    const waiting = (retryAfterSeconds: number) => ({
      status: 429,
      body: { type: '/problems/second-factor-too-often', retryAfterSeconds },
    });
    expect(await give({ code: authenticator.code(1) })).toMatchObject(waiting(5));
    seconds(5);
    expect(await give({ code: authenticator.wrongCode() })).toMatchObject(REFUSED);
    expect(await give({ recoveryCode: recoveryCodes[0] })).toMatchObject(waiting(10));
    seconds(10);
    expect((await give({ code: authenticator.code(1) })).status).toBe(201);
  });

  it('count for the account, whoever gives them and from wherever', async () => {
    for (let count = 0; count < 3; count++) {
      const other = new Guest(program);
      await other.signIn(email);
      await other.ask('POST', '/session/second-factor', { code: authenticator.wrongCode() });
    }
    await guest.signIn(email);
    expect((await give({ code: authenticator.code(1) })).status).toBe(429);
  });

  it('are forgotten after a right one', async () => {
    await guest.signIn(email);
    for (let count = 0; count < 2; count++) await give({ code: authenticator.wrongCode() });
    await give({ code: authenticator.code(1) });
    await guest.signIn(email);
    for (let count = 0; count < 2; count++) expect((await give({ code: authenticator.wrongCode() })).status).toBe(422);
    seconds(60);
    expect((await give({ code: authenticator.code() })).status).toBe(201);
  });
});

describe('A recovery code', () => {
  it('stands in for the app, once, and is recorded', async () => {
    const [first = ''] = recoveryCodes;
    await guest.signIn(email);
    expect((await give({ recoveryCode: first.toLowerCase().replaceAll('-', ' ') })).status).toBe(201);
    expect((await guest.ask('GET', '/profile')).body).toMatchObject({ secondFactor: { recoveryCodesLeft: 9 } });
    await guest.signIn(email);
    expect(await give({ recoveryCode: first })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/recoveryCode' }] },
    });
    const used = `SELECT FROM audit_event WHERE subject_id = $1 AND action = 'use-recovery-code'`;
    expect(await world.query(used, [id])).toHaveLength(1);
  });

  it('of somebody else is of no use', async () => {
    const other = await world.person(['AUDITOR']);
    const theirs = new Guest(program);
    await theirs.signIn(other.email);
    const { recoveryCodes: codes } = await enrol(program, theirs);
    await guest.signIn(email);
    expect((await give({ recoveryCode: codes[0] })).status).toBe(422);
  });

  it('is kept as a hash alone', async () => {
    const rows = await world.query<{ code_hash: Buffer }>('SELECT code_hash FROM recovery_code WHERE account_id = $1', [
      id,
    ]);
    expect(rows).toHaveLength(10);
    const kept = rows.map(({ code_hash }) => code_hash.toString('latin1')).join();
    for (const code of recoveryCodes) expect(kept).not.toContain(code);
  });
});

describe('Setting a second factor', () => {
  const enrolling = async () => {
    const person = await world.person(['AUDITOR']);
    await guest.signIn(person.email);
    return person;
  };

  it('gives a secret, its address and a QR code, and asks for nothing before a code confirms it', async () => {
    const person = await enrolling();
    const begun = await guest.ask('POST', '/profile/second-factor');
    expect(begun).toMatchObject({
      status: 201,
      body: {
        secret: expect.stringMatching(/^[A-Z2-7]{32}$/),
        uri: expect.stringContaining('otpauth://totp/Zona%20Integritas:'),
        qr: { size: expect.any(Number), path: expect.stringMatching(/^M/) },
      },
    });
    const confirm = (code: string) => guest.ask('POST', '/profile/second-factor/confirmation', { code });
    expect(await confirm('000000')).toMatchObject(REFUSED);
    expect((await guest.ask('GET', '/profile')).body['secondFactor']).toBeNull();
    expect((await new Guest(program).signIn(person.email)).status).toBe(201);
  });

  it('begins anew as often as one likes until it is confirmed, and then no more', async () => {
    await enrolling();
    const first = await guest.ask('POST', '/profile/second-factor');
    const { recoveryCodes: codes } = await enrol(program, guest);
    expect(first.body['secret']).toBeDefined();
    expect(codes).toHaveLength(10);
    const set = { status: 409, body: { type: '/problems/second-factor-already-set' } };
    expect(await guest.ask('POST', '/profile/second-factor')).toMatchObject(set);
    expect(await guest.ask('POST', '/profile/second-factor/confirmation', { code: '000000' })).toMatchObject(set);
  });

  it('is not confirmed before it is begun', async () => {
    await enrolling();
    expect(await guest.ask('POST', '/profile/second-factor/confirmation', { code: '000000' })).toMatchObject({
      status: 409,
      body: { type: '/problems/second-factor-not-begun' },
    });
  });
});

describe('Removing it', () => {
  const remove = (body: object) => guest.ask('POST', '/profile/second-factor/removal', body);
  beforeEach(async () => {
    await guest.signIn(email);
    await give({ recoveryCode: recoveryCodes[0] });
  });

  it('needs the password and a code', async () => {
    expect(await remove({ password: 'another-one', code: authenticator.code(1) })).toMatchObject({
      status: 422,
      body: { type: '/problems/password-wrong', errors: [{ pointer: '/password' }] },
    });
    expect(await remove({ password: PASSWORD, code: authenticator.wrongCode() })).toMatchObject(REFUSED);
    expect((await remove({ password: PASSWORD, code: authenticator.code(1) })).status).toBe(204);
    expect((await new Guest(program).signIn(email)).status).toBe(201);
    expect((await guest.ask('GET', '/profile')).body['secondFactor']).toBeNull();
  });

  it('goes by a recovery code too, and another can be set afterwards', async () => {
    expect((await remove({ password: PASSWORD, recoveryCode: recoveryCodes[1] })).status).toBe(204);
    expect((await enrol(program, guest)).recoveryCodes).toHaveLength(10);
    const events = await world.query(
      `SELECT action FROM audit_event WHERE subject_type = 'second-factor' AND actor_id = $1 ORDER BY id`,
      [id],
    );
    expect(events.map((event) => (event as { action: string }).action)).toEqual([
      'create',
      'use-recovery-code',
      'use-recovery-code',
      'remove',
      'create',
    ]);
  });

  it('counts wrong codes as signing in does', async () => {
    for (let count = 0; count < 3; count++) await remove({ password: PASSWORD, code: authenticator.wrongCode() });
    expect((await remove({ password: PASSWORD, code: authenticator.code(1) })).status).toBe(429);
  });
});
