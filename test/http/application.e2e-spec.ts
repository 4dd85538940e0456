import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { Body, Controller, Get, HttpCode, Post, Put, Query, Req } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Min, ValidateNested } from 'class-validator';
import { HasWords } from '../../src/common/has-words.js';
import { InvalidDate } from '../../src/domain/calendar-date.js';
import { ExpectedVersion, type Precondition } from '../../src/http/if-match.js';
import { startHttp, type TestServer } from '../support/http.js';

class AreaBody {
  @IsString()
  code: string;
}

class SheetBody {
  @ValidateNested({ each: true })
  @Type(() => AreaBody)
  areas: AreaBody[];

  @IsOptional()
  @IsString()
  'a/b~c'?: string;
}

class PageQuery {
  @Type(() => Number)
  @IsInt()
  @Min(1)
  page: number;

  @IsOptional()
  @IsUUID()
  size?: string;

  @IsOptional()
  @IsIn(['asc', 'desc'])
  order?: string;

  @IsOptional()
  @HasWords()
  reason?: string;
}

@Controller('things')
class ThingsController {
  @Post()
  @HttpCode(200)
  create(@Body() body: SheetBody): object {
    return { isSheet: body instanceof SheetBody, areas: body.areas };
  }

  @Get()
  list(@Query() query: PageQuery): object {
    return { page: query.page };
  }

  @Put('versioned')
  change(@ExpectedVersion() precondition: Precondition): Precondition {
    return precondition;
  }

  @Get('cookies')
  cookies(@Req() request: { cookies: object }): object {
    return request.cookies;
  }

  @Get('invalid')
  refuse(): never {
    throw new InvalidDate('2021-02-30');
  }

  @Get('broken')
  fail(): never {
    throw new Error('password=hunter2');
  }

  @Get('unreachable')
  lose(): never {
    throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  }
}

let server: TestServer;

beforeAll(async () => {
  server = await startHttp({ controllers: [ThingsController] });
});

afterAll(() => server.close());

const api = (path: string, init?: RequestInit) => fetch(`${server.url}/api/v1/things${path}`, init);
const JSON_TYPE = { 'content-type': 'application/json' };
const post = (body: string, type = 'application/json') =>
  api('', { method: 'POST', headers: { 'content-type': type }, body });

async function problem(answer: Response | Promise<Response>): Promise<Record<string, unknown>> {
  const response = await answer;
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const body = (await response.json()) as Record<string, unknown>;
  expect(body['status']).toBe(response.status);
  return body;
}

