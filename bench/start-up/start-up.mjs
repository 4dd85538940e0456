import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { inTurn, median, printTable, spread } from '../figures.mjs';
import { AS_STARTED, startServer, withProcesses } from '../processes.mjs';

const SETTLING_MS = 5_000;
const MIB = 2 ** 20;
const inDist = (path) => new URL(`../../dist/${path}`, import.meta.url);
const OURS = fileURLToPath(inDist('server/main.js'));
const EMPTY = fileURLToPath(new URL('empty.mjs', import.meta.url));

const PROGRAMS = {
  empty: {
    script: EMPTY,
    path: '/',
    environment: { EMBEDDED_POSTGRES: inDist('src/database/embedded-postgres.js').href },
  },
  ours: { script: OURS, path: '/health/live', environment: { ...AS_STARTED, ZI_DEMO: 'off' } },
};

/** From the start of the process to its first 200, with no data folder and with one, and what it holds when nobody asks. */
export async function benchStartUp(_load, { rounds }) {
  await withProcesses(async (folder, onStop) => {
    // As root, the database runs as a user of its own, who has to pass through.
    await chmod(folder, 0o711);
    const results = [];
    for (let round = 0; round < rounds; round += 1) results.push(await measureRound({ folder, onStop, round }));
    report(results);
  });
}

async function measureRound({ folder, onStop, round }) {
  const measured = {};
  for (const name of inTurn(Object.keys(PROGRAMS), round)) {
    const dataFolder = join(folder, `${name}-${round}`);
    await mkdir(dataFolder);
    const first = await start({ name, dataFolder, folder, onStop });
    await first.stop();
    const later = await start({ name, dataFolder, folder, onStop });
    await sleep(SETTLING_MS);
    const { residentBytes } = await later.meter();
    await later.stop();
    measured[name] = { first: first.ms, later: later.ms, residentBytes };
  }
  return measured;
}

async function start({ name, dataFolder, folder, onStop }) {
  const { environment, ...program } = PROGRAMS[name];
  const begun = performance.now();
  const server = await startServer(folder, {
    name,
    ...program,
    environment: { ZI_DATA_DIR: dataFolder, ...environment },
  });
  const ms = performance.now() - begun;
  onStop(server.stop);
  return { ...server, ms };
}

function report(rounds) {
  const line = (what, of) => {
    const [ours, empty] = ['ours', 'empty'].map((name) => rounds.map((round) => round[name][of]));
    const ratios = ours.map((ms, index) => ms / empty[index]);
    return [what, spread(ratios), `${median(ours).toFixed(0)} ms, empty ${median(empty).toFixed(0)} ms`, '<= 3'];
  };
  const resident = (name) => rounds.map((round) => round[name].residentBytes / MIB);
  printTable(
    ['start to first 200', 'ratio to an empty Nest', 'median', 'goal'],
    [
      line('first start, empty folder', 'first'),
      line('later starts', 'later'),
      ['idle memory, MiB', spread(resident('ours'), 0), `empty ${median(resident('empty')).toFixed(0)}`, '<= 250'],
    ],
  );
}
