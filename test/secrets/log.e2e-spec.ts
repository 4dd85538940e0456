import { PinoLogger } from 'nestjs-pino';
import { symbols } from 'pino';
import { enrol } from '../support/authenticator.js';
import { PASSWORD } from '../support/factories.js';
import { Guest } from '../support/guest.js';
import { PasswordPost } from '../support/password-post.js';
import { type SmtpSink, startSmtpSink } from '../support/smtp.js';
import { Hooks } from '../webhooks/hooks.js';
import { status } from '../webhooks/receiver.js';

const NEW = 'sepeda merah di pagi hari';
const WRONG = 'bukan kata sandi siapa pun';
const METRICS_TOKEN = 'a-token-for-metrics-of-the-test';
const ZI_SECRET_KEY = 'a key of the test, which is long enough';

let hooks: Hooks;
let sink: SmtpSink;
let before: unknown;
const lines: string[] = [];
const secrets = new Map<string, string>();
const keep = (name: string, secret: string | undefined) => void secrets.set(name, secret ?? '');

beforeAll(async () => {
  sink = await startSmtpSink();
  hooks = await Hooks.open({ WORKERS: 'off', LOG_LEVEL: 'debug', SMTP_URL: sink.url, METRICS_TOKEN, ZI_SECRET_KEY });
  // Every logger of the program is a child of this one and writes where it does.
  before = (PinoLogger.root as unknown as Record<symbol, unknown>)[symbols.streamSym];
  writeTo({ write: (line: string) => lines.push(line) });
});
afterAll(async () => {
  await hooks?.close();
  await sink?.close();
  writeTo(before);
});

function writeTo(stream: unknown): void {
  Object.assign(PinoLogger.root, { [symbols.streamSym]: stream });
}

/** Everything a browser holds now. */
function keepCookies(of: string, guest: Guest): void {
  for (const [name, value] of guest.cookies) keep(`${name} of ${of}`, value);
}

async function signInByTwoFactors(email: string): Promise<void> {
  const guest = new Guest(hooks.program);
  await guest.signIn(email, WRONG);
  await guest.signIn(email);
  keepCookies('the first session', guest);
  const { authenticator, recoveryCodes } = await enrol(hooks.program, guest);
  const [row] = await hooks.world.query<{ secret: string }>('SELECT secret FROM second_factor', []);
  keep('sealed second factor', row?.secret);
  const again = new Guest(hooks.program);
  await again.signIn(email);
  keepCookies('the sign-in that waits', again);
  await again.ask('POST', '/session/second-factor', { code: authenticator.wrongCode() });
  await again.ask('POST', '/session/second-factor', { recoveryCode: recoveryCodes[0] });
  keepCookies('the second session', again);
  for (const [at, code] of recoveryCodes.entries()) keep(`recovery code ${at}`, code);
}

async function resetPassword(email: string): Promise<void> {
  const guest = new Guest(hooks.program);
  await guest.ask('POST', '/password-links', { email });
  const token = await new PasswordPost(hooks.program, sink).tokenTo(email);
  keep('token of the link', token);
  await guest.ask('GET', `/password-links/${token}?token=${token}`);
  await guest.ask('POST', `/password-links/${token}/password`, { password: 'lemah' });
  await guest.ask('POST', `/password-links/${token}/password`, { password: NEW });
}

async function askByToken(email: string): Promise<void> {
  const guest = new Guest(hooks.program);
  await guest.signIn(email, NEW);
  const recoveryCode = [...secrets].find(([name]) => name === 'recovery code 1')?.[1];
  const asked = { name: 'Skrip', scopes: ['read'], lastDay: '2026-12-31', password: NEW, recoveryCode };
  await guest.ask('POST', '/session/second-factor', { recoveryCode: secrets.get('recovery code 2') });
  const { body } = await guest.ask('POST', '/access-tokens', asked);
  keep('access token', String(body['token']));
  for (const token of [body['token'], `${String(body['token'])}-wrong`])
    for (const path of ['/waiting', '/access-tokens', `/units/${String(token)}`])
      await fetch(`${hooks.program.url}/api/v1${path}`, { headers: { authorization: `Bearer ${String(token)}` } });
}

async function deliverWebhooks(): Promise<void> {
  const hook = await hooks.register();
  keep('secret of a webhook', hook.secret);
  hooks.receiver.willAnswer(status(500), status(204));
  await hooks.deliver(await hooks.announced(hook));
  await hooks.deliver(await hooks.announced(hook));
}

async function readMetrics(): Promise<void> {
  for (const token of [METRICS_TOKEN, `${METRICS_TOKEN}-wrong`])
    await fetch(`${hooks.program.url}/metrics`, { headers: { authorization: `Bearer ${token}` } });
}

test('the log has no secret of those who sign in, set a password, use a second factor, show a token, or are told by a webhook', async () => {
  const { email } = await hooks.world.person(['AUDITOR']);
  await signInByTwoFactors(email);
  await resetPassword(email);
  await askByToken(email);
  await deliverWebhooks();
  await readMetrics();
  for (const [name, secret] of Object.entries({ PASSWORD, NEW, WRONG, METRICS_TOKEN, ZI_SECRET_KEY }))
    keep(name, secret);
  const log = lines.join('');
  expect(log).toContain('/api/v1/session/second-factor');
  expect(log).toContain('/api/v1/password-links/[token]/password');
  expect(secrets.get('access token')).toMatch(/^zi_pat_/);
  expect(secrets.size).toBeGreaterThan(19);
  expect([...secrets].filter(([, secret]) => secret.length < 8)).toEqual([]);
  expect([...secrets].filter(([, secret]) => log.includes(secret)).map(([name]) => name)).toEqual([]);
});
