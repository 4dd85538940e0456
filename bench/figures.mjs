import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** Units that were proposed in 2020: scale 1. */
export const NATION = 3_691;

/** Only ratios of one run mean anything; these facts say what kind of machine it was. */
export function machineFacts() {
  const gib = Math.round(totalmem() / 2 ** 30);
  const load = loadavg()[0].toFixed(1);
  return `${availableParallelism()} cores (${cpus()[0].model.trim()}), ${gib} GiB, load ${load} before; Node ${process.version}`;
}

/** `1.52 (1.41 .. 1.60)`: median, least and most. */
export function spread(numbers, digits = 2) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [median, least, most] = [quantile(sorted, 0.5), sorted[0], sorted.at(-1)].map((n) => n.toFixed(digits));
  return `${median} (${least} .. ${most})`;
}

export function median(numbers) {
  return quantile(
    numbers.toSorted((a, b) => a - b),
    0.5,
  );
}

/** Of sorted numbers; `share` 0..1. */
export function quantile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** Every second round runs backwards, so that nobody always goes first. */
export function inTurn(names, round) {
  return round % 2 === 0 ? names : names.toReversed();
}

export function printTable(head, rows) {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
  for (const row of [head, widths.map((width) => '-'.repeat(width)), ...rows]) {
    process.stdout.write(
      `${row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd()}\n`,
    );
  }
}
