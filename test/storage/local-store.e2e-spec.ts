import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalStore } from '../../src/storage/local-store.js';
import { describeFileStore } from './file-store.contract.js';

const NAME = 'a'.repeat(64);

const folder = mkdtempSync(join(tmpdir(), 'zi-local-'));
afterAll(() => rmSync(folder, { recursive: true }));

describeFileStore('A folder of this machine', async () => ({
  store: new LocalStore(join(folder, 'files')),
  end: async () => undefined,
}));

describe('A folder of this machine', () => {
  it('is for its owner alone, and holds no drafts', async () => {
    const [given, own] = [join(folder, 'given'), join(folder, 'own')];
    writeFileSync(given, 'x', { mode: 0o600 });
    await new LocalStore(own).put(NAME, given);
    expect(readdirSync(own, { recursive: true })).toEqual(['aa', join('aa', NAME)]);
    const modes = [own, join(own, 'aa'), join(own, 'aa', NAME)].map((path) => statSync(path).mode & 0o777);
    expect(modes).toEqual([0o700, 0o700, 0o600]);
  });

  it('takes no name that is no SHA-256', async () => {
    for (const name of ['../x', '', 'A'.repeat(64)]) {
      await expect(new LocalStore(folder).put(name, 'x')).rejects.toThrow('is no SHA-256');
    }
  });

  it('is empty before its first file', async () => {
    const store = new LocalStore(join(folder, 'nothing'));
    for await (const held of store.list()) throw new Error(`It holds ${held.sha256}.`);
    expect(await store.open(NAME)).toBeNull();
  });
});
