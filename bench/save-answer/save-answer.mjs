import { inTurn } from '../figures.mjs';
import { drive } from './load.mjs';
import { withProcesses } from '../processes.mjs';
import { report } from './report.mjs';
import { startServers } from './servers.mjs';

/** Until the code is compiled for good, and sheets have been met: of all servers alike. */
const WARM_UP_SECONDS = 8;
const WRITERS = 16;
const RACE_SECONDS = 1;

/** The real endpoint against BARE and BARE-1, all on one PostgreSQL server, in turn. */
export async function benchSaveAnswer(load, options) {
  await withProcesses(async (folder, onStop) => {
    const stage = await startServers({ load, options, folder, onStop });
    const [ours] = stage.servers;
    for (const server of stage.servers) await measure(server, WRITERS, WARM_UP_SECONDS, spreadOver(stage, WRITERS));
    // The audit trails began empty, and statements planned for that: autovacuum does this within a minute or so.
    await stage.analyze();
    const rounds = [];
    for (let round = 0; round < options.rounds; round += 1) rounds.push(await measureRound(stage, options, round));
    const race = await measure(ours, WRITERS, RACE_SECONDS, onOneItem(stage));
    report({ ...stage, rounds, race });
    for (const server of stage.servers) await stage.assertNothingLost(server);
  });
}

async function measureRound(stage, { clients, seconds }, round) {
  const spread = {};
  for (const count of clients) {
    spread[count] = {};
    for (const server of inTurn(stage.servers, round))
      spread[count][server.name] = await measure(server, count, seconds, spreadOver(stage, count));
  }
  const [ours] = stage.servers;
  const apart = await measure(ours, WRITERS, seconds / 2, spreadOver(stage, WRITERS));
  const together = await measure(ours, WRITERS, seconds / 2, onOneSheet(stage));
  return { spread, oneSheet: together.rate / apart.rate };
}

export async function measure(server, clients, seconds, placeOf) {
  const before = await reading(server);
  const run = await drive({ server, clients, seconds, placeOf });
  const after = await reading(server);
  server.saved += run.saved;
  const each = (of) => (after[of] - before[of]) / run.saved;
  const [cpu, postgresCpu, trips] = ['cpuMicros', 'postgresCpuMicros', 'trips'].map(each);
  return { ...run, cpu, bothCpu: cpu + postgresCpu, trips };
}

async function reading(server) {
  return { ...(await server.meter()), postgresCpuMicros: await server.postgresCpuMicros() };
}

/** Every client has sheets of its own. */
export function spreadOver({ sheets, choices }, clients) {
  return (no) => ({ sheets: sheets.filter((_, index) => index % clients === no), items: choices });
}

/** All write on one sheet, each items of its own, as the people of a unit do. */
function onOneSheet({ sheets, choices }) {
  return (no) => ({ sheets: [sheets[0]], items: choices.filter((_, index) => index % WRITERS === no) });
}

/** All write the same answer: one of them wins each time, the others are told. */
function onOneItem({ sheets, choices }) {
  return () => ({ sheets: [sheets[0]], items: [choices[0]], mayCollide: true });
}
