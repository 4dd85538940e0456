import { randomBytes } from 'node:crypto';
import { chown, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asFolderProblem, type DataFolder, openDataFolder } from './data-folder.js';
import { PASSWORD_FILES, programUrlOf } from './embedded-roles.js';
import { PostgresServer } from './postgres-server.js';
import type { DatabaseAddress } from './program-role.js';
import { serverBinaries } from './server-binaries.js';
import { assertMayReach, type ServerUser, serverUserOf } from './server-user.js';

/** A PostgreSQL server of our own, for this process. */
export interface EmbeddedPostgres extends DatabaseAddress {
  /** Ends every connection and the server; call it last. */
  stop(): Promise<void>;
}

/**
 * Starts the server whose data lie under `<dataDir>/postgres` on a free port of 127.0.0.1, making the cluster and the
 * database `zi` the first time. A server left over by a killed process is stopped before. Throws DataFolderProblem when
 * the folder cannot be used and ServerProblem when the server does not start.
 */
export async function startEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  const folder = await openDataFolder(dataDir);
  try {
    const server = await serverIn(folder);
    const [owner, program] = [join(folder.path, PASSWORD_FILES.owner), join(folder.path, PASSWORD_FILES.program)];
    const password = await passwordIn(owner, server.user);
    await server.initialise(owner);
    await server.stopLeftover();
    const ownerUrl = await server.start(password);
    const url = programUrlOf(ownerUrl, await passwordIn(program, server.user));
    return { url, ownerUrl, stop: () => server.stop().finally(() => folder.release()) };
  } catch (error) {
    folder.release();
    throw asFolderProblem(folder.path, error);
  }
}

async function serverIn(folder: DataFolder): Promise<PostgresServer> {
  const pgdata = join(folder.path, 'postgres');
  const [binaries, user] = await Promise.all([serverBinaries(), serverUserOf(pgdata)]);
  await assertMayReach(binaries.postgres, user);
  await assertMayReach(join(folder.path, '.'), user);
  return new PostgresServer(binaries, user, pgdata, join(folder.path, 'postgres.log'));
}

/** The password in a file, made once. The server's user owns it, as initdb reads one too. */
async function passwordIn(file: string, user: ServerUser): Promise<string> {
  const known = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (known !== null) return known;
  const password = randomBytes(24).toString('base64url');
  await writeFile(`${file}.new`, password, { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined) await chown(`${file}.new`, user.uid, user.gid);
  await rename(`${file}.new`, file);
  return password;
}
