import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { startApp, type TestApp } from '../support/app.js';
import { PASSWORD, type Place, World } from '../support/factories.js';
import { Portal, RETRY_DELAYS_MS } from './portal.js';

const BASE = '/zi/portal';
const WBK = '/pengusulan/unit-wbk';
const A_MINUTES_CALLS = 80;

let program: TestApp;
let world: World;
let here: Place;
let portal: Portal;
let token: string;

beforeAll(async () => {
  program = await startApp({ ZI_PORTALRB_PATH: BASE, ZI_RATE_ACCOUNT: A_MINUTES_CALLS });
  world = await World.on(program);
  here = await world.unit();
  await world.assessmentIn('ADMIN_SCREENING', here);
  const head = await world.as('INSTITUTION_HEAD', here);
  const body = { overlapHours: 0, password: PASSWORD };
  token = (await head.post<{ token: string }>(`/institutions/${here.institutionId}/portalrb/tokens`, body)).token;
});
afterAll(() => program?.close());

beforeEach(() => {
  portal = new Portal(`${program.url}${BASE}`, token, move);
});

/** The minutes that the portal waits pass in the program as well. */
async function move(ms: number): Promise<void> {
  program.clock.moveTo(new Date(program.clock.now().getTime() + ms));
}

describe('The portal', () => {
  it('asks where the operator says, and nowhere else', async () => {
    expect((await portal.fetch(WBK))?.status).toBe(200);
    expect((await fetch(`${program.url}/portalrb/v1${WBK}`)).headers.get('content-type')).not.toBe('application/json');
  });

  it('tries a 500 again after 60 and 120 seconds, and gets then what it would have got', async () => {
    const before = await portal.fetch(`/lke/jawaban-unit/${here.unitId}`);
    await asOwner('ALTER TABLE portalrb_call RENAME TO portalrb_call_away');
    const seen: string[] = [];
    const healed = new Portal(`${program.url}${BASE}`, token, async (ms) => {
      const headers = { authorization: `Bearer ${token}` };
      seen.push(await (await fetch(`${program.url}${BASE}${WBK}`, { headers })).text());
      await move(ms);
      if (seen.length === RETRY_DELAYS_MS.length)
        await asOwner('ALTER TABLE portalrb_call_away RENAME TO portalrb_call');
    });
    expect(await healed.fetch(`/lke/jawaban-unit/${here.unitId}`)).toEqual(before);
    expect(healed.waits).toEqual([60_000, 120_000]);
    const error = { error: true, code: 'INTERNAL_ERROR', message: expect.stringMatching(/\S/) };
    expect(seen.map((text) => JSON.parse(text) as object)).toEqual([error, error]);
  });

  it('gives up after the third, whether the connection drops or nobody answers', async () => {
    for (const listener of [drop, hang]) {
      const server = await listening(listener);
      const dead = new Portal(urlOf(server), token, move, 200);
      expect(await dead.fetch(WBK)).toBeNull();
      expect(dead.waits).toEqual([60_000, 120_000]);
      expect(dead.states.get(WBK)).toBe('FAILED');
      server.closeAllConnections();
      server.close();
    }
  });

  it('does not ask again for what it was refused', async () => {
    expect((await portal.fetch('/lke/jawaban-unit/17'))?.status).toBe(422);
    expect(portal.waits).toEqual([]);
    expect(portal.states.get('/lke/jawaban-unit/17')).toBe('REFUSED');
  });

  it('is told when to come again once a token has asked too much in a minute, and that is kept too', async () => {
    const ask = () => fetch(`${program.url}${BASE}${WBK}`, { headers: { authorization: `Bearer ${token}` } });
    let response = await ask();
    for (let call = 0; call < A_MINUTES_CALLS && response.status === 200; call += 1) response = await ask();
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await response.json()).toEqual({
      error: true,
      code: 'TOO_MANY_REQUESTS',
      message: expect.stringContaining('detik'),
    });
    const kept = await world.query<{ code: string }>('SELECT code FROM portalrb_call ORDER BY id DESC LIMIT 1', []);
    expect(kept).toEqual([{ code: 'TOO_MANY_REQUESTS' }]);
  });
});

const drop: RequestListener = (request) => void request.socket.destroy();
const hang: RequestListener = () => undefined;

async function listening(listener: RequestListener): Promise<Server> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function asOwner(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: program.databaseUrl });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
