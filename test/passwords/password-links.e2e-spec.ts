import { setTimeout as pause } from 'node:timers/promises';
import { startApp, type TestApp } from '../support/app.js';
import { PASSWORD, World } from '../support/factories.js';
import { PasswordPost } from '../support/password-post.js';
import { type SmtpSink, startSmtpSink } from '../support/smtp.js';
import { statementsOf } from '../support/statements.js';
import { Guest } from '../support/guest.js';

const NEW = 'sepeda merah di pagi hari';
const BEGINNING = new Date('2026-03-02T02:00:00Z');

let program: TestApp;
let world: World;
let sink: SmtpSink;
let post: PasswordPost;
let guest: Guest;

beforeAll(async () => {
  sink = await startSmtpSink();
  program = await startApp({ SMTP_URL: sink.url, WORKERS: 'off', ZI_PUBLIC_URL: 'http://zi.example' });
  world = await World.on(program);
  post = new PasswordPost(program, sink);
});
afterAll(async () => {
  await program?.close();
  await sink?.close();
});
beforeEach(() => (guest = new Guest(program)));
afterEach(() => {
  sink.refuse();
  program.clock.moveTo(BEGINNING);
});

const forget = (email: string) => guest.ask('POST', '/password-links', { email });
const set = (token: string, password = NEW) => guest.ask('POST', `/password-links/${token}/password`, { password });
const show = (token: string) => guest.ask('GET', `/password-links/${token}`);
const minutes = (count: number) => program.clock.moveTo(new Date(program.clock.now().getTime() + count * 60_000));
const NOT_OPEN = { status: 404, body: { type: '/problems/password-link-not-open' } };

describe('A forgotten password', () => {
  it('is set anew by the link of a mail, which ends every session', async () => {
    const { email } = await world.person(['AUDITOR']);
    const elsewhere = new Guest(program);
    await elsewhere.signIn(email);
    expect(await forget(email.toUpperCase())).toEqual({ status: 202, body: {} });
    const token = await post.tokenTo(email);
    expect((await show(token)).body).toMatchObject({ kind: 'FORGOTTEN', email, name: email });
    expect((await set(token)).status).toBe(204);
    expect((await elsewhere.ask('GET', '/session')).status).toBe(401);
    expect((await guest.signIn(email)).status).toBe(401);
    expect((await guest.signIn(email, NEW)).status).toBe(201);
  });

  it('of nobody is answered alike, by the same statements, and leaves nothing', async () => {
    const { email } = await world.person(['AUDITOR']);
    const before = await post.countLinks();
    const replies: object[] = [];
    const known = await statementsOf(program, async () => void replies.push(await forget(email)));
    const unknown = await statementsOf(program, async () => void replies.push(await forget('nobody@test.example')));
    expect(replies[0]).toEqual(replies[1]);
    expect(known.some((sql) => sql.includes('INSERT INTO password_link'))).toBe(true);
    expect(unknown).toEqual(known);
    const sent = sink.received.length;
    await post.send();
    expect(sink.received).toHaveLength(sent + 1);
    expect(await post.countLinks()).toBe(before + 1);
  });

  it('of a closed account is set by nobody', async () => {
    const { id, email } = await world.person(['AUDITOR']);
    await forget(email);
    const token = await post.tokenTo(email);
    const administrator = await world.as('ADMINISTRATOR');
    await administrator.post(`/accounts/${id}/closing`, { reason: 'Pindah tugas' });
    expect(await show(token)).toMatchObject(NOT_OPEN);
    expect(await set(token)).toMatchObject(NOT_OPEN);
    minutes(10);
    const before = await post.countLinks();
    await forget(email);
    await post.send();
    expect(await post.countLinks()).toBe(before);
  });

  it('is written to its owner in the language they chose', async () => {
    const { email } = await world.person(['AUDITOR']);
    const client = await world.signIn(email);
    await client.put('/preferences/language', { language: 'en' });
    await forget(email);
    expect((await post.textsTo(email))[0]).toContain('good for 60 minutes');
  });

  it('is refused where the address is none, with its field', async () => {
    expect(await forget('no address')).toMatchObject({ status: 422, body: { errors: [{ pointer: '/email' }] } });
  });
});

