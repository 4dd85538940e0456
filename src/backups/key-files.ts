import { createReadStream } from 'node:fs';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Keys that the program made for itself and keeps beside the database. Those that the environment gives are not here. */
const FOLDER = 'keys';

/** Plain names only: a backup from elsewhere must not write anywhere else. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

export interface KeyFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly open: () => AsyncIterable<Buffer>;
}

/** The key files under a data folder, by name; none where there is no such folder. */
export async function keyFilesIn(dataDir: string): Promise<KeyFile[]> {
  const names = await readdir(join(dataDir, FOLDER)).catch(() => []);
  return Promise.all(
    names
      .filter((name) => NAME.test(name))
      .sort()
      .map((name) => keyFile(dataDir, name)),
  );
}

/** Writes one back, for its owner alone. Throws when there is one of that name. */
export async function writeKeyFile(dataDir: string, name: string, content: AsyncIterable<Uint8Array>): Promise<string> {
  if (!NAME.test(name)) throw new Error(`"${name}" is no name of a key file.`);
  await mkdir(join(dataDir, FOLDER), { recursive: true, mode: 0o700 });
  const path = join(dataDir, FOLDER, name);
  await writeFile(path, content, { flag: 'wx', mode: 0o600, flush: true });
  return path;
}

async function keyFile(dataDir: string, name: string): Promise<KeyFile> {
  const path = join(dataDir, FOLDER, name);
  const { size } = await stat(path);
  return { name, size, open: () => createReadStream(path) };
}
