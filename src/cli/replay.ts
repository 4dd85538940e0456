import { setFlagsFromString } from 'node:v8';
import { type Command, InvalidArgumentError } from 'commander';
import { SingleBar } from 'cli-progress';
import { StartProblem } from '../common/start-problem.js';
import { prepareDatabase } from '../database/program-role.js';
import { replayInto } from '../replay/replaying.js';
import type { ReplayNumbers } from '../replay/replay-state.js';
import type { CycleResult, ReplayResult } from '../replay/replay.js';
import type { DefineCommand, Output } from './command.js';
import { withDatabase } from './program.js';

const YEAR = 2020;
/** Chosen once: every replay of a scale is the same. */
const SEED = 2020;
/** Whoever is revoked in the third cycle is barred for two years, which a fourth would have to know. */
const MOST_CYCLES = 3;
const MISMATCHES_SHOWN = 20;
const BYTES_PER_KIB = 1024;
/**
 * A heap that fills quickly may grow to four times what is alive in it before V8 collects it: 700 MiB at ten times the nation, of which
 * 130 are alive. It may grow by this share.
 */
const HEAP_GROWTH = '--heap-growing-percent=60';

interface Asked {
  readonly scale: number;
  readonly cycles: number;
  readonly json?: true;
}

export const replayCommand: DefineCommand = (program: Command, context) => {
  program
    .command('replay')
    .description(
      'run the national cycle of 2020, invented, through every stage in an empty database; 1 when a unit ends otherwise than intended',
    )
    .argument('<year>', 'the cycle: 2020', readYear)
    .option('--scale <number>', 'how many institutions and units, 1 as there were', readScale, 1)
    .option('--cycles <number>', `how many years, 1 to ${MOST_CYCLES}`, readCycles, 1)
    .option('--json', 'end with one line of JSON')
    .action(async (year: number, { scale, cycles, json }: Asked) => {
      setFlagsFromString(HEAP_GROWTH);
      const begunAt = performance.now();
      const result = await replay({ year, scale, cycles, seed: SEED });
      const spent = { seconds: (performance.now() - begunAt) / 1000, peakMemoryMiB: peakMemoryMiB() };
      sayMismatches(context.output, result);
      for (const line of json ? [jsonOf(result, spent)] : linesOf(result, spent)) context.output.out(line);
      if (result.mismatches.length > 0) context.exitWith(1);
    });
};

/** Shows how far it is on stderr. */
async function replay(numbers: ReplayNumbers): Promise<ReplayResult> {
  return withDatabase(async (database, settings) => {
    if (settings.NODE_ENV === 'production') throw new StartProblem('NODE_ENV: a replay never runs in production.');
    await prepareDatabase(database);
    const bar = new SingleBar({ format: FORMAT, noTTYOutput: true, notTTYSchedule: 10_000, stream: process.stderr });
    const watching = { total: (count: number) => bar.start(count, 0), done: (count: number) => bar.increment(count) };
    return replayInto(database, { settings, numbers, watching }).finally(() => bar.stop());
  });
}

const FORMAT = '{bar} {percentage} % | {value} of {total} steps | {duration_formatted}, {eta_formatted} left';

interface Spent {
  readonly seconds: number;
  readonly peakMemoryMiB: number;
}

function sayMismatches(output: Output, { mismatches }: ReplayResult): void {
  for (const { year, unitCode, intended, derived } of mismatches.slice(0, MISMATCHES_SHOWN))
    output.err(`MISMATCH: ${unitCode} in ${year}: intended ${intended}, became ${derived}.`);
  const hidden = mismatches.length - MISMATCHES_SHOWN;
  if (hidden > 0) output.err(`... and ${hidden} more.`);
}

function jsonOf({ mismatches, ...counts }: ReplayResult, spent: Spent): string {
  return JSON.stringify({ ...counts, mismatches: mismatches.length, ...spent });
}

function linesOf(
  { mismatches, cycles = [], ...counts }: ReplayResult,
  { seconds, peakMemoryMiB: memory }: Spent,
): string[] {
  const count = mismatches.length;
  return [
    ...cycles.map((cycle) => `${cycle.year}: ${wordsOf(cycle)} ${reevaluationWords(cycle)}`),
    wordsOf(counts),
    count === 0 ? 'Every unit ended as intended.' : `${count} units ended otherwise than intended.`,
    `${seconds.toFixed(1)} s, at most ${memory} MiB.`,
  ];
}

function wordsOf({ proposed, evaluated, awarded, wbk, wbbm }: Omit<ReplayResult, 'mismatches'>): string {
  return `${proposed} proposed, ${evaluated} evaluated, ${awarded} awarded: ${wbk} WBK, ${wbbm} WBBM.`;
}

function reevaluationWords({ reevaluated, retained, upgraded, revoked }: CycleResult): string {
  return `${reevaluated} re-evaluated: ${retained} retained, ${upgraded} upgraded, ${revoked} revoked.`;
}

function peakMemoryMiB(): number {
  return Math.round(process.resourceUsage().maxRSS / BYTES_PER_KIB);
}

function readYear(text: string): number {
  if (text !== String(YEAR)) throw new InvalidArgumentError(`Only the cycle of ${YEAR} can be replayed.`);
  return YEAR;
}

function readScale(text: string): number {
  const scale = Number(text);
  if (!(scale > 0 && scale <= 100)) throw new InvalidArgumentError('Give a number above 0, at most 100.');
  return scale;
}

function readCycles(text: string): number {
  const cycles = Number(text);
  if (!Number.isInteger(cycles) || cycles < 1 || cycles > MOST_CYCLES)
    throw new InvalidArgumentError(`Give a whole number from 1 to ${MOST_CYCLES}.`);
  return cycles;
}
