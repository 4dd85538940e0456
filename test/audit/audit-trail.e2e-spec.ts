import { createHash } from 'node:crypto';
import pg from 'pg';
import { AuditCheckpoints } from '../../src/audit/audit-checkpoints.service.js';
import { AuditErasing } from '../../src/audit/audit-erasing.service.js';
import { type AuditReport, AuditVerification } from '../../src/audit/audit-verification.service.js';
import { type SignedStatement, toFile } from '../../src/audit/checkpoint.js';
import { CheckpointFiles } from '../../src/storage/file-store.js';
import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { FIRST, type Place, World } from '../support/factories.js';
import { Program } from '../support/program.js';

const ITEM = 'A.I.1.i.a';

let program: TestApp;
let owner: pg.Client;
let world: World;
let here: Place;
let assessment: string;
let client: ApiClient;
let answer: string;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  owner = new pg.Client({ connectionString: program.databaseUrl });
  await owner.connect();
  world = await World.on(program);
  here = await world.unit();
  assessment = await world.assessmentIn('SELF_ASSESSMENT', here);
  client = await world.as('UNIT_COORDINATOR', here);
  answer = `/sheets/${await world.sheetOf(assessment, 'UNIT')}/answers/${ITEM}`;
  await client.put(answer, { value: 'Ya' }, FIRST);
  for (let version = 1; version < 6; version += 1)
    await client.put(answer, { value: version % 2 ? 'Tidak' : 'Ya' }, { 'if-match': `"${version}"` });
  await program.app.get(AuditCheckpoints, { strict: false }).write();
  await owner.query('CREATE TABLE kept_event AS TABLE audit_event');
  await owner.query('CREATE TABLE kept_checkpoint AS TABLE audit_checkpoint');
});
afterAll(async () => {
  await owner?.end();
  await program?.close();
});

const verify = (): Promise<AuditReport> => program.app.get(AuditVerification, { strict: false }).verify();

/** What somebody may do who has the database and all rights in it: no trigger is in the way. */
async function asSuperuser(...statements: string[]): Promise<void> {
  for (const statement of ["SET session_replication_role = 'replica'", ...statements, 'RESET session_replication_role'])
    await owner.query(statement);
}

async function putBack(): Promise<void> {
  await asSuperuser(
    'DELETE FROM audit_event',
    'INSERT INTO audit_event OVERRIDING SYSTEM VALUE SELECT * FROM kept_event',
    'DELETE FROM audit_checkpoint',
    'INSERT INTO audit_checkpoint SELECT * FROM kept_checkpoint',
  );
}

