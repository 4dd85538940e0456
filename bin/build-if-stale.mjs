import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (name) => join(root, name);

const SERVER = {
  inputs: [
    'src',
    'migrations',
    'instruments',
    'tsconfig.json',
    'tsconfig.build.json',
    'nest-cli.json',
    '.swcrc',
    'package.json',
    // The packages are in the bundle as well.
    'package-lock.json',
    'bin/bundle-server.mjs',
  ],
  outputs: ['dist/src', 'dist/migrations', 'dist/server'],
  stamp: 'dist/.server-built',
  tools: [['node_modules/@nestjs/cli/bin/nest.js', 'build'], ['bin/bundle-server.mjs']],
};
const CLIENT = {
  inputs: ['web', 'src/domain', 'src/access', 'package.json'],
  outputs: ['dist/web'],
  stamp: 'dist/.client-built',
  tools: [['node_modules/vite/bin/vite.js', 'build', 'web', '--logLevel', 'warn']],
};
const LOCK = at('node_modules/.zi-build.lock');

/** Builds src/ and web/ into dist/ when they changed since. An image that carries dist/ alone runs as it is. */
export async function buildIfStale() {
  await buildParts([SERVER, CLIENT]);
}

/** The same of the web client alone. */
export async function buildClientIfStale() {
  await buildParts([CLIENT]);
}

async function buildParts(parts) {
  if (!existsSync(at('src')) || (await staleOf(parts)).length === 0) return;
  await takeLock();
  try {
    const stale = await staleOf(parts);
    if (stale.length > 0) process.stderr.write('Building ...\n');
    await Promise.all(stale.map(build));
  } finally {
    await rm(LOCK, { force: true });
  }
}

async function staleOf(parts) {
  const states = await Promise.all(parts.map(isStale));
  return parts.filter((_, place) => states[place]);
}

async function isStale({ inputs, stamp }) {
  const built = await stat(at(stamp)).catch(() => null);
  if (built === null) return true;
  const changes = await Promise.all(inputs.map((name) => latestChange(at(name))));
  return Math.max(...changes) > built.mtimeMs;
}

/** A folder's own time counts as well: it moves when a file is removed. */
async function latestChange(path) {
  const found = await stat(path).catch(() => null);
  if (found === null) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = await Promise.all((await readdir(path)).map((name) => latestChange(join(path, name))));
  return Math.max(found.mtimeMs, ...inside);
}

async function build({ outputs, stamp, tools }) {
  const begun = new Date();
  await Promise.all(outputs.map((name) => rm(at(name), { recursive: true, force: true })));
  for (const [program, ...options] of tools) await run(program, options);
  // Written last, so that a build that was cut short does not count, and dated when it began: what was edited meanwhile is
  // built the next time.
  await writeFile(at(stamp), '');
  await utimes(at(stamp), begun, begun);
}

function run(tool, options) {
  if (!existsSync(at(tool))) throw new BuildProblem('There is nothing to build with; run npm install first.');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [at(tool), ...options], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Whoever builds: under a test runner the client would be the library's slow one.
      env: { ...process.env, NODE_ENV: 'production' },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new BuildProblem(`The build failed:\n${said}`))));
  });
}

/** One build at a time, for each empties dist/ first. A lock whose process is gone is taken over. */
async function takeLock() {
  for (;;) {
    try {
      await writeFile(LOCK, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw new BuildProblem(`The build cannot write ${LOCK} (${error.code}).`);
    }
    const holder = await readFile(LOCK, 'utf8').catch(() => '');
    const age = Date.now() - (await stat(LOCK).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
    if (age > 1000 && !isRunning(Number(holder))) await rm(LOCK, { force: true });
    await sleep(100);
  }
}

function isRunning(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

class BuildProblem extends Error {}

/** Builds if need be and runs `use` with a function that imports a compiled module of dist/. */
export async function withBuild(use) {
  try {
    await buildIfStale();
  } catch (error) {
    process.stderr.write(`${error instanceof BuildProblem ? error.message : error.stack}\n`);
    process.exit(1);
  }
  await use((path) => import(new URL(`../dist/${path}`, import.meta.url).href));
}
