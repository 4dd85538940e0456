import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../src/app.module.js';
import { createHttpApplication } from '../../src/http/application.js';
import { IdempotentRequests } from '../../src/idempotency/idempotent-requests.service.js';
import { IdempotentRequestsRepository } from '../../src/idempotency/idempotent-requests.repository.js';
import { startApp, type TestApp } from '../support/app.js';
import { watchTransactions } from '../support/changes.js';
import { PASSWORD, type Place, World } from '../support/factories.js';
import { statementsOf } from '../support/statements.js';

const BEGINNING = new Date('2026-03-02T02:00:00Z');
const MINUTE = 60_000;

let program: TestApp;
let world: World;
let cookie: string;
let code: string;
/** Thrown at the end of every transaction that changes an institution, while it is set. */
let fault: Error | null = null;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
  watchTransactions(program.app, (tables) => {
    if (fault !== null && tables.includes('institution')) throw fault;
  });
});
afterAll(() => program?.close());
beforeEach(async () => {
  fault = null;
  program.clock.moveTo(BEGINNING);
  cookie = (await world.as('ADMINISTRATOR')).sessionCookie;
  code = `K${randomUUID().slice(0, 8)}`;
});

interface Sent {
  readonly status: number;
  readonly isReplayed: boolean;
  readonly retryAfter: string | null;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
}

