import { median, printTable, spread } from '../figures.mjs';

/** Every ratio is between neighbours of one round; `median (least .. most)` over the rounds. */
export function report({ postgres, sheets, rounds, race }) {
  process.stdout.write(`PostgreSQL ${postgres}, embedded, fsync on; ${sheets.length} sheets of 113 answers\n\n`);
  for (const clients of Object.keys(rounds[0].spread))
    reportSpread(
      clients,
      rounds.map((round) => round.spread[clients]),
    );
  printTable(
    ['16 writers on one sheet', 'ratio', 'goal'],
    [['saves/s to the spread rate', spread(rounds.map(({ oneSheet }) => oneSheet)), '>= 0.25']],
  );
  process.stdout.write(`\n16 writers of one answer: ${race.saved} saved, ${race.stale} told that theirs was stale.\n`);
}

function reportSpread(clients, rounds) {
  const ratio = (name, of, to) => spread(rounds.map((round) => round[name][of] / round[to][of]));
  printTable(
    [`${clients} clients`, 'ours', 'BARE-1', 'goal for ours'],
    [
      ['saves/s to BARE', ratio('ours', 'rate', 'BARE'), ratio('BARE-1', 'rate', 'BARE'), '>= 1.4'],
      ['p99 to BARE-1', ratio('ours', 'p99', 'BARE-1'), '1', '<= 1.5'],
      ['server CPU a save to BARE', ratio('ours', 'cpu', 'BARE'), ratio('BARE-1', 'cpu', 'BARE'), '<= 0.8'],
      ["with PostgreSQL's", ratio('ours', 'bothCpu', 'BARE'), ratio('BARE-1', 'bothCpu', 'BARE'), ''],
      [
        'round trips a save',
        spread(rounds.map(({ ours }) => ours.trips)),
        spread(rounds.map((r) => r['BARE-1'].trips)),
        '<= 3',
      ],
    ],
  );
  const absolute = ['ours', 'BARE', 'BARE-1'].map((name) => {
    const measures = ['rate', 'p99', 'cpu', 'bothCpu'].map((of) => median(rounds.map((round) => round[name][of])));
    const [rate, p99, cpu, both] = measures.map((measure) => measure.toFixed(0));
    return `${name} ${rate}/s, p99 ${p99} ms, ${cpu} us CPU, ${both} with PostgreSQL's`;
  });
  process.stdout.write(`(${absolute.join('; ')})\n\n`);
}
