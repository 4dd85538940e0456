import { parseArgs } from 'node:util';
import { withBuild } from '../bin/build-if-stale.mjs';
import { machineFacts } from './figures.mjs';
import { benchDigest } from './reminders/digest.mjs';
import { benchSweep } from './reminders/sweep.mjs';
import { benchSaveAnswer } from './save-answer/save-answer.mjs';
import { benchScore } from './score.mjs';

// `npm run bench -- score | save-answer [--clients 16,64] [--seconds 4] [--rounds 5] [--units 369]`; see README.md.

const BENCHES = { score: benchScore, 'save-answer': benchSaveAnswer, sweep: benchSweep, digest: benchDigest };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    clients: { type: 'string', default: '16,64' },
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '5' },
    units: { type: 'string', default: '369' },
    awards: { type: 'string', default: '10000,100000' },
    mails: { type: 'string', default: '1500' },
    profile: { type: 'string' },
  },
});
const bench = BENCHES[positionals[0]];
const options = {
  clients: values.clients.split(',').map(Number),
  seconds: Number(values.seconds),
  rounds: Number(values.rounds),
  units: Number(values.units),
  awards: values.awards.split(',').map(Number),
  mails: Number(values.mails),
  profile: values.profile,
};
const isSound = [...options.clients, options.rounds, options.units].every((n) => Number.isInteger(n) && n > 0);
if (bench === undefined || !isSound || !(options.seconds > 0) || options.units < Math.max(...options.clients)) {
  process.stderr.write(
    `npm run bench -- ${Object.keys(BENCHES).join(' | ')} [--clients 16,64] [--seconds 4] [--rounds 5] [--units 369]\n` +
      'Each client needs a unit of its own.\n',
  );
  process.exit(1);
}
process.stdout.write(`${machineFacts()}\n`);
await withBuild((load) => bench(load, options));
