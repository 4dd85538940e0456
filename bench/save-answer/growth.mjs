import { inTurn, median, NATION, printTable, spread } from '../figures.mjs';
import { withProcesses } from '../processes.mjs';
import { measure, spreadOver } from './save-answer.mjs';
import { startGrown } from './servers.mjs';

const IN_USE = 369;
const CLIENTS = 16;
const WARM_UP_SECONDS = 8;

/** Saving on the same number of sheets among few units and among many, in turn. */
export async function benchGrowth(load, { scales = [0.1, 10], rounds: count, seconds }) {
  const sizes = scales.map((scale) => Math.round(scale * NATION));
  await withProcesses(async (folder, onStop) => {
    const grown = await startGrown({ load, sizes, inUse: IN_USE, folder, onStop });
    const save = (each, time) => measure(each.server, CLIENTS, time, spreadOver(each, CLIENTS));
    for (const each of grown) {
      await save(each, WARM_UP_SECONDS);
      await each.analyze();
    }
    const rounds = [];
    for (let round = 0; round < count; round += 1) {
      const measured = new Map();
      for (const each of inTurn(grown, round)) measured.set(each.units, await save(each, seconds));
      rounds.push(sizes.map((units) => measured.get(units)));
    }
    report(sizes, rounds);
  });
}

function report(sizes, rounds) {
  const toFirst = (place, of) => spread(rounds.map((round) => round[place][of] / round[0][of]));
  const rows = sizes.map((units, place) => {
    const [rate, trips] = ['rate', 'trips'].map((of) => median(rounds.map((round) => round[place][of])));
    const time = spread(rounds.map((round) => round[0].rate / round[place].rate));
    return [
      String(units),
      rate.toFixed(0),
      time,
      '<= 1.2',
      toFirst(place, 'cpu'),
      toFirst(place, 'p99'),
      trips.toFixed(2),
    ];
  });
  printTable(
    ['units', 'saves/s', 'time a save to the first', 'goal', 'CPU to the first', 'p99 to the first', 'trips'],
    rows,
  );
}
