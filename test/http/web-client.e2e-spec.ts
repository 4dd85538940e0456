import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { buildClientIfStale } from '../../bin/build-if-stale.mjs';
import { startHttp, type TestServer } from '../support/http.js';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

describe('The web client is served', () => {
  let server: TestServer;

  beforeAll(async () => {
    await buildClientIfStale();
    server = await startHttp();
  });
  afterAll(() => server.close());

  const page = (path: string) => fetch(`${server.url}${path}`, { headers: { accept: 'text/html' } });
  /** The script its page begins with. */
  const script = () => /src="(\/assets\/[^"]+\.js)"/.exec(readFileSync('dist/web/index.html', 'utf8'))?.[1] ?? '';

  /** As it comes over the line: fetch would unpack it. */
  function raw(path: string, encoding: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      request(`${server.url}${path}`, { headers: { 'accept-encoding': encoding, connection: 'close' } }, (answer) => {
        answer.resume();
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers });
      })
        .once('error', reject)
        .end();
    });
  }

  test.each(['/', '/beranda', '/lembar-kerja/42?area=3', '//[x'])('as one page, at %s', async (path) => {
    const answer = await page(path);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(await answer.text()).toContain('<div id="root">');
  });

  test('but not to programs, which are told that nothing is there', async () => {
    const answer = await fetch(`${server.url}/beranda`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  test.each(['/api/v1/tidak-ada', '/health/tidak-ada', '/assets/tidak-ada.js', '/assets/..%2f..%2fpackage.json'])(
    'and not at %s',
    async (path) => {
      expect((await page(path)).status).toBe(404);
    },
  );

  test('its files come compressed, to be kept for ever, for their name changes with what is in them', async () => {
    const { status, headers } = await raw(script(), 'br, gzip');
    expect([status, headers['content-encoding'], headers['cache-control']]).toEqual([
      200,
      'br',
      'public, max-age=31536000, immutable',
    ]);
    expect((await raw(script(), 'gzip')).headers['content-encoding']).toBe('gzip');
  });

  test('and long answers of the API come compressed to who takes that', async () => {
    expect((await raw('/api/openapi.json', 'gzip')).headers['content-encoding']).toBe('gzip');
    expect((await raw('/api/openapi.json', 'identity')).headers['content-encoding']).toBeUndefined();
  });

  test('the pages without script have their style in a file', async () => {
    expect((await page('/home.css')).headers.get('content-type')).toBe('text/css; charset=utf-8');
  });
});
