import { once } from 'node:events';
import { connect } from 'node:net';
import { Settings } from '../../src/config/settings.js';
import { DatabaseModule } from '../../src/database/database.module.js';
import { drain } from '../../src/http/draining.js';
import { Readiness } from '../../src/http/readiness.js';
import { emptyDatabase } from '../support/database.js';
import { startHttp, type TestServer } from '../support/http.js';

let server: TestServer;

beforeEach(async () => {
  server = await startHttp();
});

afterEach(() => server.close());

const get = (path: string) => fetch(`${server.url}${path}`);

describe('Health', () => {
  it('is ready while every probe answers', async () => {
    server.app.get(Readiness).register({ name: 'queue', check: async () => ({ secret: 1 }) });
    const answer = await get('/health/ready');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ status: 'ok', probes: { queue: 'up' } });
  });

  it('names the probe that fails, and not why', async () => {
    const readiness = server.app.get(Readiness);
    readiness.register({ name: 'queue', check: async () => undefined });
    readiness.register({ name: 'database', check: () => Promise.reject(new Error('db.internal:5432')) });
    const answer = await get('/health/ready');
    expect(answer.status).toBe(503);
    const problem = (await answer.json()) as object;
    expect(problem).toMatchObject({
      type: '/problems/not-ready',
      failed: ['database'],
      probes: { database: 'down', queue: 'up' },
    });
    expect(JSON.stringify(problem)).not.toContain('db.internal');
  });

  it('does not wait for a probe that hangs', async () => {
    server.app.get(Readiness).register({ name: 'queue', check: () => new Promise(() => undefined) });
    expect(await (await get('/health/ready')).json()).toMatchObject({ status: 503, failed: ['queue'] });
  });

  it('is not ready while the process takes leave, and answers all the same', async () => {
    const leaving = drain(server.app, 0.2);
    const answer = await get('/health/ready');
    expect(answer.status).toBe(503);
    expect(answer.headers.get('connection')).toBe('close');
    expect(await answer.json()).toMatchObject({ type: '/problems/not-ready', detail: 'The process is shutting down.' });
    expect((await get('/health/live')).status).toBe(200);
    await leaving;
  });

  it('stops soon although somebody holds a connection open and never asks', async () => {
    const silent = connect(Number(new URL(server.url).port), '127.0.0.1');
    await once(silent, 'connect');
    const began = performance.now();
    await server.close();
    // Node would wait a minute for headers; the bound only tells these two apart.
    expect(performance.now() - began).toBeLessThan(15_000);
    silent.destroy();
  });

  it('is live whatever the probes say', async () => {
    server.app.get(Readiness).register({ name: 'database', check: () => Promise.reject(new Error('down')) });
    expect((await get('/health/live')).status).toBe(200);
  });

  it('tells of late work apart from being ready', async () => {
    const readiness = server.app.get(Readiness);
    readiness.registerWork({ name: 'sweep', check: () => Promise.reject(new Error('an hour ago')) });
    const late = await get('/health/work');
    expect(late.status).toBe(503);
    expect(await late.json()).toMatchObject({ detail: 'Late: sweep.', probes: { sweep: 'down' } });
    expect((await get('/health/ready')).status).toBe(200);
  });

  it('asks the database wherever there is one', async () => {
    const database = await emptyDatabase();
    const connected = await startHttp({ imports: [DatabaseModule.with(database.url, new Settings())] });
    const ready = async () => (await fetch(`${connected.url}/health/ready`)).json();
    expect(await ready()).toEqual({ status: 'ok', probes: { database: 'up' } });
    await database.drop();
    expect(await ready()).toMatchObject({ status: 503, failed: ['database'] });
    await connected.close();
  });
});
