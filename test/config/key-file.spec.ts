import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyInFile } from '../../src/config/key-file.js';

describe('A key in a file', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zi-keys-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is made once, whoever asks first, and stays the same', async () => {
    const dataDir = join(folder, 'not', 'yet', 'there');
    const keys = await Promise.all(Array.from({ length: 8 }, () => keyInFile(dataDir, 'audit')));
    expect(new Set(keys).size).toBe(1);
    expect(await keyInFile(dataDir, 'audit')).toBe(keys[0]);
    expect(keys[0]).toMatch(/^[\w-]{43}$/);
    expect(await readdir(join(dataDir, 'keys'))).toEqual(['audit']);
  });

  it('is for nobody else to read', async () => {
    await keyInFile(folder, 'audit');
    const modes = await Promise.all(['keys', join('keys', 'audit')].map((name) => stat(join(folder, name))));
    expect(modes.map(({ mode }) => mode & 0o777)).toEqual([0o700, 0o600]);
  });

  it('is another one for another purpose', async () => {
    expect(await keyInFile(folder, 'audit')).not.toBe(await keyInFile(folder, 'other'));
  });

  it('may be written by hand', async () => {
    await keyInFile(folder, 'audit');
    await writeFile(join(folder, 'keys', 'audit'), 'a key of somebody’s own\n');
    expect(await keyInFile(folder, 'audit')).toBe('a key of somebody’s own');
  });

  it('that cannot be made says where', async () => {
    await writeFile(join(folder, 'keys'), '');
    await expect(keyInFile(folder, 'audit')).rejects.toThrow(/ENOTDIR.*keys/);
  });
});