describe('A link', () => {
  it('works once', async () => {
    const { email } = await world.person(['AUDITOR']);
    await forget(email);
    const token = await post.tokenTo(email);
    const both = await Promise.all([set(token), set(token)]);
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([204, 404]);
    expect(await show(token)).toMatchObject(NOT_OPEN);
  });

  it('is dead after sixty minutes', async () => {
    const { email } = await world.person(['AUDITOR']);
    await forget(email);
    const token = await post.tokenTo(email);
    minutes(59);
    expect((await show(token)).status).toBe(200);
    minutes(1);
    expect(await show(token)).toMatchObject(NOT_OPEN);
    expect(await set(token)).toMatchObject(NOT_OPEN);
    expect((await guest.signIn(email)).status).toBe(201);
  });

  it('ends with the next, of which there is one in five minutes', async () => {
    const { email } = await world.person(['AUDITOR']);
    await forget(email);
    const first = await post.tokenTo(email);
    minutes(4);
    await forget(email);
    await forget(email);
    expect(await post.textsTo(email)).toHaveLength(1);
    expect((await show(first)).status).toBe(200);
    minutes(1);
    await forget(email);
    await forget(email);
    expect(await post.textsTo(email)).toHaveLength(2);
    expect(await show(first)).toMatchObject(NOT_OPEN);
    expect((await show(await post.tokenTo(email))).status).toBe(200);
  });

  it('ends when the password is changed without it', async () => {
    const { email } = await world.person(['AUDITOR']);
    await forget(email);
    const token = await post.tokenTo(email);
    await guest.signIn(email);
    await guest.ask('PUT', '/profile/password', { current: PASSWORD, password: NEW });
    expect(await show(token)).toMatchObject(NOT_OPEN);
  });

  it('stays good when the password it was to set is too weak', async () => {
    const { email } = await world.person(['AUDITOR']);
    await forget(email);
    const token = await post.tokenTo(email);
    expect(await set(token, 'passwordpassword')).toMatchObject({
      status: 422,
      body: { type: '/problems/password-too-weak', errors: [{ pointer: '/password' }] },
    });
    expect((await set(token)).status).toBe(204);
  });

  it('is kept as a hash alone, and its use is recorded', async () => {
    const { id, email } = await world.person(['AUDITOR']);
    await forget(email);
    const token = await post.tokenTo(email);
    const [kept] = await world.query<{ row: string }>(
      'SELECT row_to_json(password_link)::text AS row FROM password_link WHERE account_id = $1',
      [id],
    );
    expect(kept?.row).not.toContain(token);
    await set(token);
    const events = await world.query('SELECT action FROM audit_event WHERE actor_id = $1', [id]);
    expect(events).toEqual([{ action: 'set-password' }]);
  });

  it.each(['x', 'A'.repeat(43), '%00', 'a%2Fb'])('that never was opens nothing: %s', async (token) => {
    expect((await show(token)).status).toBe(404);
    expect((await set(token)).status).toBe(404);
  });
});

describe('The mail with a link', () => {
  it('is sent on a night before a holiday as well', async () => {
    program.clock.moveTo(new Date('2026-12-24T20:00:00Z'));
    const { email } = await world.person(['AUDITOR']);
    await forget(email);
    expect(await post.textsTo(email)).toHaveLength(1);
  });

  it('is sent when its job was lost, or whoever sent it has died: the row is enough', async () => {
    const { id, email } = await world.person(['AUDITOR']);
    await forget(email);
    await world.query('UPDATE password_link SET leased_until = $2 WHERE account_id = $1', [
      id,
      new Date(BEGINNING.getTime() + 5 * 60_000),
    ]);
    expect(await post.textsTo(email)).toEqual([]);
    minutes(5);
    expect(await post.textsTo(email)).toHaveLength(1);
    minutes(5);
    expect(await post.textsTo(email)).toHaveLength(1);
  });

  it('that the server does not take now is tried again, with a link that works', async () => {
    const { email } = await world.person(['AUDITOR']);
    sink.refuse({ at: 'rcpt', code: 451, text: 'later' });
    await forget(email);
    expect(await post.textsTo(email)).toEqual([]);
    sink.refuse();
    expect((await show(await post.tokenTo(email))).status).toBe(200);
  });

  it('that it never takes is not tried again', async () => {
    const { id, email } = await world.person(['AUDITOR']);
    sink.refuse({ at: 'rcpt', code: 550, text: 'no such user' });
    await forget(email);
    await post.send();
    sink.refuse();
    expect(await post.textsTo(email)).toEqual([]);
    expect(await world.query('SELECT refusal FROM password_link WHERE account_id = $1', [id])).toEqual([
      { refusal: expect.stringContaining('no such user') },
    ]);
  });

  it('that nobody could send for an hour is not sent any more', async () => {
    const { email } = await world.person(['AUDITOR']);
    await forget(email);
    minutes(60);
    expect(await post.textsTo(email)).toEqual([]);
  });

  it('goes out by itself where jobs are done', async () => {
    const working = await startApp({ SMTP_URL: sink.url });
    const there = await World.on(working);
    const { email } = await there.person(['AUDITOR']);
    const before = sink.received.length;
    await new Guest(working).ask('POST', '/password-links', { email });
    while (sink.received.length === before) await pause(50);
    await working.close();
    expect(sink.received.at(-1)).toMatchObject({
      subject: 'Atur ulang kata sandi Zona Integritas',
      messageId: expect.stringMatching(/^<password-/),
    });
  });
});
