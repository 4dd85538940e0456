import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';
import { connect } from '../database/connect.js';
import { type Migration, migrate, ourMigrations } from '../database/migrate.js';
import type { Installation } from './backing-up.js';
import type { BackupManifest } from './backup-manifest.js';
import { BackupProblem } from './backup-problem.js';
import { assertSame, type BackupEntry, type BackupReader } from './backup-reader.js';
import { assertEmptyPlace, emptyDatabase } from './empty-place.js';
import { writeKeyFile } from './key-files.js';
import { TableFilling } from './table-filling.js';
import { Tally } from './tally.js';

/** What was put back. */
export interface Restored {
  readonly manifest: BackupManifest;
  /** Names of the migrations that this program has, and the one that made the backup had not. */
  readonly migrated: readonly string[];
}

/**
 * Puts a backup into an empty place: first all of it is read and compared with its manifest, then the migrations that it names
 * make the schema, rows, files and keys follow, and newer migrations bring them up to date. Throws BackupProblem,
 * UnreachableDatabase and StorageUnavailable, and leaves the place empty then.
 */
export async function restore(
  backup: BackupReader,
  into: Installation,
  say: (line: string) => void,
): Promise<Restored> {
  const manifest = await backup.verify();
  say(`The backup of ${manifest.madeAt} by version ${manifest.program} is whole.`);
  const migrations = await migrationsOf(manifest);
  const client = await connect(into.databaseUrl);
  try {
    await assertEmptyPlace(client, into.store, into.dataDir);
    const putting = new Putting(client, into, manifest);
    const migrated = await putting.everything(backup, migrations, say).catch(async (error: unknown) => {
      await putting.undo();
      throw error;
    });
    return { manifest, migrated };
  } finally {
    await client.end();
  }
}

/** Throws BackupProblem when the backup has run one that this program does not know. */
async function migrationsOf(manifest: BackupManifest): Promise<Migration[]> {
  const known = new Map((await ourMigrations()).map((migration) => [migration.name, migration]));
  return manifest.migrations.map((name) => {
    const migration = known.get(name);
    if (migration !== undefined) return migration;
    throw new BackupProblem(
      `The backup was made by version ${manifest.program}, which is newer (${name}); restore it with that version or a later one.`,
    );
  });
}

/** One restore at work, and what it has put where, to take it away again. */
class Putting {
  private readonly files: string[] = [];
  private readonly keys: string[] = [];

  constructor(
    private readonly client: Client,
    private readonly into: Installation,
    private readonly manifest: BackupManifest,
  ) {}

  /** Answers the names of the newer migrations. */
  async everything(
    backup: BackupReader,
    migrations: readonly Migration[],
    say: (line: string) => void,
  ): Promise<string[]> {
    await migrate(this.into.databaseUrl, migrations);
    const filling = new TableFilling(this.client, this.manifest);
    await filling.begin();
    const tally = new Tally();
    await this.inSpool(async (spool) => {
      for await (const entry of backup.entries(tally)) await this.put(entry, filling, spool);
    });
    assertSame('The backup', this.manifest, tally);
    // Last, so that a restore that is killed leaves tables without a single row.
    await filling.finish();
    say(`${this.manifest.tables.length} tables and ${this.files.length} files are back.`);
    return migrate(this.into.databaseUrl);
  }

  async undo(): Promise<void> {
    for (const sha256 of this.files) await this.into.store.remove(sha256);
    for (const path of this.keys) await rm(path, { force: true });
    await this.client.query('ROLLBACK').catch(() => undefined);
    const client = await connect(this.into.databaseUrl);
    await emptyDatabase(client).finally(() => client.end());
  }

  private async put({ kind, name, content }: BackupEntry, filling: TableFilling, spool: string): Promise<void> {
    switch (kind) {
      case 'tables':
        return filling.copy(name, content);
      case 'files':
        return this.putFile(name, content, join(spool, 'file'));
      case 'keys':
        return void this.keys.push(await writeKeyFile(this.into.dataDir, name, content));
      default:
        for await (const _ of content);
    }
  }

  private async putFile(sha256: string, content: AsyncIterable<Uint8Array>, path: string): Promise<void> {
    await writeFile(path, content, { mode: 0o600 });
    this.files.push(sha256);
    await this.into.store.put(sha256, path);
    await rm(path);
  }

  /** In the data folder: a store beside it takes a file without copying it. */
  private async inSpool(work: (spool: string) => Promise<void>): Promise<void> {
    await mkdir(this.into.dataDir, { recursive: true, mode: 0o700 });
    const spool = await mkdtemp(join(this.into.dataDir, 'restore-'));
    try {
      await work(spool);
    } finally {
      await rm(spool, { recursive: true, force: true });
    }
  }
}