async function send(
  path: string,
  body: object,
  headers: Readonly<Record<string, string>>,
  url = program.url,
): Promise<Sent> {
  const response = await fetch(`${url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return {
    status: response.status,
    isReplayed: response.headers.get('idempotency-replayed') === 'true',
    retryAfter: response.headers.get('retry-after'),
    text,
    body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
  };
}

const found = (key: string, name = 'Badan Uji', url = program.url) =>
  send('/institutions', { code, name, kind: 'MINISTRY_OR_AGENCY' }, { 'idempotency-key': key }, url);
const made = async () =>
  (await world.query<{ id: string }>('SELECT id FROM institution WHERE code = $1', [code])).length;
const later = (milliseconds: number) => program.clock.moveTo(new Date(program.clock.now().getTime() + milliseconds));
const problem = (name: string) => `/problems/${name}`;

describe('A POST under a key', () => {
  it('is done once, and answered alike when it is repeated', async () => {
    const key = randomUUID();
    const first = await found(key);
    expect(first).toMatchObject({ status: 201, isReplayed: false });
    const second = await found(`"${key}"`);
    expect(second).toMatchObject({ status: 201, isReplayed: true, text: first.text });
    expect(await made()).toBe(1);
  });

  it('is done once by two processes that are asked at the same time', async () => {
    const other = await another();
    const key = randomUUID();
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, at) => found(key, 'Badan Uji', at % 2 === 0 ? program.url : other.url)),
    );
    await other.app.close();
    expect(await made()).toBe(1);
    const done = all.filter(({ status }) => status === 201);
    expect(done.filter(({ isReplayed }) => !isReplayed)).toHaveLength(1);
    expect(new Set(done.map(({ text }) => text)).size).toBe(1);
    const rest = all.filter(({ status }) => status !== 201);
    for (const { status, body, retryAfter } of rest) {
      expect([status, body['type']]).toEqual([409, problem('idempotency-key-in-use')]);
      expect(Number(retryAfter)).toBeGreaterThan(0);
    }
    expect(await found(key)).toMatchObject({ status: 201, isReplayed: true, text: done[0]?.text });
  });

  it('is refused when another body, or another address, comes with its key', async () => {
    const key = randomUUID();
    await found(key);
    const refused = { status: 422, body: { type: problem('idempotency-key-mismatch'), header: 'Idempotency-Key' } };
    expect(await found(key, 'Badan Lain')).toMatchObject(refused);
    expect(await send('/cycles', {}, { 'idempotency-key': key })).toMatchObject(refused);
  });

  it('is another one of somebody else', async () => {
    const key = randomUUID();
    const first = await found(key);
    const other = await world.person(['ADMINISTRATOR']);
    cookie = (await world.signIn(other.email)).sessionCookie;
    expect(await found(key)).toMatchObject({ status: 409, isReplayed: false });
    cookie = (await world.as('ADMINISTRATOR')).sessionCookie;
    expect(await found(key)).toMatchObject({ text: first.text, isReplayed: true });
  });

  it('of a person is the same by their token as by their session, and asks again whether they may', async () => {
    const { email, id } = await world.person(['ADMINISTRATOR']);
    cookie = (await world.signIn(email)).sessionCookie;
    const asked = { name: 'Skrip', scopes: ['read', 'write'], lastDay: '2026-12-31', password: PASSWORD };
    const token = String((await send('/access-tokens', asked, {})).body['token']);
    const key = randomUUID();
    const bearer = { authorization: `Bearer ${token}`, 'idempotency-key': key };
    const wish = { code, name: 'Badan Uji', kind: 'MINISTRY_OR_AGENCY' };
    const first = await send('/institutions', wish, { 'idempotency-key': key });
    expect(await send('/institutions', wish, { ...bearer, cookie: '' })).toMatchObject({
      status: 201,
      isReplayed: true,
      text: first.text,
    });
    await world.query('UPDATE appointment SET ended_at = $2, ended_by = account_id WHERE account_id = $1', [
      id,
      BEGINNING,
    ]);
    later(6_000);
    expect(await send('/institutions', wish, { ...bearer, cookie: '' })).toMatchObject({
      status: 403,
      isReplayed: false,
    });
  });

  it('keeps what the rules refuse, also once it would be taken', async () => {
    const [key, fresh] = [randomUUID(), randomUUID()];
    const bad = await send('/institutions', { code }, { 'idempotency-key': key });
    expect(bad.status).toBe(422);
    expect(await send('/institutions', { code }, { 'idempotency-key': key })).toMatchObject({
      status: 422,
      isReplayed: true,
      text: bad.text,
    });
    await found(randomUUID());
    const taken = await found(fresh);
    expect(taken.status).toBe(409);
    await world.query('UPDATE institution SET code = code || $2 WHERE code = $1', [code, '-lama']);
    expect(await found(fresh)).toMatchObject({ status: 409, isReplayed: true, text: taken.text });
  });

  it('keeps nothing of a failure of ours, and is done when it is repeated', async () => {
    const key = randomUUID();
    fault = new Error('The disk is full.');
    expect(await found(key)).toMatchObject({ status: 500, isReplayed: false });
    expect(await made()).toBe(0);
    fault = null;
    expect(await found(key)).toMatchObject({ status: 201, isReplayed: false });
    expect(await made()).toBe(1);
  });

  it('asks for a key that can be one', async () => {
    expect(await found('pendek')).toMatchObject({ status: 428, body: { type: problem('idempotency-key-missing') } });
    expect(await made()).toBe(0);
  });

  it('is a new one when the hours of the setting are over, which are then forgotten', async () => {
    const key = randomUUID();
    await found(key);
    later(24 * 60 * MINUTE - 1);
    cookie = (await world.as('ADMINISTRATOR')).sessionCookie;
    expect(await found(key)).toMatchObject({ status: 201, isReplayed: true });
    later(1);
    cookie = (await world.as('ADMINISTRATOR')).sessionCookie;
    expect(await found(key)).toMatchObject({ status: 409, isReplayed: false });
    later(24 * 60 * MINUTE);
    expect(await program.app.get(IdempotentRequests, { strict: false }).forget()).toBeGreaterThan(0);
    expect(await world.query('SELECT FROM idempotent_request', [])).toEqual([]);
  });
});

describe('A process that stops', () => {
  /** It ends before it keeps an answer, or frees the key. */
  const dying = async (work: () => Promise<Sent>): Promise<Sent> => {
    const requests = program.app.get(IdempotentRequestsRepository, { strict: false });
    const dead = () => Promise.reject(new Error('stopped'));
    Object.assign(requests, { keepAnswer: dead, release: dead });
    try {
      return await work();
    } finally {
      Reflect.deleteProperty(requests, 'keepAnswer');
      Reflect.deleteProperty(requests, 'release');
    }
  };

  it('after it has done what was asked leaves it done once, and says what it was', async () => {
    const key = randomUUID();
    const { body } = await dying(() => found(key));
    expect(await found(key)).toMatchObject({ status: 409, body: { type: problem('idempotency-key-in-use') } });
    later(MINUTE);
    const done = [{ type: 'institution', id: body['id'] }];
    expect(await found(key)).toMatchObject({ status: 409, body: { type: problem('idempotency-answer-lost'), done } });
    expect(await made()).toBe(1);
  });

  it('before anything is done lets it be done by the first who asks again after a minute', async () => {
    const key = randomUUID();
    fault = new Error('The power is off.');
    await dying(() => found(key));
    fault = null;
    expect(await found(key)).toMatchObject({ status: 409, body: { type: problem('idempotency-key-in-use') } });
    later(MINUTE);
    expect(await found(key)).toMatchObject({ status: 201, isReplayed: false });
    expect(await made()).toBe(1);
  });

  it('for too long does nothing any more once another has taken over', async () => {
    const key = randomUUID();
    const taken: Promise<Sent>[] = [];
    const requests = program.app.get(IdempotentRequestsRepository, { strict: false });
    const note = requests.noteDeeds.bind(requests);
    Object.assign(requests, {
      noteDeeds: async (...given: Parameters<typeof note>) => {
        Reflect.deleteProperty(requests, 'noteDeeds');
        // The first has yet to commit; the second finds its lease run out, and waits for its rows where they meet.
        await world.query('UPDATE idempotent_request SET leased_until = begun_at WHERE key = $1', [key]);
        taken.push(found(key));
        await claimedAnew(key, given[1]);
        return note(...given);
      },
    });
    const first = await found(key);
    expect(first).toMatchObject({ status: 409, body: { type: problem('idempotency-key-in-use') } });
    const [second] = await Promise.all(taken);
    expect(second).toMatchObject({ status: 201, isReplayed: false });
    expect(await made()).toBe(1);
  });

  /** Waits until somebody else holds the key. */
  async function claimedAnew(key: string, id: string): Promise<void> {
    for (;;) {
      const [row] = await world.query<{ id: string }>('SELECT id FROM idempotent_request WHERE key = $1', [key]);
      if (row !== undefined && row.id !== id) return;
    }
  }
});

describe('What is kept', () => {
  it('is sealed, so that a secret that is shown once is in no row', async () => {
    const { email } = await world.person(['UNIT_COORDINATOR', await place()]);
    cookie = (await world.signIn(email)).sessionCookie;
    const asked = { name: 'Skrip', scopes: ['read'], lastDay: '2026-12-31', password: PASSWORD };
    const key = randomUUID();
    const token = String((await send('/access-tokens', asked, { 'idempotency-key': key })).body['token']);
    expect(token).toMatch(/^zi_pat_/);
    const [row] = await world.query<{ answer: string; row: string }>(
      'SELECT answer, to_jsonb(idempotent_request)::text AS row FROM idempotent_request WHERE key = $1',
      [key],
    );
    expect(row?.answer).toMatch(/^zi1\./);
    expect(row?.row).not.toContain(token.slice(7));
    expect(await send('/access-tokens', asked, { 'idempotency-key': key })).toMatchObject({
      isReplayed: true,
      body: { token },
    });
  });

  it('costs nothing where no key is sent', async () => {
    const unit = await world.institution();
    const client = await world.as('ADMINISTRATOR');
    await client.get('/session');
    const post = (headers: object) =>
      client.request('POST', '/units', { institutionId: unit, code: randomUUID().slice(0, 8), name: 'Balai' }, headers);
    const without = await statementsOf(program, () => post({}));
    expect(without.filter((sql) => sql.includes('idempotent_request'))).toEqual([]);
    const under = await statementsOf(program, () => post({ 'idempotency-key': randomUUID() }));
    expect(under.filter((sql) => sql.includes('idempotent_request'))).toHaveLength(3);
  });
});

async function place(): Promise<Place> {
  return world.unit();
}

/** A second process of the same installation. */
async function another(): Promise<{ readonly app: NestFastifyApplication; readonly url: string }> {
  const { settings, programUrl: databaseUrl, clock } = program;
  const app = await createHttpApplication(AppModule.with({ settings, databaseUrl, workers: false, clock }), settings);
  await app.listen(0, '127.0.0.1');
  return { app, url: `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}` };
}
