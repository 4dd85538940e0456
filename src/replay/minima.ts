import type { Predicate } from '../domain/instrument.js';

/** What a gate asks for; shares for areas, points for the rest. */
export type Minima = Readonly<Record<'total' | 'levers' | 'area' | 'B.I' | 'B.I.a' | 'B.I.b' | 'B.II', number>>;

/**
 * The minima of rules, section 3, written down once more: what the generator means to reach must not come from the worksheet that
 * the program decides by, or a wrong minimum there would go unnoticed.
 */
export const MINIMA: Readonly<Record<Predicate, Minima>> = {
  WBK: { total: 75, levers: 40, area: 0.6, 'B.I': 18.25, 'B.I.a': 15.75, 'B.I.b': 2.5, 'B.II': 14 },
  WBBM: { total: 85, levers: 48, area: 0.75, 'B.I': 19.5, 'B.I.a': 15.75, 'B.I.b': 3.75, 'B.II': 15.75 },
};

/** The gates that can fail while all others hold. B.I is none: its minimum for WBK is the sum of those of its two parts. */
export const FAILING_GATES = [
  'total',
  'levers',
  'area.1',
  'area.2',
  'area.3',
  'area.4',
  'area.5',
  'area.6',
  'B.I.a',
  'B.I.b',
  'B.II',
] as const;
export type FailingGate = (typeof FAILING_GATES)[number];
