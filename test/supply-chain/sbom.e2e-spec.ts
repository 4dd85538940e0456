import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { licenceOf, licencesRefused, UNNAMED } from './licence-policy.js';
import { readSbom, type Sbom } from './shipped.js';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly dev?: boolean; readonly license?: string }>
  >;
};

describe('npm run sbom', () => {
  let sbom: Sbom;
  let text: string;

  beforeAll(async () => {
    ({ sbom, text } = await readSbom());
  });

  test('writes CycloneDX about this program and its version', () => {
    expect(sbom.bomFormat).toBe('CycloneDX');
    expect(sbom.metadata.component).toMatchObject({ name: 'zona-integritas', version: manifest.version });
  });

  test('names every production dependency of the lock file, however deep, with its version and licence', () => {
    const named = new Map(sbom.components.map((one) => [`${one.name}@${one.version}`, licenceOf(one)]));
    const installed = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && dev !== true);
    const missing = installed.filter(
      ([path, { version }]) => !named.has(`${path.split('node_modules/').at(-1)}@${version}`),
    );
    expect(missing).toEqual([]);
    expect(installed.length).toBeGreaterThan(Object.keys(manifest.dependencies).length);
    expect([...named].filter(([, licence]) => licence === null).map(([id]) => id)).toEqual(Object.keys(UNNAMED));
  });

  test('names what the client is built of as well, which browsers get, and no tool', () => {
    const names = sbom.components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['react', 'react-dom', 'scheduler', '@tanstack/react-router', 'idb']));
    expect(names).not.toEqual(expect.arrayContaining(['jest']));
    expect(names).not.toEqual(expect.arrayContaining(['vite']));
  });

  test('says nothing of the machine it was made on', () => {
    for (const path of [process.cwd(), homedir(), tmpdir()]) expect(text).not.toContain(`${path}/`);
    expect(text).not.toMatch(/file:|registry\./);
  });

  test('holds no licence that nobody has allowed', () => {
    expect(licencesRefused(sbom.components)).toEqual([]);
  });
});
