import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import pg from 'pg';
import { emptyDatabase, type TestDatabase } from '../support/database.js';
import { OneProcess } from '../support/one-process.js';
import { Program } from '../support/program.js';
import { madeUpMaster, questionIn } from '../wordings/made-up-master.js';

jest.setTimeout(90_000);

type Environment = Readonly<Record<string, string>>;

interface Ended {
  readonly code: number | NodeJS.Signals | null;
  readonly out: readonly string[];
  readonly err: string;
}

const linesOf = (text: string): readonly string[] => text.trim().split('\n');

describe('zi, beside a database', () => {
  let database: TestDatabase;
  let oneProcess: OneProcess;
  let unreachable: Promise<Ended>;
  const folder = mkdtempSync(join(tmpdir(), 'zi-cli-'));

  beforeAll(async () => {
    database = await emptyDatabase();
    oneProcess = new OneProcess();
    // It waits ten seconds for an answer, and meanwhile the others run.
    unreachable = zi(['migrate'], { DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/none' });
  });
  afterAll(async () => {
    await oneProcess.end();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const beside = (environment: Environment) => ({ DATABASE_URL: database.url, ZI_DATA_DIR: folder, ...environment });

  /** As people run it: a process for itself. Each command at least once, when it does what it is for. */
  async function zi(words: readonly string[], environment: Environment = {}): Promise<Ended> {
    const program = new Program(['bin/zi.mjs', ...words], beside(environment));
    const code = await program.end();
    const { stdout, stderr } = program;
    return { code, out: linesOf(stdout), err: stderr.replace('Building ...\n', '').trim() };
  }

  /** The same command once more, for what else it says. */
  async function again(words: readonly string[], environment: Environment = {}): Promise<Ended> {
    const { code, stdout, stderr } = await oneProcess.run(words, beside(environment));
    return { code, out: linesOf(stdout), err: stderr.trim() };
  }

  test('migrate brings the database up to date, and says when it is', async () => {
    expect((await zi(['migrate'])).out.at(-1)).toMatch(/^\d+ migrations were applied\.$/);
    expect(await again(['migrate'])).toEqual({ code: 0, out: ['The database is up to date.'], err: '' });
  });

  test('keys rotate says what was sealed anew, column by column', async () => {
    const { code, out, err } = await zi(['keys', 'rotate']);
    expect({ code, err, out: out.toSorted() }).toEqual({
      code: 0,
      err: '',
      out: [
        'idempotent_request.answer',
        'portalrb_link.token',
        'second_factor.secret',
        'webhook.previous_secret',
        'webhook.secret',
      ].map((name) => `${name}: 0 sealed anew`),
    });
  });

  test('portalrb check finds nothing to check where nobody takes part', async () => {
    expect(await zi(['portalrb', 'check'])).toEqual({
      code: 0,
      out: ['No institution takes part: there is nothing that PortalRB could fetch.'],
      err: '',
    });
  });

  test('portalrb check names what was given for an institution that has nothing to check', async () => {
    expect(await again(['portalrb', 'check', '--institution', 'Kementerian Tiada'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^--institution: "Kementerian Tiada" has no units on their way/),
    });
  });

  test('instrument import-wording attaches a question master, the same once, and tells what differs', async () => {
    const file = join(folder, 'master.json');
    const words = ['instrument', 'import-wording', file];
    writeFileSync(file, JSON.stringify(madeUpMaster()));
    const known = 'A.II.5.iii: the master parts it in two, as is known; the points are the same.';
    expect(await zi(words)).toEqual({
      code: 0,
      out: ['127 questions of 2026 are attached to lke-zi-2021.', known],
      err: '',
    });
    expect((await again(words)).out).toEqual(['127 questions of 2026 were attached already to lke-zi-2021.', known]);
    const other = madeUpMaster();
    questionIn(other, 2).jenis_jawaban = 'ABCD';
    writeFileSync(file, JSON.stringify(other));
    const refused = await again(words);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('QUESTION_KIND 2: abc expected, abcd found');
    writeFileSync(file, 'bukan JSON');
    expect(await again(words)).toMatchObject({ code: 1, err: expect.stringContaining('is no JSON') });
    expect(await again(['instrument', 'import-wording', join(folder, 'tiada.json')])).toMatchObject({
      code: 1,
      err: expect.stringContaining('tiada.json cannot be read'),
    });
  });

  test('demo is refused in production', async () => {
    expect(await again(['demo'], { NODE_ENV: 'production' })).toMatchObject({
      code: 1,
      err: 'NODE_ENV: the demonstration never runs in production.',
    });
  });

  test('demo tells the story from the first award to the next re-evaluation, and mails every rung and one day overdue', async () => {
    const { code, out, err } = await zi(['demo']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.join('\n')).toContain(
      "By the Minister's decree of 2020-12-21 BBPPT holds WBK; its re-evaluation is due 2022-12-21.",
    );
    expect(out.filter((line) => line.includes('The coordinator of BBPPT is reminded'))).toHaveLength(9);
    expect(out.join('\n')).toContain('the next one is due 2024-12-28');
    const days = out.map((line) => line.slice(0, 10));
    expect([...days].sort()).toEqual(days);
    expect(readdirSync(join(folder, 'mail')).length).toBeGreaterThanOrEqual(8);
  });

  test('scores verify scores every finished layer anew, and ends with 1 naming what differs', async () => {
    const { code, out, err } = await zi(['scores', 'verify']);
    expect({ code, err, out }).toEqual({
      code: 0,
      err: '',
      out: [expect.stringMatching(/^[1-9]\d* scores of/), 'Each is what its answers come to.'],
    });
    const [first] = await asked<{ id: string; layer: string; name: string }>(
      `SELECT assessment_id AS id, layer, institution.code || ' ' || work_unit.code AS name
       FROM layer_score JOIN assessment ON assessment.id = assessment_id JOIN work_unit ON work_unit.id = work_unit_id
       JOIN institution ON institution.id = institution_id ORDER BY assessment_id, layer LIMIT 1`,
    );
    const add = (points: number) =>
      asked('UPDATE layer_score SET total = total + $1 WHERE assessment_id = $2 AND layer = $3', [
        points,
        first?.id,
        first?.layer,
      ]);
    await add(-10);
    const differs = await zi(['scores', 'verify']);
    await add(10);
    expect(differs).toMatchObject({ code: 1, out: [out[0], expect.stringContaining(`DIFFERS: ${first?.name}, 20`)] });
    expect(differs.out[1]).toMatch(/points are kept, the answers come to [\d.]+ \(total\)$/);
    expect(JSON.parse((await again(['scores', 'verify', '--json'])).out.join(''))).toMatchObject({ differing: 0 });
  });

  test('demo is refused where there is something already', async () => {
    const { code, err } = await again(['demo']);
    expect({ code, err }).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^The database holds a demonstration already; set/),
    });
  });

  async function asked<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      return (await client.query<Row>(sql, values)).rows;
    } finally {
      await client.end();
    }
  }

  /** Lets nothing be quiet: whenever this test runs, it is a time to send. */
  async function neverRest(): Promise<void> {
    await asked(`INSERT INTO office_hours SELECT id, 'Asia/Jakarta', '00:00', '00:00', '00:00', '{}' FROM institution`);
    await asked('DELETE FROM holiday');
    await asked(
      `INSERT INTO holiday_year SELECT extract(year FROM now()) + step, now() FROM generate_series(-1, 2) step
       ON CONFLICT DO NOTHING`,
    );
  }

  test('institution takes one out into a file that is not there yet, and puts it into an empty installation', async () => {
    const file = join(folder, 'contoh.zip');
    expect(await again(['institution', 'export', 'TIDAK-ADA', file])).toMatchObject({
      code: 1,
      err: 'There is no institution "TIDAK-ADA".',
    });
    const taken = await zi(['institution', 'export', 'CONTOH', file]);
    expect(taken).toMatchObject({ code: 0, out: [expect.stringMatching(/SHA-256 [0-9a-f]{64}\): \d+ rows of /)] });
    expect(await again(['institution', 'export', 'CONTOH', file])).toMatchObject({
      code: 1,
      err: `${file} is there already; name another file.`,
    });
    expect(await again(['institution', 'import', file])).toMatchObject({
      code: 1,
      err: expect.stringContaining('not empty'),
    });
    const other = await emptyDatabase();
    const elsewhere = { DATABASE_URL: other.url, ZI_DATA_DIR: join(folder, 'elsewhere') };
    const came = await zi(['institution', 'import', file], elsewhere);
    await other.drop();
    expect(came).toMatchObject({ code: 0, out: [expect.stringContaining('scores are the same.'), expect.any(String)] });
  });

  test('remind says who would get what, then sends it, once', async () => {
    await neverRest();
    const mails = () => readdirSync(join(folder, 'mail')).length;
    const before = mails();
    const dry = await again(['remind', '--dry-run']);
    expect(dry.out.join('\n')).toMatch(
      /koordinator@simulasi\.example[^]*WBK of Balai Contoh Selatan \(SIMULASI\).*14 days before.*\(inbox, DIGEST /,
    );
    expect(mails()).toBe(before);
    expect((await zi(['remind'])).out).toEqual([expect.stringMatching(/^1 steps were due; 1 mails were sent\.$/)]);
    expect((await again(['remind'])).out).toEqual([expect.stringMatching(/; 0 mails were sent\.$/)]);
    expect(mails()).toBe(before + 1);
  });

  test('remind looks into the future only as a dry run', async () => {
    expect(await again(['remind', '--on', '2099-03-03'])).toMatchObject({
      code: 1,
      err: '--on: only a --dry-run looks at a day; without it, today is meant.',
    });
    expect(await again(['remind', '--json'])).toMatchObject({ code: 1, err: expect.stringContaining('add --dry-run') });
    const { code, out } = await again(['remind', '--on', '2099-03-03', '--dry-run', '--json']);
    expect({ code, ...(JSON.parse(out.join('')) as object) }).toMatchObject({
      code: 0,
      on: '2099-03-03',
      heldBack: [],
    });
    const past = await again(['remind', '--on', '2020-03-03', '--dry-run']);
    expect(past).toMatchObject({ code: 1, err: expect.stringContaining('2020-03-03 is past') });
    expect(await again(['remind', '--on', '2099-02-30'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('YYYY-MM-DD'),
    });
  });

  test('remind catches up after a downtime with nothing to say, and says so', async () => {
    expect(await again(['remind', '--catch-up'])).toMatchObject({
      code: 0,
      out: ['0 steps were due; 0 mails were sent.'],
    });
  });

  test('admin is for an empty installation only', async () => {
    const words = ['admin', '--email', 'admin@example.go.id', '--name', 'Admin'];
    expect(await again(words)).toMatchObject({ code: 1, err: expect.stringMatching(/^There are accounts already/) });
    const empty = await emptyDatabase();
    expect((await zi(words, { DATABASE_URL: empty.url })).out).toEqual([
      expect.stringMatching(/^admin@example\.go\.id {2}\S{20}$/),
    ]);
    await empty.drop();
  });

  test('an unreachable database is one line that names it', async () => {
    const { code, err } = await unreachable;
    expect(code).toBe(1);
    expect(err.split('\n')).toEqual([
      expect.stringMatching(/^DATABASE_URL: database "none" at 127\.0\.0\.1:1 did not answer/),
    ]);
    expect(err).not.toContain('secret');
  });
});
