import { fileURLToPath } from 'node:url';
import { readFile } from 'node:fs/promises';
import { inTurn, NATION, printTable, spread } from '../figures.mjs';
import { startAnswering, withProcesses } from '../processes.mjs';
import { putBenchData } from '../save-answer/bench-data.mjs';
import { freshDatabase, startStores } from '../stores.mjs';

const OURS = fileURLToPath(new URL('program.mjs', import.meta.url));
const BARE = fileURLToPath(new URL('bare.mjs', import.meta.url));
const INSTRUMENT = new URL('../../instruments/lke-zi-2021.yaml', import.meta.url);
const SUBMITTED = [
  `UPDATE sheet SET sealed_at = opened_at, sealed_by = (SELECT id FROM account LIMIT 1)`,
  `UPDATE assessment SET stage = 'INTERNAL_EVALUATION'`,
  `INSERT INTO assessment_transition (assessment_id, move, from_stage, to_stage, facts, at, by)
   SELECT id, 'submit', 'SELF_ASSESSMENT', 'INTERNAL_EVALUATION', '{}', created_at, created_by FROM assessment`,
];

/** The nation scored anew, every figure compared with what is kept, against reading its answers and a careful loop that scores them. */
export async function benchRescore(load, { scales: [scale] = [1], rounds: count }) {
  const units = Math.round(scale * NATION);
  await withProcesses(async (folder, onStop) => {
    const { databaseUrl } = await startStores({ load, folder, onStop });
    const { url, client } = await freshDatabase({ load, databaseUrl, name: 'rescore', onStop });
    const { parseInstrument } = await load('src/instruments/instrument-file.js');
    const { instrument } = parseInstrument(await readFile(INSTRUMENT, 'utf8'));
    const start = async (name, script) => {
      const environment = { DATABASE_URL: url, ZI_DATA_DIR: folder, WORKERS: 'off' };
      const running = await startAnswering(folder, { name, script, environment, nodeOptions: ['--expose-gc'] });
      onStop(running.stop);
      return { name, ...running };
    };
    const programs = [await start('ours', OURS), await start('bare', BARE)];
    // After the program's start, which puts in the worksheet.
    await putBenchData(client, { instrument, units, coordinators: 1, passwordHash: 'none' });
    for (const sql of SUBMITTED) await client.query(sql);
    const kept = await programs[0].ask('keep');
    if (kept !== units) throw new Error(`${kept} layers were scored, not ${units}.`);
    await client.query('VACUUM ANALYZE');
    report(units, await measureRounds(programs, count, units));
  });
}

/** The first round warms up and does not count. */
async function measureRounds(programs, count, units) {
  const rounds = [];
  for (let round = 0; round <= count; round += 1) {
    const measured = {};
    for (const { name, ask } of inTurn(programs, round)) {
      measured[name] = await ask('score');
      if (measured[name].answer !== units) throw new Error(`${name} scored ${measured[name].answer}, not ${units}.`);
    }
    rounds.push(measured);
  }
  return rounds.slice(1);
}

function report(units, rounds) {
  const ratio = (of) => spread(rounds.map(({ ours, bare }) => ours[of] / bare[of]));
  const each = (name, of, digits) =>
    spread(
      rounds.map((round) => round[name][of]),
      digits,
    );
  const peak = (name) => Math.max(...rounds.map((round) => round[name].peakMib)).toFixed(0);
  printTable(
    [`${units} sheets of 113 answers`, 'ours', 'bare', 'goal for ours'],
    [
      ['time to bare', ratio('ms'), '1', '<= 1.5'],
      ['CPU to bare', ratio('cpuMicros'), '1', ''],
      ['ms', each('ours', 'ms', 0), each('bare', 'ms', 0), ''],
      ['MiB above idle, at most', peak('ours'), peak('bare'), ''],
    ],
  );
}
