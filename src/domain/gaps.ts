import type { Answers } from './answer.js';
import { checkPredicate, failedGates, type Gate, type Holding } from './gates.js';
import type { Instrument, Item, Predicate } from './instrument.js';
import { scoreSheet, type Scorecard } from './scoring.js';
import { valueOf } from './item-value.js';

/** What one item could still add, if its best answer became true and were shown. */
export interface Gain {
  readonly code: string;
  /** What today's answer is worth, 0..1; null for a blank. */
  readonly value: number | null;
  /** Points in the zero view, above 0. */
  readonly adds: number;
}

/** A survey whose index decides, and which no answer can raise. */
export interface IndexNeeded {
  readonly code: string;
  /** 0..4; null while nothing is entered. */
  readonly have: number | null;
  /** 0..4; null where the gate stands over other items too, so that no one index is asked for. */
  readonly need: number | null;
}

/** A failed gate, and what on the sheet could close it. */
export interface Gap {
  readonly gate: Gate;
  /** Points that are missing, also where the gate itself counts in shares; null for years. */
  readonly missing: number | null;
  readonly surveys: readonly IndexNeeded[];
  /** The items behind the gate that could add points, the largest first. */
  readonly gains: readonly Gain[];
}

/**
 * The failed gates of a predicate in the order in which to read them: the results first, because little of them can be mended
 * on the sheet, then the areas, the levers, and the total, which the others add up to but do not imply.
 *
 * @param answers have passed `readAnswer`; scored in the zero view, as gates are
 */
export function gapsOf(
  instrument: Instrument,
  predicate: Predicate,
  answers: Answers,
  holding?: Holding,
): readonly Gap[] {
  const scorecard = scoreSheet(instrument, answers);
  const gates = failedGates(checkPredicate(instrument, predicate, scorecard, holding));
  return [...gates]
    .sort((one, other) => rank(one.code) - rank(other.code))
    .map((gate) => gapOf(instrument, answers, scorecard, gate));
}

function gapOf(instrument: Instrument, answers: Answers, scorecard: Scorecard, gate: Gate): Gap {
  const items = itemsBehind(instrument, gate.code);
  const gains = items.flatMap((item) => gainOf(item, answers, scorecard));
  return {
    gate,
    missing: missingPoints(gate, scorecard),
    surveys: items.filter(isSurvey).map((item) => indexNeeded(item, items, answers, gate)),
    gains: [...gains].sort((one, other) => other.adds - one.adds),
  };
}

/** The items whose points a gate counts, in worksheet order; none for the gate `earlier`. */
export function itemsBehind(instrument: Instrument, gateCode: string): readonly Item[] {
  const items = [...instrument.items.values()];
  const areaOf = (item: Item) => instrument.areaNoOf.get(item.code);
  if (gateCode === 'earlier') return [];
  if (gateCode === 'total') return items;
  if (gateCode === 'levers') return items.filter((item) => areaOf(item) !== undefined);
  if (gateCode.startsWith('area.')) return items.filter((item) => areaOf(item) === Number(gateCode.slice(5)));
  return items.filter(({ code }) => code === gateCode || code.startsWith(`${gateCode}.`));
}

/** Nothing for surveys, for counts that await a ruling, and for what is at its best already. */
function gainOf(item: Item, answers: Answers, scorecard: Scorecard): readonly Gain[] {
  const value = valueOf(item, answers.get(item.code));
  if (isSurvey(item) || (value === null && answers.has(item.code))) return [];
  const weight = scorecard.nodes.get(item.code)?.weight ?? 0;
  const adds = (1 - (value ?? 0)) * weight;
  return adds > 0 ? [{ code: item.code, value, adds }] : [];
}

function indexNeeded(item: Item, siblings: readonly Item[], answers: Answers, gate: Gate): IndexNeeded {
  const have = answers.get(item.code);
  const isAlone = siblings.length === 1 && item.points !== null;
  return {
    code: item.code,
    have: typeof have === 'number' ? have : null,
    need: isAlone ? (gate.required / (item.points ?? 1)) * 4 : null,
  };
}

function missingPoints({ code, distance }: Gate, scorecard: Scorecard): number | null {
  if (code === 'earlier' || distance === null) return null;
  if (!code.startsWith('area.')) return -distance;
  const area = scorecard.areas.find(({ no }) => `area.${no}` === code);
  return -distance * (area?.weight ?? 0);
}

function isSurvey(item: Item): boolean {
  return item.kind === 'index';
}

function rank(code: string): number {
  if (code === 'total') return 4;
  if (code === 'levers') return 3;
  if (code.startsWith('area.')) return 2;
  return code === 'earlier' ? 0 : 1;
}
