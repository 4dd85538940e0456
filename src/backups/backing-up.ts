import type { Client } from 'pg';
import { stat } from 'node:fs/promises';
import { connect } from '../database/connect.js';
import { readVersion } from '../http/version.js';
import type { FileStore } from '../storage/file-store.js';
import { isNoRoom } from '../storage/storage.errors.js';
import { BACKUP_FORMAT, type BackupManifest, type Content, type TableContent } from './backup-manifest.js';
import { BackupProblem } from './backup-problem.js';
import { BackupWriter } from './backup-writer.js';
import { keyFilesIn } from './key-files.js';
import { type NamedFile, Snapshot } from './snapshot.js';

/** A program as a backup sees it. */
export interface Installation {
  readonly databaseUrl: string;
  readonly store: FileStore;
  readonly dataDir: string;
}

export interface BackupOptions {
  readonly path: string;
  /** null leaves it open to whoever has the file. */
  readonly password: string | null;
  readonly at: Date;
  /** Hears how far it is. */
  readonly say: (line: string) => void;
}

/** What a backup holds, and how large it is. */
export interface MadeBackup {
  readonly manifest: BackupManifest;
  /** In bytes. */
  readonly size: number;
}

/** The part of the manifest that is from one moment of the database. */
type Rows = Pick<BackupManifest, 'migrations' | 'tables' | 'sequences'> & { readonly named: readonly NamedFile[] };

/**
 * Writes database, files and keys of a program that may go on serving into one file. Rows are those of one moment; a file that
 * they name is there, for none is ever changed, and one that is no more fails the backup, unless the nightly look has said so
 * already. Throws BackupProblem, UnreachableDatabase and StorageUnavailable, and leaves nothing behind then.
 */
export async function backUp(from: Installation, options: BackupOptions): Promise<MadeBackup> {
  const client = await connect(from.databaseUrl);
  try {
    const writer = await BackupWriter.to(options.path, options.at, options.password);
    const manifest = await write(writer, client, from, options).catch(async (error: unknown) => {
      await writer.abandon();
      throw isNoRoom(error)
        ? new BackupProblem(`There is no room for ${options.path}; nothing was kept of it.`)
        : error;
    });
    return { manifest, size: (await stat(options.path)).size };
  } finally {
    await client.end();
  }
}

async function write(
  writer: BackupWriter,
  client: Client,
  from: Installation,
  { at, say }: BackupOptions,
): Promise<BackupManifest> {
  const { named, ...rows } = await writeRows(writer, await Snapshot.of(client), say);
  const files = await writeFiles(writer, from.store, named, say);
  const keys = await writeKeys(writer, from.dataDir);
  const manifest: BackupManifest = {
    format: BACKUP_FORMAT,
    program: readVersion(),
    madeAt: at.toISOString(),
    ...rows,
    files,
    lostFiles: named.filter(({ isLost }) => isLost).map(({ sha256 }) => sha256),
    keys,
  };
  await writer.finish(manifest);
  return manifest;
}

async function writeRows(writer: BackupWriter, snapshot: Snapshot, say: BackupOptions['say']): Promise<Rows> {
  const migrations = await snapshot.migrations();
  if (migrations.length === 0) throw new BackupProblem('DATABASE_URL: this database is not one of this program.');
  const tables: TableContent[] = [];
  for (const table of await snapshot.tables()) {
    let rows = 0;
    const content = await writer.addTable(
      table.name,
      snapshot.rowsOf(table, (count) => (rows = count)),
    );
    tables.push({ ...content, columns: table.columns, rows });
  }
  const [named, sequences] = [await snapshot.files(), await snapshot.sequences()];
  await snapshot.end();
  say(`${tables.length} tables with ${tables.reduce((sum, { rows }) => sum + rows, 0)} rows are written.`);
  return { migrations, tables, sequences, named };
}

const TOLD_EVERY = 1_000;

async function writeFiles(
  writer: BackupWriter,
  store: FileStore,
  named: readonly NamedFile[],
  say: BackupOptions['say'],
): Promise<Content[]> {
  const files: Content[] = [];
  for (const file of named) {
    if (file.isLost) say(`File ${file.sha256} was lost before; the backup has to do without it.`);
    else files.push(await writeFile(writer, store, file));
    if (files.length > 0 && files.length % TOLD_EVERY === 0) say(`${files.length} of ${named.length} files ...`);
  }
  say(`${files.length} files are written.`);
  return files;
}

async function writeFile(writer: BackupWriter, store: FileStore, { sha256, size }: NamedFile): Promise<Content> {
  const content = await store.open(sha256);
  if (content === null) throw new BackupProblem(`File ${sha256} is named in the database, and not in the store.`);
  const written = await writer.add('files', sha256, size, content);
  if (written.sha256 !== sha256) throw new BackupProblem(`File ${sha256} was altered in the store.`);
  return written;
}

async function writeKeys(writer: BackupWriter, dataDir: string): Promise<Content[]> {
  const keys: Content[] = [];
  for (const { name, size, open } of await keyFilesIn(dataDir)) keys.push(await writer.add('keys', name, size, open()));
  return keys;
}
