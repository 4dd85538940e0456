import { connect, type AddressInfo } from 'node:net';
import { fastify, type FastifyServerOptions } from 'fastify';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { withOrigin } from '../../src/common/origin.js';
import { Settings } from '../../src/config/settings.js';
import { loggingOptions } from '../../src/http/logging.js';
import { logRequests } from '../../src/http/request-log.js';

describe('The log', () => {
  it('has one line a request, without headers and query', async () => {
    const [line, ...more] = await linesOf('/api/v1/units?token=secret', 200);
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      req: { method: 'GET', path: '/api/v1/units', from: '127.0.0.1' },
      res: { status: 200 },
    });
    expect(JSON.stringify(line)).not.toContain('secret');
  });

  it.each(['/shared/', '/api/v1/shared/', '/Shared/', '/sh%61red/', '/unsubscribe/', '/calendar/', '/somewhere/else/'])(
    'has no token of a path such as %s',
    async (before) => {
      const token = 'q5Jc0aS-_Jm0dWk3cV0v1m8m7lS4y9uM2o5cQb1nXyE';
      const [line] = await linesOf(`${before}${token}/evidence`, 404);
      expect(line).toMatchObject({ req: { path: `${before}[token]/evidence` } });
      for (const secret of ['/api/v1/shared/', '/unsubscribe/', '/calendar/']) {
        const [cut] = await linesOf(`${secret}${token.slice(0, 20)}?a=b`, 404);
        expect(cut).toMatchObject({ req: { path: `${secret}[token]` } });
      }
    },
  );

  it('keeps ids in a path', async () => {
    const path = '/api/v1/assessments/0f0e7f3e-5c54-4a5c-9d6f-0d8a4f1b2c3d/evidence-shares';
    expect(await linesOf(path, 200)).toMatchObject([{ req: { path } }]);
  });

  it('has none for probes, and none at all when silent', async () => {
    expect(await linesOf('/health/live', 200)).toEqual([]);
    expect(await linesOf('/metrics', 200)).toEqual([]);
    expect(await linesOf('/', 200, { level: 'silent' })).toEqual([]);
  });

  it('calls a 5xx an error without making one up', async () => {
    const [line] = await linesOf('/', 500);
    expect(line).toMatchObject({ level: 50, res: { status: 500 } });
    expect(line).not.toHaveProperty('err');
  });

  it('names the client that a trusted proxy tells of', async () => {
    const options = { trustProxy: (_: string, hop: number) => hop < 1 };
    const headers = { 'x-forwarded-for': '192.0.2.1, 203.0.113.9' };
    expect(await linesOf('/', 200, { headers })).toMatchObject([{ req: { from: '127.0.0.1' } }]);
    expect(await linesOf('/', 200, { headers, options })).toMatchObject([{ req: { from: '203.0.113.9' } }]);
  });

  it('tells of a request whose client goes without waiting for the answer', async () => {
    const lines: string[] = [];
    const server = serverWith(loggerInto(lines, 'info'));
    const left = new Promise<void>((resolve) => server.addHook('onRequestAbort', (_, done) => (done(), resolve())));
    const begun = new Promise<void>((resolve) => server.get('/slow', () => (resolve(), new Promise(() => undefined))));
    await server.listen({ host: '127.0.0.1', port: 0 });
    const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1');
    socket.write('GET /slow HTTP/1.1\r\nhost: a\r\n\r\n');
    await begun;
    socket.destroy();
    await left;
    await server.close();
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
      { msg: 'request aborted', req: { method: 'GET', path: '/slow' } },
    ]);
  });

  it('says of what is logged meanwhile which request it belongs to', () => {
    const [line] = written((logger) =>
      withOrigin({ channel: 'http', address: null, requestId: 'r-1' }, () => logger.info('under way')),
    );
    expect(JSON.parse(line ?? '')).toMatchObject({ requestId: 'r-1', msg: 'under way' });
  });

  it('hides secret headers wherever they are logged', () => {
    const headers = { cookie: 'secret', authorization: 'secret', 'set-cookie': ['secret'], accept: 'text/html' };
    const lines = written((logger) => {
      logger.info({ headers });
      logger.info({ upstream: { headers } });
    });
    expect(lines.join()).not.toContain('secret');
    expect(lines.join()).toContain('text/html');
  });

  it("leaves a refused statement's parameters out", () => {
    const error = Object.assign(new Error('duplicate key'), {
      code: '23505',
      constraint: 'c',
      parameters: ['secret'],
      detail: 'secret',
    });
    const [line] = written((logger) => logger.error({ err: error }));
    expect(JSON.parse(line ?? '')).toMatchObject({
      err: { type: 'Error', message: 'duplicate key', code: '23505', constraint: 'c' },
    });
    expect(line).not.toContain('secret');
  });
});

type Level = Settings['LOG_LEVEL'];

interface Asked {
  readonly level?: Level;
  readonly headers?: Record<string, string>;
  readonly options?: FastifyServerOptions;
}

function loggerInto(lines: string[], level: Level): Logger {
  const settings = Object.assign(new Settings(), { LOG_LEVEL: level });
  return pinoHttp(loggingOptions(settings), { write: (line: string) => void lines.push(line) }).logger;
}

function written(act: (logger: Logger) => void): string[] {
  const lines: string[] = [];
  act(loggerInto(lines, 'info'));
  return lines;
}

function serverWith(log: Logger, options: FastifyServerOptions = {}) {
  const server = fastify({ ...options, return503OnClosing: false, forceCloseConnections: true });
  logRequests(server, log);
  return server;
}

async function linesOf(path: string, status: number, { level = 'info', headers, options }: Asked = {}) {
  const lines: string[] = [];
  const server = serverWith(loggerInto(lines, level), options);
  server.all('/*', (_request, reply) => reply.status(status).header('set-cookie', 'zi_session=secret').send());
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  const secrets = { cookie: 'zi_session=secret', authorization: 'secret' };
  await fetch(`${url}${path}`, { headers: { ...secrets, ...headers } });
  await server.close();
  return lines.map((line): unknown => JSON.parse(line));
}
