import { parseArgs } from 'node:util';
import { withBuild } from '../bin/build-if-stale.mjs';
import { benchAll } from './all.mjs';
import { machineFacts } from './figures.mjs';
import { benchDashboard } from './dashboard/dashboard.mjs';
import { benchDigest } from './reminders/digest.mjs';
import { benchSweep } from './reminders/sweep.mjs';
import { benchReplay } from './replay/replay.mjs';
import { benchRescore } from './rescore/rescore.mjs';
import { benchGrowth } from './save-answer/growth.mjs';
import { benchSaveAnswer } from './save-answer/save-answer.mjs';
import { benchScore } from './score.mjs';
import { benchStartUp } from './start-up/start-up.mjs';

const BENCHES = {
  score: benchScore,
  rescore: benchRescore,
  'save-answer': benchSaveAnswer,
  growth: benchGrowth,
  sweep: benchSweep,
  digest: benchDigest,
  'start-up': benchStartUp,
  dashboard: benchDashboard,
  replay: benchReplay,
};

// What each does: README.md.
const OPTIONS = `save-answer [--clients 16,64] [--rounds 5] [--seconds 4] [--units 369]; each client needs a unit of its own
sweep [--awards 10000,100000] [--rounds 5]
digest [--mails 1500] [--rounds 5]
dashboard [--scales 1,10] [--rounds 5]
These four take [--profile FOLDER].
start-up [--rounds 5]
rescore [--scales 1] [--rounds 5]
growth [--scales 0.1,10] [--rounds 5] [--seconds 4]
replay [--scales 0.05,0.25]
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    clients: { type: 'string', default: '16,64' },
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '5' },
    units: { type: 'string', default: '369' },
    awards: { type: 'string', default: '10000,100000' },
    mails: { type: 'string', default: '1500' },
    scales: { type: 'string' },
    profile: { type: 'string' },
  },
});
const names = Object.keys(BENCHES);
const bench = positionals[0] === 'all' ? () => benchAll(names, process.argv.slice(3)) : BENCHES[positionals[0]];
const options = {
  clients: values.clients.split(',').map(Number),
  seconds: Number(values.seconds),
  rounds: Number(values.rounds),
  units: Number(values.units),
  awards: values.awards.split(',').map(Number),
  mails: Number(values.mails),
  // Each bench has scales of its own.
  scales: values.scales?.split(',').map(Number),
  profile: values.profile,
};
const numbers = [...options.clients, options.rounds, options.units, ...options.awards, options.mails];
const isSound =
  numbers.every((n) => Number.isInteger(n) && n > 0) &&
  [options.seconds, ...(options.scales ?? [])].every((n) => n > 0);
if (bench === undefined || !isSound || options.units < Math.max(...options.clients)) {
  process.stderr.write(`npm run bench -- all | ${names.join(' | ')} [options]\n${OPTIONS}`);
  process.exit(1);
}
process.stdout.write(`${machineFacts()}\n`);
await withBuild((load) => bench(load, options));
