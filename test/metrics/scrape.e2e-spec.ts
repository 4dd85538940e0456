import type { ApiClient } from '../../src/demo/api-client.js';
import { Metrics } from '../../src/metrics/metrics.js';
import { startApp, type TestApp } from '../support/app.js';
import { QUEUE_NAMES } from '../support/queue-names.js';
import { World } from '../support/factories.js';

const TOKEN = 'a-token-for-tests-alone';
const SAMPLE = /^([a-zA-Z_:][\w:]*)(?:\{((?:\w+="(?:[^"\\]|\\.)*",?)*)\})? (-?[\d.eE+-]+|[Nn]a[Nn]|[+-]Inf)$/;

interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

let program: TestApp;
let world: World;

beforeAll(async () => {
  program = await startApp({ METRICS_TOKEN: TOKEN });
  world = await World.on(program);
});
afterAll(() => program?.close());

const get = (headers: Record<string, string> = {}, path = '/metrics') => fetch(`${program.url}${path}`, { headers });
const withToken = { authorization: `Bearer ${TOKEN}` };

/** The format as Prometheus reads it; every line must be a comment or a sample, and every sample of a described family. */
function parse(text: string): readonly Sample[] {
  const described = new Set(
    [...text.matchAll(/^# TYPE (\S+) (?:counter|gauge|histogram|summary)$/gm)].map(([, name]) => name),
  );
  return text.split('\n').flatMap((line) => {
    if (line === '' || line.startsWith('#')) return [];
    const [, name = '', labels = '', value = ''] = SAMPLE.exec(line) ?? [];
    expect([line, described.has(name) || described.has(name.replace(/_(bucket|sum|count)$/, ''))]).toEqual([
      line,
      true,
    ]);
    const pairs = [...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, key, text]) => [key, text]);
    return [{ name, labels: Object.fromEntries(pairs) as Record<string, string>, value: Number(value) }];
  });
}

async function samples(name: string): Promise<readonly Sample[]> {
  return parse(await (await get(withToken)).text()).filter((sample) => sample.name === name);
}

const requests = () => samples('zi_http_request_duration_seconds_count');

describe('GET /metrics', () => {
  it('answers a program with the token, in the format of Prometheus', async () => {
    const answer = await get(withToken);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const names = new Set(parse(await answer.text()).map(({ name }) => name));
    for (const name of ['process_cpu_seconds_total', 'process_resident_memory_bytes', 'nodejs_eventloop_lag_seconds'])
      expect(names).toContain(name);
  });

  it.each(['ADMINISTRATOR', 'AUDITOR'] as const)('answers the session of an %s', async (role) => {
    expect((await get({ cookie: (await world.as(role)).sessionCookie })).status).toBe(200);
  });

  it.each([{}, { authorization: 'Bearer ' }, { authorization: `Basic ${TOKEN}` }, { authorization: TOKEN }])(
    'asks everybody else to sign in: %j',
    async (headers) => {
      const answer = await get(headers);
      expect([answer.status, await answer.json()]).toMatchObject([401, { type: '/problems/not-signed-in' }]);
    },
  );

  it.each(['a-token-for-tests-alonE', `${TOKEN}x`])('says that a token is none: %s', async (token) => {
    const answer = await get({ authorization: `Bearer ${token}` });
    expect([answer.status, await answer.json()]).toMatchObject([401, { type: '/problems/token-not-valid' }]);
  });

  it('refuses other roles', async () => {
    const coordinator: ApiClient = await world.as('UNIT_COORDINATOR', await world.unit());
    expect((await get({ cookie: coordinator.sessionCookie })).status).toBe(403);
  });

  it('opens nothing else by the token', async () => {
    expect((await get(withToken, '/api/v1/cycles')).status).toBe(401);
    expect((await get(withToken, '/jobs')).status).toBe(401);
  });

  it('is closed to tokens where none is set', async () => {
    const without = await startApp();
    for (const authorization of ['Bearer undefined', 'Bearer '])
      expect((await fetch(`${without.url}/metrics`, { headers: { authorization } })).status).toBe(401);
    await without.close();
  });

  it('counts requests by the pattern of their route', async () => {
    const id = '00000000-0000-4000-8000-000000000001';
    const administrator = await world.as('ADMINISTRATOR');
    await get({ cookie: administrator.sessionCookie }, `/api/v1/awards/${id}?secret=1`);
    // A request is counted at its end, and this one is long: it is read to the last.
    await (await get({}, '/api/openapi.json')).text();
    const labels = (await requests()).map((sample) => sample.labels);
    expect(labels).toContainEqual({ route: '/api/v1/awards/:id', method: 'GET', status: '4xx' });
    expect(labels).toContainEqual({ route: '/api/openapi.json', method: 'GET', status: '2xx' });
    expect(JSON.stringify(labels)).not.toContain(id);
    expect(JSON.stringify(labels)).not.toContain('secret');
  });

  it('makes no new label of addresses nobody answers', async () => {
    for (const path of ['/not/here', '/jobs/not/here']) await get({}, path);
    const before = (await requests()).length;
    for (const path of ['/not/there', '/api/v1/nothing', '/jobs/nothing', '/wp-login.php?x=1']) await get({}, path);
    const after = await requests();
    expect(
      after
        .filter(({ labels }) => labels['route'] === 'unmatched')
        .map(({ labels }) => String(labels['status']))
        .sort(),
    ).toEqual(['4xx']);
    expect(after.length).toBe(before);
  });

  it('says how many jobs there are, by queue and state', async () => {
    const jobs = await samples('zi_queue_jobs');
    expect(new Set(jobs.map(({ labels }) => labels['queue']))).toEqual(new Set(QUEUE_NAMES));
    expect(
      jobs
        .filter(({ labels }) => labels['queue'] === 'uploads')
        .map(({ labels }) => String(labels['state']))
        .sort(),
    ).toEqual(['active', 'delayed', 'failed', 'waiting']);
    // The next tick waits as a delayed job.
    const delayed = jobs.find(({ labels }) => labels['queue'] === 'uploads' && labels['state'] === 'delayed');
    expect(delayed?.value).toBe(1);
    expect(await samples('zi_collector_up')).toContainEqual({
      name: 'zi_collector_up',
      labels: { name: 'zi_queue_jobs' },
      value: 1,
    });
  });

  it('goes on without a collector that fails', async () => {
    program.app
      .get(Metrics, { strict: false })
      .register({ name: 'zi_broken', help: 'Broken', collect: () => Promise.reject(new Error('secret cause')) });
    const answer = await get(withToken);
    expect(answer.status).toBe(200);
    const text = await answer.text();
    expect(text).toContain('zi_collector_up{name="zi_broken"} 0');
    expect(text).not.toContain('secret cause');
  });
});
