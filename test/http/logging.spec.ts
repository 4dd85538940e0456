import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pinoHttp } from 'pino-http';
import { Settings } from '../../src/config/settings.js';
import { loggingOptions } from '../../src/http/logging.js';

describe('The log', () => {
  it('has one line a request, without headers and query', async () => {
    const [line, ...more] = await linesOf('/api/v1/units?token=secret', 200);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ req: { method: 'GET', path: '/api/v1/units' }, res: { status: 200 } });
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
    expect(await linesOf('/', 200, 'silent')).toEqual([]);
  });

  it('calls a 5xx an error without making one up', async () => {
    const [line] = await linesOf('/', 500);
    expect(line).toMatchObject({ level: 50, res: { status: 500 } });
    expect(line).not.toHaveProperty('err');
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
    expect(JSON.parse(line ?? '')).toMatchObject({ err: { message: 'duplicate key', code: '23505', constraint: 'c' } });
    expect(line).not.toContain('secret');
  });
});

type Level = Settings['LOG_LEVEL'];

function loggerInto(lines: string[], level: Level) {
  const settings = Object.assign(new Settings(), { LOG_LEVEL: level });
  return pinoHttp(loggingOptions(settings), { write: (line: string) => void lines.push(line) });
}

function written(act: (logger: ReturnType<typeof pinoHttp>['logger']) => void): string[] {
  const lines: string[] = [];
  act(loggerInto(lines, 'info').logger);
  return lines;
}

async function linesOf(path: string, status: number, level: Level = 'info'): Promise<unknown[]> {
  const lines: string[] = [];
  const log = loggerInto(lines, level);
  const server = createServer((request, response) => {
    log(request, response);
    response.writeHead(status, { 'set-cookie': 'zi_session=secret' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie: 'zi_session=secret', authorization: 'secret' } });
  await new Promise((resolve) => server.close(resolve));
  return lines.map((line): unknown => JSON.parse(line));
}
