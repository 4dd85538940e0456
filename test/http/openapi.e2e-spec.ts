import { startApp, type TestApp } from '../support/app.js';
import { pathOf, type Route, routesOf } from '../support/routes.js';

interface Operation {
  readonly operationId?: string;
  readonly responses?: Readonly<Record<string, { readonly description?: string }>>;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly security?: readonly object[];
}

interface OpenApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** What is for browsers, and described by itself. */
const LEFT_OUT =
  /^(AwardPageController|CalendarController|DocsController|HomeController|JobBoard|OpenDataController|ProviderController|PublicPagesController|SharedPageController|SignOnController|UnsubscribeController)\./;

/** What knows no Idempotency-Key, and why. */
const KEYLESS: Readonly<Record<string, string>> = {
  'POST /api/v1/session': 'nobody is known yet; signing in again is another session, and the limit of tries stands',
  'POST /api/v1/session/second-factor': 'the same: a code is taken once',
  'POST /api/v1/password-strength': 'changes nothing',
  'POST /api/v1/password-links': 'nobody is known; what is asked for again is mailed at most once in a while',
  'POST /api/v1/password-links/{token}/password': 'nobody is known; the link is used up by the first',
  'POST /api/v1/uploads': 'tus goes on by itself',
};

let program: TestApp;
let document: OpenApiDocument;

beforeAll(async () => {
  program = await startApp();
  document = (await (await fetch(`${program.url}/api/openapi.json`)).json()) as OpenApiDocument;
}, 60_000);
afterAll(() => program?.close());

const operations = () =>
  Object.entries(document.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => ({ name: `${verb.toUpperCase()} ${path}`, path, operation })),
  );

/** Every `$ref` in it, however deep. */
function refsIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) => (key === '$ref' ? [String(each)] : refsIn(each)));
}

/** What a local reference points to. */
function resolve(ref: string): unknown {
  const keys = ref.replace('#/', '').split('/');
  return keys.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document);
}

describe('The OpenAPI document', () => {
  it('says which version it is, of itself and of the program', () => {
    expect(document.openapi).toMatch(/^3\./);
    expect(document.info).toMatchObject({ title: 'Zona Integritas', version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
  });

  it('lists every route of the API', () => {
    const addressOf = (route: Route) => `${route.address.split(' ')[0]} ${pathOf(route).replaceAll(/:(\w+)/g, '{$1}')}`;
    const routes = routesOf(program.app).filter(({ name }) => !LEFT_OUT.test(name));
    expect(
      operations()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(routes.map(addressOf).sort());
  });

  it('gives every operation a name of its own, and says what it answers', () => {
    const names = operations().map(({ operation }) => operation.operationId);
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, operation } of operations()) {
      const responses = Object.entries(operation.responses ?? {});
      expect([name, responses.some(([status]) => status.startsWith('2'))]).toEqual([name, true]);
      expect([name, responses.map(([, { description }]) => typeof description)]).toEqual([
        name,
        responses.map(() => 'string'),
      ]);
    }
  });

  it('describes every parameter of every path', () => {
    for (const { name, path, operation } of operations()) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => String(parameter));
      const described = (operation.parameters ?? [])
        .filter((parameter) => parameter.in === 'path')
        .map((each) => each.name);
      expect([name, described.sort()]).toEqual([name, named.sort()]);
    }
  });

  it('refers to nothing that is not in it', () => {
    const refs = refsIn(document);
    expect(refs.length).toBeGreaterThan(50);
    expect(refs.filter((ref) => !ref.startsWith('#/') || resolve(ref) === undefined)).toEqual([]);
  });

  it('says of every POST of somebody who is known that it may be repeated under a key', () => {
    const named = ({ parameters = [] }: Operation) => parameters.filter(({ name }) => name === 'Idempotency-Key');
    const posts = operations().filter(({ name }) => name.startsWith('POST '));
    const keyless = posts.filter(({ operation }) => named(operation).length === 0).map(({ name }) => name);
    expect(keyless.sort()).toEqual(Object.keys(KEYLESS).sort());
    expect(posts.length).toBeGreaterThan(70);
    for (const { name, operation } of posts)
      expect([name, named(operation).length]).toEqual([name, name in KEYLESS ? 0 : 1]);
  });

  it('asks for a session exactly where a route does', () => {
    const guarded = new Set(
      operations()
        .filter(({ operation }) => operation.security)
        .map(({ operation }) => operation.operationId),
    );
    const expected = routesOf(program.app).filter(({ isPublic, name }) => !isPublic && !LEFT_OUT.test(name));
    expect([...guarded].map(String).sort()).toEqual(expected.map(({ name }) => name.replace('.', '_')).sort());
  });
});
