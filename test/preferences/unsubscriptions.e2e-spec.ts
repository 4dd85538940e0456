import { createHash } from 'node:crypto';
import pg from 'pg';
import { Transactions } from '../../src/database/transactions.js';
import type { Language } from '../../src/common/in-words.js';
import { isDuty, REMINDER_KINDS, type ReminderKind } from '../../src/domain/reminder-kind.js';
import { KIND_NAMES } from '../../src/preferences/kind-names.js';
import { Preferences } from '../../src/preferences/preferences.service.js';
import { Unsubscriptions } from '../../src/preferences/unsubscriptions.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { World } from '../support/factories.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const FORM = 'application/x-www-form-urlencoded';
const ONE_CLICK = 'List-Unsubscribe=One-Click';
const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'content-type': FORM };
const TIPS = REMINDER_KINDS.filter((kind) => !isDuty(kind));

let program: TestApp;
let world: World;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
});
afterAll(() => program?.close());

async function issue(accountId: string, kinds: readonly ReminderKind[]): Promise<string> {
  const unsubscriptions = program.app.get(Unsubscriptions, { strict: false });
  return program.app.get(Transactions).run((tx) => unsubscriptions.issue(tx, accountId, kinds));
}

/** A link to leave these kinds, of somebody new who chose this language. */
async function link(
  kinds: readonly ReminderKind[] = ['EVIDENCE_EXPIRY'],
  language?: Language,
): Promise<{ id: string; email: string; token: string }> {
  const { id, email } = await world.person(['AUDITOR']);
  if (language !== undefined) await (await world.signIn(email)).put('/preferences/language', { language });
  return { id, email, token: await issue(id, kinds) };
}

/** Without any account. */
const open = (token: string, init: RequestInit = {}) => fetch(`${program.url}/unsubscribe/${token}`, init);
const post = (token: string, body = ONE_CLICK, headers: Record<string, string> = { 'content-type': FORM }) =>
  open(token, { method: 'POST', body, headers });

async function choiceOf(accountId: string, kind: ReminderKind): Promise<string | undefined> {
  const found = await program.app.get(Preferences, { strict: false }).of([accountId]);
  return found.get(accountId)?.mailFor(kind);
}

const eventsOf = (accountId: string) =>
  world.query<Record<string, unknown>>('SELECT * FROM audit_event WHERE subject_id = $1 AND action = $2 ORDER BY id', [
    accountId,
    'unsubscribe',
  ]);

/** Begins so many requests while a row of the person that is not committed stands in their way; then it is taken back. */
async function whileNobodyCanWrite(id: string, count: number, ask: () => Promise<Response>): Promise<Response[]> {
  const row = [id, 'EVIDENCE_EXPIRY', 'AT_ONCE', true, program.clock.now()];
  const client = new pg.Client({ connectionString: program.databaseUrl });
  await client.connect();
  await client.query('BEGIN');
  await client.query('INSERT INTO reminder_preference VALUES ($1, $2, $3, $4, $5)', row);
  const asked = Array.from({ length: count }, ask);
  // Not on that client: within a transaction the server answers this as it did first.
  const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  while ((await world.query(waiting, [])).length < count) await new Promise((resolve) => setTimeout(resolve, 10));
  await client.query('ROLLBACK');
  await client.end();
  return Promise.all(asked);
}

function later(ms: number): void {
  program.clock.moveTo(new Date(program.clock.now().getTime() + ms));
}

describe('The token of a link', () => {
  it('has 256 bits that need no escaping in an address, and is kept as its SHA-256 alone', async () => {
    const { id, token } = await link();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const rows = await world.query<{ token_hash: Buffer }>('SELECT * FROM unsubscribe_token WHERE account_id = $1', [
      id,
    ]);
    expect(rows.map(({ token_hash: hash }) => hash.toString('hex'))).toEqual([
      createHash('sha256').update(token).digest('hex'),
    ]);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await issue(id, TIPS)).not.toBe(token);
  });

  it.each(REMINDER_KINDS.filter(isDuty))('is never issued for a duty, nor for one among tips: %s', async (duty) => {
    const { id } = await world.person(['AUDITOR']);
    await expect(issue(id, [duty])).rejects.toThrow(`${duty} is a duty`);
    await expect(issue(id, ['EVIDENCE_EXPIRY', duty])).rejects.toThrow(`${duty} is a duty`);
    expect(await world.query('SELECT FROM unsubscribe_token WHERE account_id = $1', [id])).toEqual([]);
  });
});

