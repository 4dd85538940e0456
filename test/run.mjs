import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from './support/temporary-folder.mjs';

// `npm test -- [--only check,rules,database,http,browser] [arguments for jest]`. The last line always says how it went.

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TESTS = ['rules', 'database', 'http', 'browser'];
const JEST_MINUTES = 75;
/**
 * One more than the two cores that CI has: what runs in a browser or waits for a lease to end leaves a core idle. Two more cost a fifth
 * more of the processor, and as much time.
 */
const WORKERS = '3';
// Some of the tools take CI=true for a terminal.
const ENVIRONMENT = process.stdout.isTTY || process.env.FORCE_COLOR ? process.env : { ...process.env, NO_COLOR: '1' };

const CHECKS = {
  oxfmt: ['oxfmt', '--check'],
  // It checks the types of server, client and tests as it reads them, in a third of what tsc took for them beside it.
  oxlint: ['oxlint', '--type-aware', '--type-check', '--deny-warnings'],
  depcruise: ['depcruise', '--output-type', 'err', 'src', 'migrations', 'web/src'],
  knip: ['knip', '--no-progress', '--no-config-hints'],
};

/** What one part of the run found; `skipped` are sentences, `broken` the names of checks. */
const NOTHING = { passed: 0, failed: 0, skipped: [], broken: [] };

const { parts, jestArguments } = readArguments(process.argv.slice(2));
const projects = parts.filter((part) => part !== 'check');
const tests = projects.length > 0 ? runTests(projects, jestArguments) : null;
const checks = parts.includes('check') ? runChecks(tests) : NOTHING;
report(...(await Promise.all([checks, tests ?? NOTHING])));

function readArguments(given) {
  const at = given.indexOf('--only');
  if (at === -1) return { parts: ['check', ...TESTS], jestArguments: given };
  const parts = (given[at + 1] ?? '').split(',');
  const unknown = parts.filter((part) => part !== 'check' && !TESTS.includes(part));
  if (unknown.length > 0)
    fail(`--only takes check, ${TESTS.join(', ')}, or several with commas; not "${unknown.join()}".`);
  return { parts, jestArguments: given.toSpliced(at, 2) };
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** While tests run, one at a time in what they leave of the processor; what is left then, or without tests, all at once. */
async function runChecks(tests) {
  let areOver = tests === null;
  void tests?.then(() => (areOver = true));
  const left = Object.entries(CHECKS);
  const broken = [];
  while (left.length > 0) {
    const now = areOver ? left.splice(0) : left.splice(0, 1);
    await Promise.all(now.map(async ([name, command]) => (await runCheck(name, command)) || broken.push(name)));
  }
  return { ...NOTHING, passed: Object.keys(CHECKS).length - broken.length, failed: broken.length, broken };
}

async function runCheck(name, [tool, ...options]) {
  const begun = performance.now();
  let said = '';
  const child = spawn(join(ROOT, 'node_modules/.bin', tool), options, {
    cwd: ROOT,
    env: ENVIRONMENT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (projects.length > 0 && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const { isGood, how } = await ended(child);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(isGood ? `ok      ${name} (${seconds} s)` : `FAILED  ${name} (${how})\n${said.trimEnd()}\n`);
  return isGood;
}

function ended(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ isGood: false, how: error.message }));
    child.once('close', (code, signal) => resolve({ isGood: code === 0, how: signal ?? `exit code ${code}` }));
  });
}

async function runTests(projects, jestArguments) {
  // All that tests leave behind goes with it. PostgreSQL's own user has to find its way.
  const folder = await mkdtemp(join(temporaryFolder(), 'zi-test-'));
  await chmod(folder, 0o711);
  try {
    const outputFile = join(folder, 'result.json');
    const run = await runJest(folder, [
      '--selectProjects',
      ...projects,
      '--json',
      '--outputFile',
      outputFile,
      ...jestArguments,
    ]);
    const found = countTests(run, await readResult(outputFile));
    // With a filter, all the tests that it leaves out are "pending": nobody needs that list.
    return jestArguments.some((argument) => /^(-t|--testNamePattern)/.test(argument))
      ? { ...found, skipped: [] }
      : found;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function runJest(folder, options) {
  const jest = [join(ROOT, 'node_modules/jest/bin/jest.js'), '--maxWorkers', WORKERS, ...options];
  // A test makes much and keeps little: with more room for what is new, V8 clears up less often.
  const nodeOptions = `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning --max-semi-space-size=64`;
  const child = spawn(process.execPath, jest, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...ENVIRONMENT, TMPDIR: folder, NODE_OPTIONS: nodeOptions },
    // A handle that was left open would otherwise hold the run for ever.
    timeout: JEST_MINUTES * 60_000,
    killSignal: 'SIGKILL',
  });
  return ended(child);
}

async function readResult(file) {
  return readFile(file, 'utf8')
    .then(JSON.parse)
    .catch(() => null);
}

/** Jest's own count; a file that could not run counts as one failure, and so does a bad end that no count explains. */
function countTests(run, result) {
  if (result === null) return crashed(`Jest ended without a result (${run.how}).`);
  const tests = result.testResults.flatMap((file) =>
    file.assertionResults.map((test) => ({ ...test, file: file.name })),
  );
  const skipped = tests.filter(({ status }) => ['pending', 'todo', 'disabled'].includes(status)).map(skippedTest);
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  const counts = { ...NOTHING, passed: result.numPassedTests, failed, skipped };
  const isExplained = run.isGood ? result.success : failed > 0;
  return isExplained ? counts : { ...crashed(`Jest ended badly (${run.how}).`), passed: counts.passed, skipped };
}

function crashed(message) {
  console.error(`\n${message}`);
  return { ...NOTHING, failed: 1 };
}

function skippedTest({ fullName, file }) {
  return `${fullName} (${relative(ROOT, file)})`;
}

function report(...runs) {
  const skipped = runs.flatMap((run) => run.skipped);
  const [passed, failed] = [total(runs, 'passed'), total(runs, 'failed')];
  if (skipped.length > 0)
    console.log(`\nSKIPPED, so not known to work here:\n${skipped.map((line) => `  - ${line}`).join('\n')}`);
  const broken = runs.flatMap((run) => run.broken);
  if (broken.length > 0) console.log(`\nFAILED, as told above: ${broken.join(', ')}`);
  if (passed + failed === 0) console.log('\nNo test ran.');
  console.log(`\n${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

function total(runs, key) {
  return runs.reduce((sum, run) => sum + run[key], 0);
}
