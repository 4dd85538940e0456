import type { Predicate } from '../domain/instrument.js';
import type { AssessmentKind, Outcome } from '../domain/lifecycle.js';
import { DOCUMENT_KINDS, type DocumentKind } from '../proposals/document-kind.js';
import { FAILING_GATES, type FailingGate } from './minima.js';
import type { Nation } from './nation.js';
import { Draw } from './random.js';

/** One unit's way through one cycle, as it is intended. What becomes of it the program decides, and is compared at the end. */
export interface Run {
  /** The unit's place in the nation. */
  readonly no: number;
  readonly kind: AssessmentKind;
  readonly target: Predicate;
  readonly intended: Outcome;
  /** The one gate it is to fail. */
  readonly gate: FailingGate | null;
  /** The one document that does not conform. */
  readonly document: DocumentKind | null;
  /** Its place among those of its season that reach the national team, whose evaluators take them in turn. */
  readonly seat: number;
}

/** All that run in one cycle. */
export interface Season {
  readonly year: number;
  readonly runs: readonly Run[];
}

const PROPOSED = { kind: 'PROPOSAL', target: 'WBK', gate: null, document: null, seat: 0 } as const;
const REEVALUATED = { ...PROPOSED, kind: 'REEVALUATION' } as const;
/** So many of 100 keep what they hold. */
const RETAINED_PERCENT = 95;

/**
 * The seasons of a replay, the first of them the one in which those units won WBK that are to win WBBM: their wait must be
 * behind them (rules, section 3).
 *
 * @param cycles 1 or more; each further one proposes again who holds nothing, and re-evaluates what is two years old in it
 */
export function seasonsOf(
  nation: Nation,
  { year, cycles, seed }: { year: number; cycles: number; seed: number },
): Season[] {
  const first = firstSeason(nation, year, new Draw(seed, year));
  const earlier = first.runs.filter(({ target }) => target === 'WBBM');
  const holders = earlier.map(({ no }): Run => ({ ...PROPOSED, no, intended: 'AWARDED' }));
  const seasons = [{ year: year - 3, runs: inOrder(holders) }, first];
  for (let next = year + 1; next < year + cycles; next += 1)
    seasons.push(laterSeason(nation, next, seasons, new Draw(seed, next)));
  return seasons;
}

function firstSeason({ counts, units }: Nation, year: number, draw: Draw): Season {
  const numbers = draw.shuffled(units.map(({ no }) => no));
  const wbbm = numbers
    .slice(0, counts.wbbm)
    .map((no): Run => ({ ...PROPOSED, no, target: 'WBBM', intended: 'AWARDED' }));
  const wbk = { admitted: counts.admitted - counts.wbbm, awarded: counts.wbk };
  return { year, runs: inOrder([...wbbm, ...forWbk(numbers.slice(counts.wbbm), wbk, draw)]) };
}

/** Whoever holds nothing tries again, with the odds of 2020; what was awarded two cycles before is looked at again. */
function laterSeason({ counts, units }: Nation, year: number, before: readonly Season[], draw: Draw): Season {
  const holding = holdersOf(before);
  const odds = (count: number, of: number) => Math.round((count * of) / counts.units);
  const without = draw.shuffled(units.map(({ no }) => no).filter((no) => !holding.has(no)));
  const proposed = { admitted: odds(counts.admitted, without.length), awarded: odds(counts.wbk, without.length) };
  const due = [...holding.values()].filter((held) => held.year === year - 2);
  const again = due.map(({ no, target }): Run => {
    if (draw.chance(RETAINED_PERCENT)) return { ...REEVALUATED, no, target, intended: 'RETAINED' };
    return { ...REEVALUATED, no, target, intended: 'REVOKED', gate: draw.oneOf(FAILING_GATES) };
  });
  return { year, runs: inOrder([...forWbk(without, proposed, draw), ...again]) };
}

/** The first of them are awarded, the next fail one gate each, the rest are screened out. */
function forWbk(
  numbers: readonly number[],
  { admitted, awarded }: { admitted: number; awarded: number },
  draw: Draw,
): Run[] {
  return numbers.map((no, place): Run => {
    if (place < awarded) return { ...PROPOSED, no, intended: 'AWARDED' };
    if (place < admitted) {
      // In turn, so that every gate is failed also where there are few units.
      const gate = FAILING_GATES[(place - awarded) % FAILING_GATES.length] as FailingGate;
      return { ...PROPOSED, no, intended: 'NOT_AWARDED', gate };
    }
    return { ...PROPOSED, no, intended: 'SCREENED_OUT', document: draw.oneOf(DOCUMENT_KINDS) };
  });
}

interface Held {
  readonly no: number;
  readonly year: number;
  readonly target: Predicate;
}

function holdersOf(seasons: readonly Season[]): ReadonlyMap<number, Held> {
  const holding = new Map<number, Held>();
  for (const { year, runs } of seasons) {
    for (const { no, target, intended } of runs) {
      if (intended === 'AWARDED') holding.set(no, { no, year, target });
      if (intended === 'REVOKED') holding.delete(no);
    }
  }
  return holding;
}

/** By unit, each with its seat. */
function inOrder(runs: readonly Run[]): Run[] {
  let seats = 0;
  return runs
    .toSorted((a, b) => a.no - b.no)
    .map((run) => (run.intended === 'SCREENED_OUT' ? run : { ...run, seat: seats++ }));
}
