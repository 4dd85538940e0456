import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'oxfmt';
import { PERMISSIONS } from '../../../src/access/permissions.js';
import { startApp, type TestApp } from '../../support/app.js';
import { routesOf } from '../../support/routes.js';
import { ASKED } from './asked.js';
import { type Found, NOBODY, permissionsDocument } from './document.js';
import { Outcomes, type Question } from './outcomes.js';
import { ACTORS, Scenery } from './scenery.js';

const DOCUMENT = 'docs/permissions.md';

let program: TestApp;
let questions: readonly Question[];
let found: Found;
let outcomes: Outcomes;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  questions = await readQuestions();
  outcomes = new Outcomes(program, await Scenery.on(program));
  const answered = new Map<Question, Record<string, string>>();
  for (const question of questions) {
    const signs: Record<string, string> = { [NOBODY]: await outcomes.of(question, null) };
    for (const actor of ACTORS) signs[actor] = await outcomes.of(question, actor);
    answered.set(question, signs);
  }
  found = answered;
}, 1_800_000);
afterAll(() => program?.close());

/** Every operation of the OpenAPI document, which another test holds to be complete, and what each is asked about. */
async function readQuestions(): Promise<readonly Question[]> {
  const document = (await (await fetch(`${program.url}/api/openapi.json`)).json()) as OpenApiDocument;
  const actions = new Map(routesOf(program.app).map(({ name, action }) => [name.replace('.', '_'), action ?? null]));
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([verb, { operationId }]) => {
      const method = verb.toUpperCase();
      const route = `${method} ${path.replace('/api/v1', '')}`;
      const action = actions.get(operationId) ?? null;
      return linesOf(route).map((name) => ({ name, method, path, action }));
    }),
  );
}

function linesOf(route: string): readonly string[] {
  const several = Object.keys(ASKED).filter((name) => name.startsWith(`${route} · `));
  return several.length > 0 ? several : [route];
}

interface OpenApiDocument {
  readonly paths: Record<string, Record<string, { readonly operationId: string }>>;
}

test('Every route is asked in a way that nothing but who asks can stand in the way of', () => {
  const wrongly = [...found].filter(([, signs]) => Object.values(signs).some((each) => each.includes('[')));
  expect(wrongly.map(([{ name }, signs]) => [name, signs])).toEqual([]);
  const names = new Set(questions.map(({ name }) => name));
  expect(Object.keys(ASKED).filter((name) => !names.has(name))).toEqual([]);
});

test('Nobody changes a row that matters without an event in the same transaction, whatever they ask', () => {
  expect([...new Set(outcomes.silent.map((each) => each.join(' ')))].toSorted()).toEqual([]);
});

test('docs/permissions.md says what came of asking every route as every role at every distance, and as nobody', async () => {
  const { code: written } = await format(DOCUMENT, permissionsDocument(PERMISSIONS, ACTORS, found), {
    printWidth: 120,
  });
  if (process.env['WRITE_PERMISSIONS']) writeFileSync(DOCUMENT, written);
  expect(written.split('\n')).toEqual(readFileSync(DOCUMENT, 'utf8').split('\n'));
});