describe('The audit trail', () => {
  it('fits, with every event in a chain and every chain vouched for', async () => {
    const report = await verify();
    expect(report).toMatchObject({ unsealed: 0, erased: 0, checkpoints: 1, faults: [] });
    expect(report.lastCheckpointAt).not.toBeNull();
    const { rows } = await owner.query<{ count: string }>('SELECT count(*) FROM audit_event');
    expect(report.events).toBe(Number(rows[0]?.count));
  });

  it('has one chain for each assessment, in the order in which things were done', async () => {
    const { rows } = await owner.query(
      `SELECT seq, after ->> 'version' AS version FROM audit_event
       WHERE chain = $1 AND subject_type = 'sheet' ORDER BY seq`,
      [assessment],
    );
    expect(rows.map(({ version }) => version)).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('says where a change came from', async () => {
    const { rows } = await owner.query(
      `SELECT DISTINCT channel, address FROM audit_event WHERE chain = $1 AND subject_type = 'sheet'`,
      [assessment],
    );
    expect(rows).toEqual([{ channel: 'http', address: '127.0.0.1' }]);
  });
});

describe('Tampering by somebody with every right in the database', () => {
  afterEach(putBack);

  const at = (seq: number) => `chain = '${assessment}' AND seq = ${seq}`;

  it.each([
    ['what was answered', `UPDATE audit_event SET after = jsonb_set(after, '{value}', '"Ya, tentu"') WHERE`],
    ['who did it', 'UPDATE audit_event SET actor_id = NULL WHERE'],
    ['when it was', `UPDATE audit_event SET at = at - interval '1 second' WHERE`],
    ['where it came from', `UPDATE audit_event SET address = '10.1.1.1' WHERE`],
    ['the link itself', `UPDATE audit_event SET mac = sha256(mac) WHERE`],
    [
      'the content, as if it were erased',
      'UPDATE audit_event SET before = NULL, after = NULL, content_salt = NULL WHERE',
    ],
  ])('is found when it changes %s', async (_, statement) => {
    await asSuperuser(`${statement} ${at(3)}`);
    expect((await verify()).faults[0]).toMatchObject({ misfit: 'altered', chain: assessment, seq: 3 });
  });

  it('is found when an event is dropped', async () => {
    await asSuperuser(`DELETE FROM audit_event WHERE ${at(3)}`);
    expect((await verify()).faults[0]).toEqual({ misfit: 'missing', chain: assessment, seq: 3, id: null });
  });

  it('is found when an event is dropped and the others close up', async () => {
    await asSuperuser(
      `DELETE FROM audit_event WHERE ${at(3)}`,
      `UPDATE audit_event SET seq = seq - 1 WHERE chain = '${assessment}' AND seq > 3`,
    );
    expect((await verify()).faults[0]).toMatchObject({ misfit: 'altered', chain: assessment, seq: 3 });
  });

  it('is found when an event is put in', async () => {
    await asSuperuser(
      `INSERT INTO audit_event (at, actor_id, action, subject_type, subject_id, before, after, channel, address, chain, seq,
         content_salt, content_digest, address_salt, address_digest, key_id, mac)
       SELECT at, actor_id, action, subject_type, subject_id, before, after, channel, address, chain, 1000,
         content_salt, content_digest, address_salt, address_digest, key_id, mac FROM audit_event WHERE ${at(3)}`,
      `UPDATE audit_event SET seq = (SELECT count(*) FROM audit_event WHERE chain = '${assessment}') WHERE ${at(1000)}`,
    );
    const { rows } = await owner.query(`SELECT max(seq)::int AS last FROM audit_event WHERE chain = '${assessment}'`);
    expect((await verify()).faults[0]).toMatchObject({ misfit: 'altered', chain: assessment, seq: rows[0].last });
  });

  it('is found when an event is put among those from before there were chains', async () => {
    await asSuperuser(
      `INSERT INTO audit_event (at, action, subject_type, subject_id, chain, seq)
       VALUES (now(), 'answer', 'sheet', '1', 'before-chains', 1)`,
    );
    expect((await verify()).faults[0]).toMatchObject({ misfit: 'altered', chain: 'before-chains', seq: 1 });
  });

  it('is found when two events change places', async () => {
    await asSuperuser(
      `UPDATE audit_event SET seq = -3 WHERE ${at(3)}`,
      `UPDATE audit_event SET seq = 3 WHERE ${at(4)}`,
      `UPDATE audit_event SET seq = 4 WHERE ${at(-3)}`,
    );
    expect((await verify()).faults[0]).toMatchObject({ misfit: 'altered', chain: assessment, seq: 3 });
  });

  it('is found when the end of a chain that a checkpoint knows is cut off', async () => {
    await asSuperuser(`DELETE FROM audit_event WHERE chain = '${assessment}' AND seq > 4`);
    expect((await verify()).faults[0]).toEqual({ misfit: 'cut-off', chain: assessment, seq: 5, id: null });
  });

  it('is found when a whole chain is gone, and when all are', async () => {
    await asSuperuser(`DELETE FROM audit_event WHERE chain = '${assessment}'`);
    expect((await verify()).faults).toContainEqual(expect.objectContaining({ misfit: 'cut-off', chain: assessment }));
    await asSuperuser('TRUNCATE audit_event');
    const { events, faults } = await verify();
    expect(events).toBe(0);
    expect(faults).toContainEqual(expect.objectContaining({ misfit: 'cut-off', chain: assessment }));
  });

  it('is found by the checkpoint outside when the one in the database is cut off as well', async () => {
    await asSuperuser(
      `DELETE FROM audit_event WHERE chain = '${assessment}' AND seq > 4`,
      'DELETE FROM audit_checkpoint',
    );
    expect((await verify()).faults[0]).toEqual({ misfit: 'cut-off', chain: assessment, seq: 5, id: null });
  });

  it('is found when a checkpoint is changed', async () => {
    await asSuperuser(`UPDATE audit_checkpoint SET statement = replace(statement, '"no":1', '"no":2')`);
    expect((await verify()).faults).toContainEqual({ misfit: 'not-ours', checkpoint: null });
  });

  it('is not found in what was added after the last checkpoint and is cut off again: that much is said', async () => {
    const before = await verify();
    await client.put(answer, { value: 'Ya' }, { 'if-match': '"6"' });
    expect((await verify()).events).toBe(before.events + 1);
    await putBack();
    expect(await verify()).toEqual(before);
  });
});

describe('The role that the program works as', () => {
  it('owns nothing', async () => {
    const { rows } = await owner.query(
      `SELECT relname FROM pg_class JOIN pg_roles ON pg_roles.oid = relowner WHERE rolname = 'zi_test_program'`,
    );
    expect(rows).toEqual([]);
  });

  it.each(['audit_event', 'audit_checkpoint', 'audit_checkpoint_head', 'audit_checkpoint_copy'])(
    'may not change, remove or empty %s',
    async (table) => {
      const { rows } = await owner.query(
        `SELECT has_table_privilege('zi_test_program', $1, 'UPDATE') AS update,
           has_table_privilege('zi_test_program', $1, 'DELETE') AS delete,
           has_table_privilege('zi_test_program', $1, 'TRUNCATE') AS truncate,
           has_table_privilege('zi_test_program', $1, 'INSERT') AS insert`,
        [table],
      );
      expect(rows).toEqual([{ update: false, delete: false, truncate: false, insert: true }]);
    },
  );
});

describe('Checkpoints', () => {
  it('say which chains went on, follow each other, and stand outside too', async () => {
    await program.app.get(AuditCheckpoints, { strict: false }).write();
    await client.put(answer, { value: 'Ya' }, { 'if-match': '"7"' });
    await program.app.get(AuditCheckpoints, { strict: false }).write();
    const files = [];
    for await (const file of program.app.get(CheckpointFiles, { strict: false }).list()) files.push(file);
    expect(files).toHaveLength(3);
    expect(await verify()).toMatchObject({ checkpoints: 3, faults: [] });
  });

  it('are missed when an older one is gone from outside', async () => {
    const { rows } = await owner.query<SignedStatement>(
      `SELECT statement, key_id AS "keyId", signature FROM audit_checkpoint ORDER BY no LIMIT 1`,
    );
    const name = createHash('sha256').update(toFile(rows[0]!)).digest('hex');
    await program.app.get(CheckpointFiles, { strict: false }).remove(name);
    expect((await verify()).faults.map(({ misfit }) => misfit)).toContain('missing-outside');
  });
});

describe('On the command line', () => {
  const zi = async (...words: string[]) => {
    const run = new Program(['bin/zi.mjs', 'audit', ...words], {
      DATABASE_URL: program.programUrl,
      DATABASE_OWNER_URL: program.databaseUrl,
      ZI_DATA_DIR: program.settings.ZI_DATA_DIR,
    });
    return { code: await run.end(), out: run.stdout, err: run.stderr.replace('Building ...\n', '') };
  };

  it('a trail that does not fit ends with 1, and the first event that does not fit is named', async () => {
    await asSuperuser(`UPDATE audit_event SET at = now() WHERE chain = '${assessment}' AND seq = 2`);
    const { code, out } = await zi('verify');
    expect(code).toBe(1);
    expect(out).toMatch(new RegExp(`DOES NOT FIT: event 2 of chain ${assessment} \\(id \\d+\\): altered`));
    expect(JSON.parse((await zi('verify', '--json')).out)).toMatchObject({
      faults: [{ seq: 2, misfit: 'altered' }, {}],
    });
    await putBack();
  });

  it('a name and an address of an account are erased where they stand', async () => {
    const asked = { email: 'sari@test.example', name: 'Sari (SIMULASI)', password: 'sepeda merah di pagi hari' };
    const { id } = await (await world.as('ADMINISTRATOR')).post<{ id: string }>('/accounts', asked);
    const told = () =>
      owner.query(`SELECT after FROM audit_event WHERE subject_type = 'account' AND subject_id = $1`, [id]);
    expect(JSON.stringify((await told()).rows)).toContain('Sari');
    expect((await zi('erase', '--account', id, '--because', 'asked for')).out).toMatch(/^Of 1 events the content/);
    expect((await told()).rows).toEqual([{ after: null }]);
    expect((await verify()).faults.map(({ misfit }) => misfit)).not.toContain('altered');
  });

  it('what is personal is erased, and the trail still fits and says so', async () => {
    const known = (await verify()).faults.length;
    const accountId = await world.idOf('UNIT_COORDINATOR', here);
    const erased = await zi('erase', '--account', accountId, '--because', 'asked for on 2026-03-02');
    expect(erased).toMatchObject({ code: 0, err: '' });
    const { rows } = await owner.query('SELECT address FROM audit_event WHERE actor_id = $1', [accountId]);
    expect(new Set(rows.map(({ address }) => address))).toEqual(new Set([null]));
    const report = await verify();
    expect(report.erased).toBeGreaterThan(5);
    expect(report.faults).toHaveLength(known);
  });

  it('nothing is erased without a word on it: the program itself may not', async () => {
    const erasing = program.app.get(AuditErasing, { strict: false });
    const accountId = await world.idOf('ADMINISTRATOR');
    await expect(erasing.erase(accountId, 'because')).rejects.toThrow('permission denied for table audit_event');
  });
});