describe('One click of a mail program', () => {
  it.each([
    ['as a form', ONE_CLICK, { 'content-type': FORM }],
    ['as a form with a charset', ONE_CLICK, { 'content-type': `${FORM}; charset=utf-8` }],
    [
      'as a form in parts',
      `--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n`,
      { 'content-type': 'multipart/form-data; boundary=x' },
    ],
    ['as an empty form', '', { 'content-type': FORM }],
    ['without a body', undefined, {}],
  ])('ends the mails of these kinds and no others, without a cookie: %s', async (_, body, headers) => {
    const { id, token } = await link(['EVIDENCE_EXPIRY']);
    const response = await open(token, { method: 'POST', headers, ...(body !== undefined && { body }) });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(await response.text()).toContain(KIND_NAMES.EVIDENCE_EXPIRY.id);
    expect(await choiceOf(id, 'EVIDENCE_EXPIRY')).toBe('OFF');
    expect(await choiceOf(id, 'BOUNCING_ADDRESS')).toBe('DIGEST');
  });

  it('leaves the inbox as it was chosen', async () => {
    const { id, email, token } = await link(TIPS);
    const client = await world.signIn(email);
    await client.put('/preferences/kinds/EVIDENCE_EXPIRY', { mail: 'AT_ONCE', isInInbox: false });
    await post(token);
    const preference = (await program.app.get(Preferences, { strict: false }).of([id])).get(id);
    expect(TIPS.map((kind) => [kind, preference?.mailFor(kind), preference?.isInInbox(kind)])).toEqual([
      ['EVIDENCE_EXPIRY', 'OFF', false],
      ['BOUNCING_ADDRESS', 'OFF', true],
    ]);
  });

  it('is recorded once, as done by the person, without the token', async () => {
    const { id, token } = await link();
    await post(token);
    const [used] = await world.query('SELECT used_at FROM unsubscribe_token WHERE account_id = $1', [id]);
    later(1_000);
    const again = await post(token);
    expect(again.status).toBe(200);
    const events = await eventsOf(id);
    expect(events).toMatchObject([
      {
        actor_id: id,
        subject_type: 'preference',
        before: { kind: 'EVIDENCE_EXPIRY', mail: 'DIGEST' },
        after: { kind: 'EVIDENCE_EXPIRY', mail: 'OFF' },
      },
    ]);
    expect(JSON.stringify(events)).not.toContain(token);
    expect(await world.query('SELECT used_at FROM unsubscribe_token WHERE account_id = $1', [id])).toEqual([used]);
  });

  it('many times at once is the same as once', async () => {
    const { id, token } = await link();
    const answers = await whileNobodyCanWrite(id, 4, () => post(token));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await eventsOf(id)).toHaveLength(1);
  });

  it('ends them again after the person has asked for them again', async () => {
    const { id, email, token } = await link();
    await post(token);
    const client = await world.signIn(email);
    await client.put('/preferences/kinds/EVIDENCE_EXPIRY', { mail: 'AT_ONCE', isInInbox: true });
    expect(await choiceOf(id, 'EVIDENCE_EXPIRY')).toBe('AT_ONCE');
    await post(token);
    expect(await choiceOf(id, 'EVIDENCE_EXPIRY')).toBe('OFF');
  });

  it('is possible for a year, then not any more', async () => {
    const { id, token } = await link();
    later(365 * DAY_MS);
    expect((await post(token)).status).toBe(200);
    const late = await link();
    later(365 * DAY_MS + 1);
    const refused = await post(late.token);
    expect(await refused.json()).toMatchObject({ status: 404, type: '/problems/unsubscribe-link-unknown' });
    expect(await choiceOf(late.id, 'EVIDENCE_EXPIRY')).toBe('DIGEST');
    await issue(late.id, TIPS);
    expect(await world.query('SELECT FROM unsubscribe_token WHERE account_id = $1', [late.id])).toHaveLength(1);
    expect(await world.query('SELECT FROM unsubscribe_token WHERE account_id = $1', [id])).toHaveLength(1);
  });

  it.each(['A'.repeat(43), 'x', '%00', `${'A'.repeat(43)}=`])(
    'with a token nobody issued is a 404: %s',
    async (token) => {
      const refused = await post(token);
      expect([refused.status, refused.headers.get('content-type')]).toMatchObject([
        404,
        expect.stringContaining('problem+json'),
      ]);
      expect(await refused.json()).toMatchObject({ type: '/problems/unsubscribe-link-unknown' });
    },
  );
});

