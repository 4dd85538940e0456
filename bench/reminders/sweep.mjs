import { fileURLToPath } from 'node:url';
import { inTurn, printTable, spread } from '../figures.mjs';
import { AS_STARTED, startAnswering, withProcesses } from '../processes.mjs';
import { freshDatabase, startStores, storesOf } from '../stores.mjs';
import { DAY, NOW, putReminders, takeBack } from './reminder-data.mjs';

/** What is due on one day of a million awards. */
const DUE = 4_565;
const OURS = fileURLToPath(new URL('program.mjs', import.meta.url));
const BARE = fileURLToPath(new URL('bare-sweep.mjs', import.meta.url));

/** The daily sweep against a covering index and addBulk, for registers of several sizes of which the same number is due. */
export async function benchSweep(load, options) {
  await withProcesses(async (folder, onStop) => {
    const stores = await startStores({ load, folder, onStop });
    for (const awards of options.awards) {
      const database = await freshDatabase({ load, databaseUrl: stores.databaseUrl, name: `sweep_${awards}`, onStop });
      await putReminders(database.client, load, { awards, due: DUE, unitsEach: 1 });
      await database.client.query(BARE_COPY);
      await database.client.query('VACUUM ANALYZE bare.step');
      for (const { store, environment } of storesOf(stores, database.url)) {
        const programs = await startBoth({ folder, onStop, environment, profile: options.profile });
        report(`${awards} awards, queue on ${store}`, await measureRounds(programs, database.client, options.rounds));
        for (const { stop } of programs) await stop();
      }
    }
  });
}

async function startBoth({ folder, onStop, environment, profile }) {
  const start = async (name, script, given, nodeOptions) => {
    const program = {
      name,
      script,
      environment: { ...environment, ...given },
      nodeOptions: ['--expose-gc', ...nodeOptions],
    };
    const running = await startAnswering(folder, program);
    onStop(running.stop);
    return { name, ...running };
  };
  const profiling = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const ours = { ...AS_STARTED, NOW, ZI_DATA_DIR: folder, WORKERS: 'off' };
  return [await start('ours', OURS, ours, profiling), await start('bare', BARE, { DAY }, [])];
}

/** The first round warms up and does not count. */
async function measureRounds(programs, client, count) {
  const rounds = [];
  for (let round = 0; round <= count; round += 1) {
    const measured = {};
    for (const { name, ask } of inTurn(programs, round)) {
      measured[name] = await ask('sweep');
      if (measured[name].answer.due !== DUE) throw new Error(`${name} found ${measured[name].answer.due}, not ${DUE}.`);
      await ask('drain');
      if (name === 'ours') await takeBack(client);
    }
    rounds.push(measured);
  }
  return rounds;
}

function report(title, [first, ...rounds]) {
  const ratio = (of) => spread(rounds.map(({ ours, bare }) => ours[of] / bare[of]));
  const each = (name, of, digits) =>
    spread(
      rounds.map((round) => round[name][of]),
      digits,
    );
  const peak = Math.max(...[first, ...rounds].map(({ ours }) => ours.peakMib));
  printTable(
    [title, 'ours', 'bare', 'goal for ours'],
    [
      ['time to bare', ratio('ms'), '1', '<= 3'],
      ['CPU to bare', ratio('cpuMicros'), '1', ''],
      ['ms', each('ours', 'ms', 0), each('bare', 'ms', 0), ''],
      ['statements', each('ours', 'trips', 0), each('bare', 'trips', 0), ''],
      ['MiB above idle, at most', peak.toFixed(0), '', '<= 64'],
    ],
  );
  process.stdout.write('\n');
}

const BARE_COPY = `
  CREATE SCHEMA bare;
  CREATE TABLE bare.step AS SELECT id, deadline_id, step_days, send_on, dispatched_at FROM reminder;
  CREATE INDEX ON bare.step (send_on, id) INCLUDE (deadline_id, step_days) WHERE dispatched_at IS NULL`;
