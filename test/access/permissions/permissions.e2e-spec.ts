import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { PERMISSIONS } from '../../../src/access/permissions.js';
import { ROLES, type Role } from '../../../src/access/role.js';
import { Transactions, type Tx } from '../../../src/database/transactions.js';
import { ApiClient } from '../../../src/demo/api-client.js';
import { startApp, type TestApp } from '../../support/app.js';
import { PASSWORD } from '../../support/factories.js';
import { ASKED } from './asked.js';
import { type Found, permissionsDocument } from './document.js';
import { PLACES, Scenery, type Things } from './scenery.js';

const DOCUMENT = 'docs/permissions.md';

interface Route {
  readonly name: string;
  readonly method: string;
  readonly path: string;
}

/** What comes of a request, as a letter. */
const OUTCOMES = { done: '+', empty: 'o', refused: 'x', hidden: '.', 'not signed in': '-' } as const;

let program: TestApp;
let scenery: Scenery;
let routes: readonly Route[];

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  scenery = await Scenery.on(program);
  routes = await readRoutes();
  takeEverythingBack();
}, 300_000);
afterAll(() => program?.close());

async function readRoutes(): Promise<readonly Route[]> {
  const answer = await fetch(`${program.url}/api/openapi.json`);
  const { paths } = (await answer.json()) as { paths: Record<string, Record<string, unknown>> };
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((verb) => {
      const method = verb.toUpperCase();
      return { name: `${method} ${path.replace('/api/v1', '')}`, method, path };
    }),
  );
}

/** Whoever may do something does it to its end, and then it has not happened: the next finds everything as it was. */
function takeEverythingBack(): void {
  const transactions = program.app.get(Transactions, { strict: false });
  const run = transactions.run.bind(transactions);
  transactions.run = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    const kept: { value?: T } = {};
    await run(async (tx) => {
      kept.value = await work(tx);
      wasDone = true;
      if (isTakenBack) throw TAKEN_BACK;
    }).catch((error: unknown) => {
      if (error !== TAKEN_BACK) throw error;
    });
    return kept.value as T;
  };
}
const TAKEN_BACK = new Error('taken back');
let isTakenBack = true;
/** Whether a transaction came to its end since this was last put to false. */
let wasDone = false;

async function outcome(route: Route, things: Things, cookie: string): Promise<string> {
  const { params = {}, query = '', body, headers = {} } = ASKED[route.name]?.(things) ?? {};
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? 'missing');
  wasDone = false;
  const isText = typeof body === 'string';
  const answer = await fetch(`${program.url}${path}${query === '' ? '' : `?${query}`}`, {
    method: route.method,
    headers: { cookie, ...(body === undefined || isText ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
  });
  const [status, text] = [answer.status, await answer.text()];
  if (status === 401) return OUTCOMES['not signed in'];
  if (status === 403) return OUTCOMES.refused;
  // What was made is looked for afterwards, and has been taken back.
  if (status === 404) return wasDone ? OUTCOMES.done : OUTCOMES.hidden;
  if (status >= 500 || text.includes('invalid-request')) return `[${status} ${text.slice(0, 300)}]`;
  const isList = route.method === 'GET' && !route.path.includes('{');
  return isList && !tellsOf(text, things) ? OUTCOMES.empty : OUTCOMES.done;
}

function tellsOf(text: string, things: Things): boolean {
  const { institutionId, unitId, awardId, selfAssessment, internalEvaluation, deskEvaluation } = things;
  return [institutionId, unitId, awardId, selfAssessment, internalEvaluation, deskEvaluation].some(
    (id) => id !== undefined && text.includes(id),
  );
}

async function outcomesOf(route: Route): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  for (const role of [...ROLES, null]) found[role ?? 'nobody'] = await outcomesFor(route, role);
  return found;
}

async function outcomesFor(route: Route, role: Role | null): Promise<string> {
  const letters: string[] = [];
  for (const place of PLACES) {
    const cookie = role === null ? '' : await cookieOf(role, ENDS_SESSIONS.includes(route.name));
    letters.push(await outcome(route, scenery.things.get(place) ?? {}, cookie));
  }
  return letters.join('');
}

/** What ends the session it is asked with is asked with one of its own. */
const ENDS_SESSIONS = ['DELETE /session', 'DELETE /profile/sessions'];

async function cookieOf(role: Role, isOwn: boolean): Promise<string> {
  const client = await scenery.actor(role);
  if (!isOwn) return client.sessionCookie;
  const { email } = await client.get<{ email: string }>('/session');
  isTakenBack = false;
  const { sessionCookie } = await new ApiClient(program.url).signIn(email, PASSWORD);
  isTakenBack = true;
  return sessionCookie;
}

test('Every route has been asked by every role at every distance, and by nobody: docs/permissions.md says what comes of it', async () => {
  const found: Record<string, Found[string]> = {};
  for (const route of routes) found[route.name] = await outcomesOf(route);
  const unclear = Object.entries(found).filter(([, of]) => Object.values(of).some((signs) => signs.includes('[')));
  // What is asked wrongly says nothing about who may: asked.ts has to ask it in a way that is valid.
  expect(unclear).toEqual([]);
  const written = await format(permissionsDocument(PERMISSIONS, ROLES, found), {
    ...(await resolveConfig(DOCUMENT)),
    parser: 'markdown',
  });
  if (process.env['WRITE_PERMISSIONS']) writeFileSync(DOCUMENT, written);
  expect(written.split('\n')).toEqual(readFileSync(DOCUMENT, 'utf8').split('\n'));
}, 600_000);
