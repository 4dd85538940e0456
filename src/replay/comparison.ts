import type { Derived } from './replay.repository.js';
import type { Run } from './runs.js';

/** A unit of which the program made something else than was intended. */
export interface Mismatch {
  readonly year: number;
  readonly unitCode: string;
  readonly intended: string;
  readonly derived: string;
}

/** Compares what was intended of the units of a season with what became of them, one by one. */
export function compare(
  { year, runs }: { readonly year: number; readonly runs: readonly Run[] },
  codeOf: (no: number) => string,
  derived: readonly Derived[],
): Mismatch[] {
  const byRun = new Map(derived.map((outcome) => [keyOf(outcome.unitCode, outcome.kind), outcome]));
  const mismatches = runs.flatMap((run): Mismatch[] => {
    const unitCode = codeOf(run.no);
    const key = keyOf(unitCode, run.kind);
    const words = { intended: intendedWords(run), derived: derivedWords(byRun.get(key)) };
    byRun.delete(key);
    return words.intended === words.derived ? [] : [{ year, unitCode, ...words }];
  });
  const unasked = [...byRun.values()].map((outcome) => {
    return { year, unitCode: outcome.unitCode, intended: 'nothing', derived: derivedWords(outcome) };
  });
  return [...mismatches, ...unasked];
}

function keyOf(unitCode: string, kind: Run['kind']): string {
  return `${unitCode} ${kind}`;
}

function intendedWords({ intended, target, gate }: Run): string {
  if (intended === 'AWARDED') return `AWARDED ${target}`;
  return intended === 'NOT_AWARDED' ? `NOT_AWARDED ${gate}` : intended;
}

function derivedWords(derived: Derived | undefined): string {
  if (derived === undefined) return 'nothing';
  const { stage, outcome, predicate, failedGates } = derived;
  if (outcome === 'AWARDED') return `AWARDED ${predicate}`;
  return outcome === 'NOT_AWARDED' ? `NOT_AWARDED ${failedGates.join(', ')}` : (outcome ?? stage);
}
