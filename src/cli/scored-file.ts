import type { PredicateCheck } from '../domain/gates.js';
import type { Instrument } from '../domain/instrument.js';
import type { Scorecard } from '../domain/scoring.js';

/** One scored file. */
export interface ScoredFile {
  readonly file: string;
  readonly instrument: Instrument;
  readonly scorecard: Scorecard;
  readonly checks: readonly PredicateCheck[];
  readonly warnings: readonly string[];
}