describe('The HTTP platform', () => {
  it('turns a body into its class', async () => {
    const answer = await post('{"areas":[{"code":"A"}]}');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ isSheet: true, areas: [{ code: 'A' }] });
  });

  it('turns a query into its class', async () => {
    expect(await (await api('?page=2')).json()).toEqual({ page: 2 });
    expect(await problem(api('?page=1.5'))).toMatchObject({ status: 422, errors: [{ pointer: '/page' }] });
  });

  it('points at every refused field', async () => {
    const refusal = await problem(post('{"areas":[{"code":1},{"code":"B","extra":1}],"a/b~c":2,"more":3}'));
    expect(refusal).toMatchObject({
      status: 422,
      type: '/problems/invalid-request',
      title: 'Invalid request',
      instance: '/api/v1/things',
    });
    expect(refusal['errors']).toEqual(
      expect.arrayContaining([
        { pointer: '/areas/0/code', detail: 'code must be a string', rule: 'isString', limits: [] },
        {
          pointer: '/areas/1/extra',
          detail: 'Leave out "extra": nothing of that name belongs here.',
          rule: 'whitelistValidation',
          limits: [],
        },
        { pointer: '/a~1b~0c', detail: 'a/b~c must be a string', rule: 'isString', limits: [] },
        expect.objectContaining({ pointer: '/more', rule: 'whitelistValidation' }),
      ]),
    );
    expect(refusal['errors']).toHaveLength(4);
  });

  it('names the rule that a field breaks, and how far it goes', async () => {
    const { errors } = await problem(api('?page=0&size=x&order=up&reason=%20'));
    expect(errors).toEqual([
      { pointer: '/page', detail: expect.any(String), rule: 'min', limits: [1] },
      { pointer: '/size', detail: expect.any(String), rule: 'isUuid', limits: [] },
      { pointer: '/order', detail: expect.any(String), rule: 'isIn', limits: ['asc', 'desc'] },
      { pointer: '/reason', detail: 'reason must say something in words', rule: 'hasWords', limits: [] },
    ]);
  });

  it('names at most a hundred refused fields', async () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`x${index}`, 1]));
    expect((await problem(post(JSON.stringify(many))))['errors']).toHaveLength(100);
  });

  it('says what is wrong with a body that is no JSON', async () => {
    expect(await problem(post('{"areas": oops}'))).toMatchObject({
      status: 400,
      type: '/problems/malformed-json',
      detail: expect.stringMatching(/not JSON: Unexpected token 'o'/) as string,
    });
    expect(await problem(post(''))).toMatchObject({ status: 400, detail: expect.stringContaining('empty') as string });
    expect(await problem(post('{"__proto__":{"a":1}}'))).toMatchObject({
      status: 400,
      detail: expect.stringContaining('__proto__') as string,
    });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml'])(
    'reads no body of type %s',
    async (type) => {
      expect(await problem(post('areas=1', type))).toMatchObject({
        status: 415,
        type: '/problems/unsupported-media-type',
      });
    },
  );

  it.each([
    ['is packed', gzipSync('{"areas":[]}'), 400],
    ['is only said to be packed', '{"areas":[]}', 200],
  ])('unpacks nothing: a body that %s', async (_what, body, status) => {
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    expect((await api('', { method: 'POST', headers, body })).status).toBe(status);
  });

  it.each([
    ['32 levels', 32, 'errors'],
    ['33 levels', 33, 'flatter'],
  ])('looks into a body of %s', async (_what, levels, said) => {
    const refusal = await problem(post(`{"areas":${'['.repeat(levels - 1)}1${']'.repeat(levels - 1)}}`));
    expect(refusal).toMatchObject({ status: 422, type: '/problems/invalid-request' });
    expect(JSON.stringify(refusal)).toContain(said);
  });

  it.each([
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
  ])('makes no change for another site: %j', async (headers) => {
    const body = { body: '{"areas":[]}', headers: { ...headers, 'content-type': 'application/json' } };
    expect(await problem(api('', { method: 'POST', ...body }))).toMatchObject({
      status: 403,
      type: '/problems/foreign-origin',
    });
    // As a form without fields is sent: it has no body that could be refused.
    expect(await problem(api('/versioned', { method: 'PUT', headers }))).toMatchObject({ status: 403 });
    expect((await api('?page=1', { headers })).status).toBe(200);
  });

  it('makes changes for its own pages', async () => {
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
    expect((await api('', { method: 'POST', body: '{"areas":[]}', headers })).status).toBe(200);
    const { origin } = new URL(server.url);
    expect((await api('', { method: 'POST', body: '{"areas":[]}', headers: { ...JSON_TYPE, origin } })).status).toBe(
      200,
    );
  });

  it('reads a body of up to 1 MiB', async () => {
    const tooLarge = await problem(post(`{"a":"${'x'.repeat(1024 * 1024)}"}`));
    expect(tooLarge).toMatchObject({ status: 413, detail: expect.stringContaining('1 MiB') as string });
    expect((await post(`{"areas":[{"code":"${'x'.repeat(1024 * 1023)}"}]}`)).status).toBe(200);
  });

  it.each(['/nowhere', '/api/v1/nowhere', '/api/v1/things/', '/things', '/api/docs/nowhere.js'])(
    'has nothing at %s',
    async (path) => {
      const missing = await problem(fetch(`${server.url}${path}?token=secret`));
      expect(missing).toMatchObject({ status: 404, type: '/problems/not-found', title: 'Not found', instance: path });
      expect(JSON.stringify(missing)).not.toContain('secret');
    },
  );

  it('answers an address that cannot be read as a problem', async () => {
    expect(await problem(fetch(`${server.url}/api/v1/%zz`))).toMatchObject({ status: 400 });
  });

  it('answers what the rules refuse with its facts', async () => {
    expect(await problem(api('/invalid'))).toEqual({
      type: '/problems/invalid-date',
      title: 'Invalid date',
      status: 422,
      detail: expect.stringContaining('YYYY-MM-DD') as string,
      instance: '/api/v1/things/invalid',
      given: '2021-02-30',
    });
  });

  it('asks to try again when the database cannot be reached', async () => {
    const answer = await api('/unreachable');
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(await problem(answer)).toMatchObject({ status: 503, type: '/problems/unavailable' });
  });

  it('keeps the text of a failure to itself and gives the id to find it by', async () => {
    const answer = await api('/broken');
    const requestId = answer.headers.get('x-request-id');
    const failure = await problem(answer);
    expect(failure).toMatchObject({ status: 500, type: '/problems/internal-server-error', requestId });
    expect(JSON.stringify(failure)).not.toContain('hunter2');
  });

  it('gives every request an id of our own', async () => {
    const answer = await api('/cookies', { headers: { 'x-request-id': 'theirs' } });
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('reads cookies', async () => {
    expect(await (await api('/cookies', { headers: { cookie: 'zi_session=abc' } })).json()).toEqual({
      zi_session: 'abc',
    });
  });

  it('reads the precondition of a change', async () => {
    const change = (headers: Record<string, string>) => api('/versioned', { method: 'PUT', headers });
    expect(await (await change({ 'if-match': '"3"' })).json()).toEqual({ expectedVersion: 3 });
    expect(await (await change({ 'if-none-match': '*' })).json()).toEqual({ expectedVersion: null });
    expect(await problem(change({}))).toMatchObject({ status: 428, type: '/problems/precondition-missing' });
    expect(await problem(change({ 'if-match': '3' }))).toMatchObject({ status: 422, header: 'If-Match' });
  });

  it('survives a client that leaves in the middle of its body', async () => {
    const { port } = new URL(server.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(
      'POST /api/v1/things HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{',
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    expect((await post('{"areas":[]}')).status).toBe(200);
  });

  it.each([
    ['no header', 'GET / HTTP/1.1\r\nno header\r\n\r\n', 400],
    ['more than it announced', 'POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\n{}{}\r\n\r\n', 400],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ])('answers %s as a problem, and hangs up', async (_what, bytes, status) => {
    const { port } = new URL(server.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(bytes);
    const said = (await text(socket)).split('\r\n\r\n');
    const refusal = said.findLast((part) => part.startsWith('{"type"')) ?? '';
    expect(said.join()).toContain(`HTTP/1.1 ${status} `);
    expect(JSON.parse(refusal)).toMatchObject({
      status,
      type: expect.stringMatching(/^\/problems\/[a-z-]+$/) as string,
    });
  });

  it('sets security headers on every answer, the 404 too', async () => {
    for (const path of ['/', '/api/v1/things/cookies', '/nowhere']) {
      const { headers } = await fetch(`${server.url}${path}`);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).toContain("base-uri 'none'");
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8,}; includeSubDomains/);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.has('x-powered-by')).toBe(false);
    }
  });

  it('is read by no other origin', async () => {
    const elsewhere = { headers: { origin: 'https://elsewhere.example' } };
    for (const path of ['/api/v1/things/cookies', '/api/v1/things/broken', '/api/v1/nothing']) {
      const { headers } = await fetch(`${server.url}${path}`, elsewhere);
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it.each(['/api/v1/things/cookies', '/nowhere'])(
    'lets nobody keep what is not said to be for keeping: %s',
    async (path) => {
      expect((await fetch(`${server.url}${path}`)).headers.get('cache-control')).toBe('no-store');
    },
  );
});

describe('The OpenAPI document', () => {
  interface Operation {
    readonly responses: Record<string, { readonly content?: Record<string, unknown> }>;
    readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  }
  interface Document {
    readonly info: object;
    readonly paths: Record<string, Record<string, Operation>>;
    readonly components: object;
  }

  it('names the program, its version, its session and its problems', async () => {
    const document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as Document;
    expect(document.info).toMatchObject({
      title: 'Zona Integritas',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string,
    });
    expect(document.components).toMatchObject({
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'zi_session' } },
      schemas: { ProblemView: { required: ['type', 'title', 'status', 'detail', 'instance'] } },
    });
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/api/v1/things', '/health/ready']));
    for (const operation of Object.values(document.paths).flatMap((path) => Object.values(path))) {
      expect(operation.responses['default']?.content).toEqual({
        'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemView' } },
      });
    }
  });

  it('names the headers of a precondition', async () => {
    const document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as Document;
    const parameters = document.paths['/api/v1/things/versioned']?.['put']?.parameters;
    expect(parameters?.map(({ name }) => name).toSorted()).toEqual(['If-Match', 'If-None-Match']);
  });

  it('has a page whose every file comes from here', async () => {
    const page = await fetch(`${server.url}/api/docs`);
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
    const files = [...(await page.text()).matchAll(/(?:src|href)="(.*?)"/g)].map(([, file]) => file ?? '');
    expect(files).toHaveLength(4);
    for (const file of files.filter((name) => !name.startsWith('data:'))) {
      const url = new URL(file, `${server.url}/api/docs`);
      expect(url.origin).toBe(server.url);
      const answer = await fetch(url);
      expect(answer.status).toBe(200);
      expect(await answer.text()).not.toContain('"type":"/problems/');
    }
  });
});
