import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { refusalOf, World } from '../support/factories.js';
import { PasswordPost } from '../support/password-post.js';
import { type SmtpSink, startSmtpSink } from '../support/smtp.js';
import { Guest } from '../support/guest.js';

const NEW = 'sepeda merah di pagi hari';
const BEGINNING = new Date('2026-03-02T02:00:00Z');
const DAY = 24 * 60 * 60_000;

let program: TestApp;
let world: World;
let sink: SmtpSink;
let post: PasswordPost;
let administrator: ApiClient;
let guest: Guest;

beforeAll(async () => {
  sink = await startSmtpSink();
  program = await startApp({ SMTP_URL: sink.url, WORKERS: 'off' });
  world = await World.on(program);
  post = new PasswordPost(program, sink);
});
afterAll(async () => {
  await program?.close();
  await sink?.close();
});
beforeEach(async () => {
  program.clock.moveTo(BEGINNING);
  administrator = await world.as('ADMINISTRATOR');
  guest = new Guest(program);
});
afterEach(() => sink.refuse());

const invite = (email: string) => administrator.post<{ id: string }>('/accounts', { email, name: 'Bayu Wicaksana' });
const set = (token: string) => guest.ask('POST', `/password-links/${token}/password`, { password: NEW });
const stateOf = async (email: string) => (await administrator.get<object[]>(`/accounts?search=${email}`))[0];

describe('An account without a password', () => {
  it('invites the person by mail, who sets one and signs in', async () => {
    const email = 'bayu@test.example';
    const { id } = await invite(email);
    await world.appoint(id, 'AUDITOR');
    expect((await guest.signIn(email)).status).toBe(401);
    const token = await post.tokenTo(email);
    expect((await post.textsTo(email))[0]).toContain('Administrator telah membuat akun');
    expect((await guest.ask('GET', `/password-links/${token}`)).body).toMatchObject({ kind: 'INVITATION', email });
    expect((await set(token)).status).toBe(204);
    expect((await guest.signIn(email, NEW)).status).toBe(201);
  });

  it('stands as invited, with the day until which the link is good', async () => {
    const email = 'cakra@test.example';
    await invite(email);
    expect(await stateOf(email)).toMatchObject({ state: 'INVITED', invitation: { sentAt: null, refusal: null } });
    const token = await post.tokenTo(email);
    expect(await stateOf(email)).toMatchObject({
      state: 'INVITED',
      invitation: { sentAt: BEGINNING.toISOString(), expiresAt: '2026-03-09T02:00:00.000Z' },
    });
    await set(token);
    expect(await stateOf(email)).toMatchObject({ state: 'OPEN', invitation: null });
  });

  it('says when the mail server does not know the address', async () => {
    const email = 'dimas@test.example';
    sink.refuse({ at: 'rcpt', code: 550, text: 'no such user' });
    await invite(email);
    await post.send();
    expect(await stateOf(email)).toMatchObject({ invitation: { refusal: expect.stringContaining('no such user') } });
  });

  it('can also ask for a link to set one, which ends the invitation', async () => {
    const email = 'eka@test.example';
    await invite(email);
    const invitation = await post.tokenTo(email);
    await guest.ask('POST', '/password-links', { email });
    const token = await post.tokenTo(email);
    expect((await set(invitation)).status).toBe(404);
    expect((await set(token)).status).toBe(204);
  });
});

describe('An invitation', () => {
  it('is good for seven days', async () => {
    const email = 'fajar@test.example';
    await invite(email);
    const token = await post.tokenTo(email);
    program.clock.moveTo(new Date(BEGINNING.getTime() + 7 * DAY - 1));
    expect((await guest.ask('GET', `/password-links/${token}`)).status).toBe(200);
    program.clock.moveTo(new Date(BEGINNING.getTime() + 7 * DAY));
    expect((await set(token)).status).toBe(404);
  });

  it('is sent again at once, and the one before ends', async () => {
    const email = 'gilang@test.example';
    const { id } = await invite(email);
    const first = await post.tokenTo(email);
    await administrator.post(`/accounts/${id}/invitation`);
    const second = await post.tokenTo(email);
    expect((await set(first)).status).toBe(404);
    expect((await set(second)).status).toBe(204);
    const events = await world.query('SELECT action FROM audit_event WHERE subject_id = $1 ORDER BY id', [id]);
    expect(events).toEqual([
      { action: 'create' },
      { action: 'invite' },
      { action: 'invite' },
      { action: 'set-password' },
    ]);
  });

  it('is for open accounts that have no password', async () => {
    const { id } = await world.person(['AUDITOR']);
    const again = (of: string) => refusalOf(administrator.post(`/accounts/${of}/invitation`));
    expect(await again(id)).toMatchObject({ status: 409, type: '/problems/password-already-set' });
    const invited = await invite('hesti@test.example');
    await administrator.post(`/accounts/${invited.id}/closing`, { reason: 'Salah orang' });
    expect(await again(invited.id)).toMatchObject({ status: 409, type: '/problems/account-closed' });
    expect(await again('00000000-0000-4000-8000-000000000000')).toMatchObject({ status: 404 });
  });

  it('is not sent to an account that was closed meanwhile', async () => {
    const email = 'indra@test.example';
    const { id } = await invite(email);
    await administrator.post(`/accounts/${id}/closing`, { reason: 'Salah orang' });
    expect(await post.textsTo(email)).toEqual([]);
  });

  it('is not what happens when the administrator gives a password, which must be strong', async () => {
    const email = 'joko@test.example';
    const made = (password: string) => administrator.post('/accounts', { email, name: 'Joko', password });
    expect(await refusalOf(made('passwordpassword'))).toMatchObject({
      status: 422,
      type: '/problems/password-too-weak',
      errors: [{ pointer: '/password' }],
    });
    await made(NEW);
    expect((await guest.signIn(email, NEW)).status).toBe(201);
    expect(await post.textsTo(email)).toEqual([]);
  });
});
