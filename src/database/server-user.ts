import { execFile } from 'node:child_process';
import { realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { DataFolderProblem, isRoot } from './data-folder.js';

const run = promisify(execFile);

/** Whom the database server runs as; empty for ourselves. */
export interface ServerUser {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root: there it is the owner of `pgdata`, or the user postgres, made if there is none. */
export async function serverUserOf(pgdata: string): Promise<ServerUser> {
  if (!isRoot()) return {};
  const owner = await stat(pgdata).catch(() => null);
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (await findPostgres()) ?? (await makePostgres());
}

/** Throws DataFolderProblem naming the first folder on the way to `path` that the user may not pass through. */
export async function assertMayReach(path: string, user: ServerUser): Promise<void> {
  if (user.uid === undefined) return;
  for (const folder of ancestors(await realpath(path))) {
    const { mode, uid, gid } = await stat(folder);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) throw closedFolder(path, folder);
  }
}

function closedFolder(path: string, folder: string): DataFolderProblem {
  return new DataFolderProblem(
    `The embedded database cannot run as root, and its own user may not pass through ${folder} to ${path}: ` +
      'run as an ordinary user, set DATABASE_URL, or move this checkout and ZI_DATA_DIR to a folder open to all.',
  );
}

function ancestors(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [] : [...ancestors(parent), parent];
}

async function findPostgres(): Promise<ServerUser | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

async function makePostgres(): Promise<ServerUser> {
  await run('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ]).catch(() => undefined);
  const made = await findPostgres();
  if (made !== null) return made;
  throw new DataFolderProblem(
    'The embedded database cannot run as root, and no user "postgres" could be made for it: run as an ordinary user, or set DATABASE_URL.',
  );
}
