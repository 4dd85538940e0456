import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

const BYTES = 32;

/** The secret of that name under `<dataDir>/keys`, for our user's eyes only; made when there is none. Two may ask at once. */
export async function keyInFile(dataDir: string, name: string): Promise<string> {
  const folder = join(dataDir, 'keys');
  const file = join(folder, name);
  return (await read(file)) ?? (await make(folder, file), (await read(file)) as string);
}

/** The same, or null where there is none. */
export async function keyIfThere(dataDir: string, name: string): Promise<string | null> {
  return read(join(dataDir, 'keys', name));
}

async function read(file: string): Promise<string | null> {
  const text = await readFile(file, 'utf8').catch(unless('ENOENT'));
  return text?.trim() ?? null;
}

/** Written whole beside it first: nobody ever reads half a key, and of two that make one the first wins. */
async function make(folder: string, file: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  const made = await open(draft, 'wx', 0o600);
  try {
    await made.writeFile(`${randomBytes(BYTES).toString('base64url')}\n`);
    await made.sync();
    await link(draft, file).catch(unless('EEXIST'));
  } finally {
    await made.close();
    await rm(draft, { force: true });
  }
}

function unless(code: string): (error: NodeJS.ErrnoException) => null {
  return (error) => {
    if (error.code === code) return null;
    throw error;
  };
}
