import { jest } from '@jest/globals';
import { AuditVerification } from '../../src/audit/audit-verification.service.js';
import { Scenery } from '../access/permissions/scenery.js';
import { TakingBack } from '../access/permissions/taking-back.js';
import { startApp, type TestApp } from '../support/app.js';
import { askersOf, askersOfB, NOBODY } from './askers.js';
import { FuzzRun } from './fuzz-run.js';
import { InstitutionData } from './institution-data.js';
import { readOperations } from './operations.js';
import { hangUp } from './sending.js';

jest.setTimeout(60_000);

const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_127);
/** `npm run test:faults` asks 20,000. */
const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 600);
/** While these are asked nobody but people of A, and nobody at all, ask. */
const SHARE_OF_A = 0.6;

/** Anybody may say of themselves that they have a conflict of interest with a unit, whoever's it is. */
const OF_ONES_OWN = /^(conflict_of_interest |audit_event .*,conflict-of-interest,)/;

let program: TestApp;
let run: FuzzRun;
const data: InstitutionData[] = [];
let before: ReadonlySet<string>;
let afterwards: ReadonlySet<string>;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  const scenery = await Scenery.on(program, ['own unit', 'other institution']);
  const [own, other] = [scenery.things.get('own unit')!, scenery.things.get('other institution')!];
  const a = await InstitutionData.of(program.databaseUrl, own['institutionId'] ?? '', 'RAHASIA-MILIK-INSTANSI-A');
  const b = await InstitutionData.of(program.databaseUrl, other['institutionId'] ?? '', 'RAHASIA-MILIK-INSTANSI-B');
  data.push(a, b);
  const { operations, schemas } = await readOperations(program);
  const ours = askersOf(scenery);
  const people = [NOBODY, ...ours, ...(await askersOfB(program, b))];
  const secrets = { A: a.marks(own), B: b.marks(other) };
  const takingBack = TakingBack.in(program.app);
  run = new FuzzRun(program.url, {
    seed: SEED,
    operations,
    schemas,
    things: { A: own, B: other },
    secrets,
    takingBack,
  });
  before = await b.rows();
  const ofA = Math.round(REQUESTS * SHARE_OF_A);
  await run.ask(
    ofA,
    people.filter(({ tie }) => tie === 'A' || tie === 'none'),
  );
  afterwards = await b.rows();
  await run.ask(REQUESTS - ofA, people);
  await run.lookIn(people);
  process.stdout.write(run.report());
}, 3_600_000);
afterAll(async () => {
  hangUp();
  for (const each of data) await each.close();
  await program?.close();
});

test('Every route answers every request with what it should be, or with a problem that we know', () => {
  expect(run.complaints).toEqual([]);
});

test('Every route is asked, and everybody who asks is signed in to the end', () => {
  expect(run.unasked()).toEqual([]);
  expect(run.signedOut).toEqual([]);
});

test('No answer tells anybody without a tie to an institution what is confidential there', () => {
  expect(run.leaks).toEqual([]);
});

test("Whatever people of one institution ask, nothing of the other's is changed, added or removed", () => {
  expect([...before].filter((row) => !afterwards.has(row))).toEqual([]);
  expect([...afterwards].filter((row) => !before.has(row) && !OF_ONES_OWN.test(row))).toEqual([]);
});

test('The audit trail fits afterwards', async () => {
  const { events, faults } = await program.app.get(AuditVerification, { strict: false }).verify();
  expect(faults).toEqual([]);
  expect(events).toBeGreaterThan(0);
});