describe('Opening the link', () => {
  it('changes nothing, however often and by whatever', async () => {
    const { id, token } = await link();
    for (const method of ['GET', 'HEAD', 'GET'])
      for (const headers of [BROWSER, {}]) expect((await open(token, { method, headers })).status).toBe(200);
    expect(await choiceOf(id, 'EVIDENCE_EXPIRY')).toBe('DIGEST');
    expect(await eventsOf(id)).toEqual([]);
    const rows = await world.query('SELECT used_at FROM unsubscribe_token WHERE account_id = $1', [id]);
    expect(rows).toEqual([{ used_at: null }]);
  });

  it.each(['id', 'en'] as const)(
    'shows a page in the language of the person, which names the kinds: %s',
    async (language) => {
      const { email, token } = await link(TIPS, language);
      const response = await open(token, { headers: BROWSER });
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex',
        'content-security-policy': expect.stringContaining("form-action 'self'"),
      });
      const html = await response.text();
      expect(html).toContain(`<html lang="${language}">`);
      for (const kind of TIPS) expect(html).toContain(KIND_NAMES[kind][language]);
      expect(html).toContain('<form method="post">');
      for (const secret of [email, token]) expect(html).not.toContain(secret);
      expect(html).not.toMatch(/<script|SIMULASI/);
    },
  );

  it('shows SIMULASI where the data is made up', async () => {
    const { token } = await link();
    await world.query('INSERT INTO demonstration (began_at) VALUES ($1)', [program.clock.now()]);
    const pages = [await open(token, { headers: BROWSER }), await post(token, ONE_CLICK, BROWSER)];
    await world.query('DELETE FROM demonstration', []);
    for (const page of pages) expect(await page.text()).toContain('<strong>SIMULASI</strong>');
  });
});

describe('The button of the page', () => {
  it.each([
    ['id', 'Pengingat atas kewajiban tetap dikirim, sebab'],
    ['en', 'Reminders of duties keep coming, because'],
  ] as const)('answers what was switched off, and that duties keep coming and why: %s', async (language, duties) => {
    const { id, token } = await link(['BOUNCING_ADDRESS'], language);
    const response = await post(token, '', BROWSER);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      vary: expect.stringContaining('Accept'),
    });
    const html = await response.text();
    expect(html).toContain(KIND_NAMES.BOUNCING_ADDRESS[language]);
    expect(html).not.toContain(KIND_NAMES.EVIDENCE_EXPIRY[language]);
    expect(html).toContain(duties);
    expect(html).not.toContain('<form');
    expect(await choiceOf(id, 'BOUNCING_ADDRESS')).toBe('OFF');
  });

  it.each(['GET', 'POST'])('of a link that is not in force is not there: a page says so, %s', async (method) => {
    const response = await open('A'.repeat(43), { method, headers: { accept: BROWSER.accept } });
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await response.text()).toContain('Tautan tidak berlaku');
  });
});

describe('A form', () => {
  it.each([FORM, 'multipart/form-data; boundary=x'])('is taken nowhere else: %s', async (type) => {
    const client = await world.as('AUDITOR');
    const headers = { cookie: client.sessionCookie, 'content-type': type };
    const response = await fetch(`${program.url}/api/v1/preferences/language`, {
      method: 'PUT',
      headers,
      body: 'language=en',
    });
    expect([response.status, await response.json()]).toMatchObject([415, { type: '/problems/unsupported-media-type' }]);
  });
});
