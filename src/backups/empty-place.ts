import type { Client } from 'pg';
import type { FileStore } from '../storage/file-store.js';
import { BackupProblem } from './backup-problem.js';
import { keyFilesIn } from './key-files.js';

/** Throws BackupProblem when there is anything of anybody in the database, the store or the folder of keys. */
export async function assertEmptyPlace(client: Client, store: FileStore, dataDir: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT oid::regclass::text AS name FROM pg_class WHERE ${IS_OURS} AND relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
     UNION ALL SELECT nspname FROM pg_namespace WHERE nspname = 'bullmq' LIMIT 1`,
  );
  if (rows.length > 0)
    throw new BackupProblem(
      `The database is not empty (it has "${rows[0]?.name}"); restore into a new one, set by DATABASE_URL or ZI_DATA_DIR.`,
    );
  for await (const { sha256 } of store.list())
    throw new BackupProblem(`There are files already (${sha256}); restore into an empty folder or bucket.`);
  const [key] = await keyFilesIn(dataDir);
  if (key !== undefined)
    throw new BackupProblem(`ZI_DATA_DIR: there is a key already (${key.name}); restore into a new folder.`);
}

const IS_OURS = `relnamespace = 'public'::regnamespace
  AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_class.oid AND deptype = 'e')`;

/** Takes away all that migrations have made in a database that was empty before them. */
export async function emptyDatabase(client: Client): Promise<void> {
  await client.query(EMPTY);
}

// What an extension has brought was there before us.
const EMPTY = `
  DO $$
  DECLARE statement text;
  BEGIN
    FOR statement IN
      SELECT format('DROP TABLE IF EXISTS %s CASCADE', oid::regclass) FROM pg_class WHERE ${IS_OURS} AND relkind IN ('r', 'p')
    LOOP EXECUTE statement; END LOOP;
    FOR statement IN
      SELECT format('DROP ROUTINE IF EXISTS %s CASCADE', oid::regprocedure) FROM pg_proc
      WHERE pronamespace = 'public'::regnamespace
        AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
    LOOP EXECUTE statement; END LOOP;
    DROP SCHEMA IF EXISTS bullmq CASCADE;
  END $$`;
