import { existsSync, readFileSync } from 'node:fs';

/** The program's version. */
export function readVersion(): string {
  const manifest = JSON.parse(readFileSync(findManifest(new URL('.', import.meta.url)), 'utf8')) as { version: string };
  return manifest.version;
}

/** Sources and build lie at different depths under the one package.json. */
function findManifest(folder: URL): URL {
  const manifest = new URL('package.json', folder);
  return existsSync(manifest) ? manifest : findManifest(new URL('..', folder));
}
