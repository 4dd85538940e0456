import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const METER = import.meta.resolve('./meter.mjs');

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

/** A server in a process of its own that listens on PORT; answers once it does. */
export async function startServer(folder, { name, script, environment, nodeOptions = [] }) {
  const port = await freePort();
  const logFile = join(folder, `${name}.log`);
  const log = await open(logFile, 'w');
  const child = spawn(process.execPath, [...nodeOptions, '--import', METER, script], {
    env: { PATH: process.env.PATH, PORT: String(port), ...environment },
    stdio: ['ignore', log.fd, log.fd, 'ipc'],
  });
  await log.close();
  const server = { url: `http://127.0.0.1:${port}`, meter: () => ask(child), stop: () => stop(child) };
  await untilItAnswers(child, server.url, logFile);
  return server;
}

async function untilItAnswers(child, url, logFile) {
  while (child.exitCode === null) {
    const answered = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await sleep(50);
  }
  throw new Error(`A server did not start:\n${await readFile(logFile, 'utf8')}`);
}

/** CPU time in microseconds and round trips to the database, both since its start. */
async function ask(child) {
  child.send('meter');
  const [reading] = await once(child, 'message');
  return reading;
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
}
