import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const METER = import.meta.resolve('./meter.mjs');
const { scripts } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));

/** What `npm start` says to Node.js, for the program; baselines run as Node.js does by itself. */
export const AS_STARTED = { NODE_OPTIONS: scripts.start.match(/(?<= )--\S+/g).join(' ') };

/** Runs `work` with a folder that is gone afterwards, and stops what it started, newest first, also on Ctrl-C. */
export async function withProcesses(work) {
  const folder = await mkdtemp(join(tmpdir(), 'zi-bench-'));
  const stops = [() => rm(folder, { recursive: true, force: true })];
  const stopAll = async () => {
    for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) await stop();
  };
  const interrupt = () => void stopAll().finally(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, interrupt);
  try {
    await work(folder, (stop) => stops.push(stop));
  } finally {
    await stopAll();
  }
}

/** A server in a process of its own that listens on PORT; answers once `path` does. */
export async function startServer(folder, { environment, path = '/', ...server }) {
  const port = await freePort();
  const running = await launch(folder, { ...server, environment: { PORT: String(port), ...environment } });
  const url = `http://127.0.0.1:${port}`;
  await untilItAnswers(running, `${url}${path}`);
  return { url, meter: () => running.ask('meter'), stop: running.stop };
}

/** A process that answers questions (meter.mjs); answers once it is ready to. */
export async function startAnswering(folder, program) {
  const running = await launch(folder, program);
  await running.heard();
  return running;
}

/** `script` in a process of its own, metered; what it says goes into a file of `folder`. */
async function launch(folder, { name, script, environment, nodeOptions = [] }) {
  const logFile = join(folder, `${name}.log`);
  const log = await open(logFile, 'w');
  const child = spawn(process.execPath, [...nodeOptions, '--import', METER, script], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', log.fd, log.fd, 'ipc'],
  });
  await log.close();
  const heard = () => answerOf(child, logFile);
  const ask = (question, argument) => (child.send([question, argument]), heard());
  return { child, logFile, heard, ask, stop: () => stop(child) };
}

/** The next thing it answers. Throws what it said when it failed or ended instead. */
async function answerOf(child, logFile) {
  const listening = new AbortController();
  const next = (event) => once(child, event, { signal: listening.signal });
  const [message] = await Promise.race([next('message'), next('exit').then(() => [{}])]);
  listening.abort();
  if ('answer' in message) return message.answer;
  throw new Error(`A process failed:\n${message.error ?? (await readFile(logFile, 'utf8'))}`);
}

async function untilItAnswers({ child, logFile }, url) {
  while (child.exitCode === null) {
    const answered = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await sleep(5);
  }
  throw new Error(`A server did not start:\n${await readFile(logFile, 'utf8')}`);
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** A port nobody listens on right now. */
export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
}
