import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { DataFolderProblem } from '../../src/database/data-folder.js';
import { startEmbeddedPostgres } from '../../src/database/embedded-postgres.js';

describe('The embedded database', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zi-embedded-'));
    await chmod(folder, 0o711);
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('keeps its data and its password from one start to the next', async () => {
    const first = await startEmbeddedPostgres(folder);
    await ask(first.ownerUrl, 'CREATE TABLE kept (id int)');
    await first.stop();
    const second = await startEmbeddedPostgres(folder);
    expect(await ask(second.ownerUrl, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 0 }]);
    await second.stop();
    expect(new URL(second.url).password).toBe(new URL(first.url).password);
    expect(new URL(second.ownerUrl).password).toBe(new URL(first.ownerUrl).password);
  });

  it('speaks UTF-8 and UTC on any machine, with fsync on', async () => {
    const server = await startEmbeddedPostgres(join(folder, 'not', 'yet', 'there'));
    const settings =
      "SELECT name, setting FROM pg_settings WHERE name IN ('server_encoding', 'TimeZone', 'fsync', 'lc_messages') ORDER BY name";
    const rows = await ask(server.ownerUrl, settings);
    const order = await ask(server.ownerUrl, "SELECT upper('é') AS upper, 'a' < 'B' AS machine_order");
    await server.stop();
    expect(rows.map(({ setting }) => setting)).toEqual(['UTC', 'on', 'C', 'UTF8']);
    expect(order).toEqual([{ upper: 'É', machine_order: false }]);
  });

  it('shows its password and its data to nobody else', async () => {
    const server = await startEmbeddedPostgres(folder);
    await server.stop();
    const modes = await Promise.all(
      ['postgres-password', 'postgres-program-password', 'postgres.log', 'postgres'].map((name) =>
        stat(join(folder, name)),
      ),
    );
    expect(modes.map(({ mode }) => mode & 0o777)).toEqual([0o600, 0o600, 0o600, 0o700]);
  });

  it('belongs to one process at a time', async () => {
    const server = await startEmbeddedPostgres(folder);
    const second = startEmbeddedPostgres(folder);
    await expect(second).rejects.toThrow(DataFolderProblem);
    await expect(second).rejects.toThrow(`is in use by process ${process.pid}`);
    expect(await ask(server.ownerUrl, 'SELECT 1 AS still')).toEqual([{ still: 1 }]);
    await server.stop();
  });

  it('takes over the lock of a process that is gone, and of another that has its number by now', async () => {
    for (const stale of ['999999 1', `${process.pid} 1`, '']) {
      await writeFile(join(folder, 'lock'), stale);
      const server = await startEmbeddedPostgres(folder);
      await server.stop();
    }
    await expect(stat(join(folder, 'lock'))).rejects.toThrow('ENOENT');
  });

  it('says so when a file is where its folder should be', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    await expect(startEmbeddedPostgres(file)).rejects.toThrow(
      /^ZI_DATA_DIR: the data folder .*file cannot be written \(a file is in its place\)/,
    );
    await expect(startEmbeddedPostgres(join(file, 'deeper'))).rejects.toThrow(DataFolderProblem);
  });

  it('says so when no folder can be made', async () => {
    await expect(startEmbeddedPostgres('/proc/zi')).rejects.toThrow(
      /^ZI_DATA_DIR: the data folder \/proc\/zi cannot be written/,
    );
  });

  (process.getuid?.() === 0 ? it : it.skip)(
    'names the folder that keeps its own user out, when run by root',
    async () => {
      await chmod(folder, 0o700);
      await expect(startEmbeddedPostgres(join(folder, 'data'))).rejects.toThrow(`may not pass through ${folder} `);
    },
  );

  it("gives the server's own words when its data are of another version", async () => {
    const server = await startEmbeddedPostgres(folder);
    await server.stop();
    await writeFile(join(folder, 'postgres', 'PG_VERSION'), '11\n');
    const start = startEmbeddedPostgres(folder);
    await expect(start).rejects.toThrow(/^ZI_DATA_DIR: the embedded database in .* does not start: .*incompatible/);
    await expect(stat(join(folder, 'lock'))).rejects.toThrow('ENOENT');
  });
});

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(statement);
    return rows;
  } finally {
    await client.end();
  }
}
