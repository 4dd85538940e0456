import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import pg from 'pg';
import { AuditVerification } from '../../src/audit/audit-verification.service.js';
import { AnswerSavingRepository } from '../../src/assessments/answer-saving.repository.js';
import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { FIRST, refusalOf, World } from '../support/factories.js';

interface Desk {
  readonly assessmentId: string;
  readonly sheetId: string;
  readonly client: ApiClient;
}

const UNITS = 8;
const ITEM = 'A.I.1.i.a';

let program: TestApp;
let world: World;
/** One for each unit, which has all of them saved on it before. */
let desks: readonly Desk[];
let other: pg.Client;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
  const places = await Promise.all(Array.from({ length: UNITS }, () => world.unit()));
  desks = await Promise.all(
    places.map(async (place) => {
      const assessmentId = await world.assessmentIn('SELF_ASSESSMENT', place);
      const sheetId = await world.sheetOf(assessmentId, 'UNIT');
      return { assessmentId, sheetId, client: await world.as('UNIT_COORDINATOR', place) };
    }),
  );
});
afterAll(() => program?.close());

/** That of everybody's answer. */
let version = 0;

beforeEach(async () => {
  other = new pg.Client({ connectionString: program.databaseUrl });
  await other.connect();
  await all(desks);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await other.end();
});

const save = ({ client, sheetId }: Desk, from = version) =>
  client.put<{ version: number }>(
    `/sheets/${sheetId}/answers/${ITEM}`,
    { value: 'Ya', note: `after ${from}` },
    from === 0 ? FIRST : { 'if-match': `"${from}"` },
  );

/** Everybody saves the same item once more. */
async function all(savers: readonly Desk[]): Promise<void> {
  await Promise.all(savers.map((desk) => save(desk)));
  version += 1;
}

const groups = () => jest.spyOn(AnswerSavingRepository.prototype, 'saveFree');
const waiting = () => jest.spyOn(AnswerSavingRepository.prototype, 'save');
const versionsOf = (sheets: readonly Desk[]) =>
  world.query<{ version: number }>('SELECT version FROM answer WHERE sheet_id = ANY($1) AND item_code = $2', [
    sheets.map(({ sheetId }) => sheetId),
    ITEM,
  ]);

it('People of different units who save at once have it written together, each in its own chain of events', async () => {
  const { mock } = groups();
  const again = waiting();
  await all(desks);
  expect(mock.calls.flatMap(([saves]) => saves)).toHaveLength(UNITS);
  expect(mock.calls.length).toBeLessThan(UNITS);
  expect(again).not.toHaveBeenCalled();
  expect(await versionsOf(desks)).toEqual(desks.map(() => ({ version })));
  const chains = await world.query<{ last: object }>(
    `SELECT DISTINCT ON (chain) after AS last FROM audit_event WHERE chain = ANY($1) ORDER BY chain, seq DESC`,
    [desks.map(({ assessmentId }) => assessmentId)],
  );
  expect(chains).toEqual(
    desks.map(() => ({ last: { item: ITEM, value: 'Ya', note: `after ${version - 1}`, version } })),
  );
  expect(await program.app.get(AuditVerification).verify()).toMatchObject({ faults: [] });
});

it.each([
  ['the sheet', 'SELECT FROM sheet WHERE id::text = $1 FOR NO KEY UPDATE', ({ sheetId }: Desk) => sheetId],
  [
    'the chain of events',
    'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))',
    ({ assessmentId }: Desk) => assessmentId,
  ],
])('Who has to wait for %s keeps nobody else waiting', async (_, lock, nameOf) => {
  const [held, ...free] = desks as [Desk, ...Desk[]];
  await other.query('BEGIN');
  await other.query(lock, [nameOf(held)]);
  const late = save(held);
  await Promise.all(free.map((desk) => save(desk)));
  const first = await Promise.race([late.then(() => 'saved'), sleep(100).then(() => 'waits')]);
  await other.query('COMMIT');
  version += 1;
  expect([first, (await late).version]).toEqual(['waits', version]);
  expect(await versionsOf(desks)).toEqual(desks.map(() => ({ version })));
});

it('Who is refused is told so alone, and the others are saved', async () => {
  const [stale, ...others] = desks as [Desk, ...Desk[]];
  await save(stale);
  const [refusal] = await Promise.all([refusalOf(save(stale)), ...others.map((desk) => save(desk))]);
  version += 1;
  expect(refusal).toMatchObject({ status: 412, current: { version } });
  expect(await versionsOf(desks)).toEqual(desks.map(() => ({ version })));
});

it('Who has been overtaken by another event is saved after it, and so are the others', async () => {
  const [overtaken] = desks as [Desk, ...Desk[]];
  // As another process would: what is remembered of the sheet here is not told.
  const answers = [{ item: 'A.I.1.i.b', value: 'A', note: '', version: null }];
  await overtaken.client.put(`/sheets/${overtaken.sheetId}/answers`, { answers });
  await all(desks);
  expect(await versionsOf(desks)).toEqual(desks.map(() => ({ version })));
  expect(await program.app.get(AuditVerification).verify()).toMatchObject({ faults: [] });
});

it('A group that fails as a whole is saved one by one', async () => {
  const [seized] = desks as [Desk, ...Desk[]];
  const again = waiting();
  const repository = program.app.get(AnswerSavingRepository);
  const saveFree = repository.saveFree.bind(repository);
  // Between the statement's look at the chain and its own event another process writes one: the table refuses a place taken twice.
  jest
    .spyOn(repository, 'saveFree')
    .mockImplementation((saves) =>
      saveFree(
        saves.map((save) =>
          save.saving.sheet.id === seized.sheetId ? { ...save, event: { ...save.event, seq: 1 } } : save,
        ),
      ),
    );
  await all(desks);
  expect(again).toHaveBeenCalled();
  expect(await versionsOf(desks)).toEqual(desks.map(() => ({ version })));
});
