import { type CalendarDate, wholeMonthsBetween } from './calendar-date.js';
import { type Instrument, type Predicate, PREDICATES } from './instrument.js';
import type { Scorecard } from './scoring.js';

/** Sums of doubles may miss a minimum by less than this and still meet it (rules, section 3). */
export const TOLERANCE = 1e-9;

/** One minimum of a predicate. Points, but areas in shares 0..1 and `earlier` in years. */
export interface Gate {
  readonly code: string;
  readonly required: number;
  /** null where nothing is known, as for `earlier` outside the register. */
  readonly actual: number | null;
  /** null where nothing is known: neither passed nor failed. */
  readonly passed: boolean | null;
  /** actual - required, in the gate's own unit. */
  readonly distance: number | null;
}

/** What is known of the predicate a unit holds on the day that counts, the close of the proposal window. */
export interface Holding {
  readonly held: { readonly predicate: Predicate; readonly since: CalendarDate } | null;
  readonly on: CalendarDate;
}

export interface PredicateCheck {
  readonly predicate: Predicate;
  /** True when no gate is failed. */
  readonly passed: boolean;
  /** True while an item still awaits a ruling: the outcome can change. */
  readonly provisional: boolean;
  readonly gates: readonly Gate[];
}

/**
 * Every gate of a predicate by itself (rules, section 3). All must hold; the minima do not imply the total.
 *
 * @param holding leave it out when nothing is known about earlier predicates: the gate `earlier` is then undecided.
 */
export function checkPredicate(
  instrument: Instrument,
  predicate: Predicate,
  scorecard: Scorecard,
  holding?: Holding,
): PredicateCheck {
  const minima = instrument.predicates[predicate];
  const gates = [
    gate('total', minima.total, scorecard.total),
    gate('levers', minima.levers, scorecard.levers),
    ...scorecard.areas.map((area) => gate(`area.${area.no}`, minima.areaShare, area.share)),
    ...[...minima.components].map(([code, required]) => gate(code, required, scorecard.nodes.get(code)?.score ?? 0)),
    ...(minima.wbkHeldYears === null ? [] : [earlierGate(minima.wbkHeldYears, holding)]),
  ];
  const passed = gates.every((each) => each.passed !== false);
  return { predicate, passed, provisional: scorecard.needsRuling.length > 0, gates };
}

/** Both predicates, WBK first. */
export function checkPredicates(
  instrument: Instrument,
  scorecard: Scorecard,
  holding?: Holding,
): readonly PredicateCheck[] {
  return PREDICATES.map((predicate) => checkPredicate(instrument, predicate, scorecard, holding));
}

/** The gates that are failed, in the order of the rules. */
export function failedGates(check: PredicateCheck): readonly Gate[] {
  return check.gates.filter((each) => each.passed === false);
}

/**
 * Years a WBK has been held on the day that counts, in whole months / 12; a unit that holds WBBM had its WBK before, so the
 * wait is behind it. Null when nothing is known.
 */
export function earlierGate(requiredYears: number, holding: Holding | undefined): Gate {
  if (holding === undefined) {
    return { code: 'earlier', required: requiredYears, actual: null, passed: null, distance: null };
  }
  return gate('earlier', requiredYears, yearsHeld(requiredYears, holding));
}

function yearsHeld(requiredYears: number, { held, on }: Holding): number {
  if (held === null) return 0;
  const years = wholeMonthsBetween(held.since, on) / 12;
  return held.predicate === 'WBBM' ? Math.max(years, requiredYears) : years;
}

function gate(code: string, required: number, actual: number): Gate {
  return { code, required, actual, passed: actual >= required - TOLERANCE, distance: actual - required };
}
