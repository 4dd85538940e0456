#!/usr/bin/env node
import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { parseArgs, promisify } from 'node:util';
import { fileURLToPath } from 'node:url';

// `npm run sbom [-- FILE]`: what is shipped, as CycloneDX 1.5; `-` writes to standard output. From package-lock.json alone: it
// needs no network, and says the same on every system.

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BYTES = 64 * 1024 * 1024;
/** What packages write where an SPDX name belongs; npm leaves it out. */
const NAMES = { 'MIT/X11': 'MIT' };

const file = parseArgs({ allowPositionals: true }).positionals[0] ?? 'sbom.json';
const document = `${JSON.stringify(await shipped(), null, 2)}\n`;
if (file === '-') process.stdout.write(document);
else await writeFile(file, document);

async function shipped() {
  const [manifest, { packages }] = await Promise.all(['package.json', 'package-lock.json'].map(read));
  const { metadata, components, dependencies, ...bom } = await everything();
  const installed = Object.keys(packages).filter((path) => path !== '' && !packages[path].dev);
  const refs = new Map(
    [...installed, ...closure(await bundled(manifest.devDependencies), packages)].map((path) => [
      refOf(path, packages),
      packages[path],
    ]),
  );
  // npm names the program for the folder it lies in.
  const component = { ...metadata.component, name: manifest.name };
  return {
    ...bom,
    metadata: { ...metadata, component },
    components: components
      .filter((one) => refs.has(one['bom-ref']))
      .map((one) => described(one, refs.get(one['bom-ref']))),
    dependencies: dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((needed) => refs.has(needed)) })),
  };
}

async function read(name) {
  return JSON.parse(await readFile(`${ROOT}${name}`, 'utf8'));
}

/** With the tools: npm's own `--omit dev` leaves out as well what a tool happens to need too. */
async function everything() {
  const words = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
  const npm = process.env.npm_execpath;
  const [program, first] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  const { stdout } = await promisify(execFile)(program, [...first, ...words], { cwd: ROOT, maxBuffer: BYTES });
  return JSON.parse(stdout);
}

/** The client's packages are needed to build only, and yet every browser gets them. */
async function bundled(devDependencies) {
  const used = new Set();
  for (const path of await readdir(`${ROOT}web/src`, { recursive: true })) {
    if (!/\.tsx?$/.test(path)) continue;
    const text = await readFile(`${ROOT}web/src/${path}`, 'utf8');
    for (const [, name] of text.matchAll(/(?:from |import\()'((?:@[\w-]+\/)?[a-z][\w.-]*)/g)) used.add(name);
  }
  return Object.keys(devDependencies).filter((name) => used.has(name));
}

/** Where these packages lie, and everything that they need, down to the last. */
function closure(names, packages) {
  const found = new Set(names.map((name) => `node_modules/${name}`));
  for (const path of found) {
    for (const name of Object.keys(packages[path].dependencies ?? {})) found.add(placeOf(name, path, packages));
  }
  return found;
}

/** Where Node finds a package that one at `path` needs: below it, or below what it lies in. */
function placeOf(name, path, packages) {
  const below = path === '' ? `node_modules/${name}` : `${path}/node_modules/${name}`;
  if (below in packages) return below;
  if (path === '') throw new Error(`package-lock.json has no ${name}`);
  return placeOf(name, path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), packages);
}

function refOf(path, packages) {
  return `${path.split('node_modules/').at(-1)}@${packages[path].version}`;
}

function described({ licenses, ...component }, { license }) {
  const known = licenses ?? (license in NAMES ? [{ license: { id: NAMES[license] } }] : []);
  return { ...component, scope: 'required', licenses: known };
}
