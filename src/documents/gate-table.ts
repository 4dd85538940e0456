import { type Language, numberInWords } from '../common/in-words.js';
import { failedGates, type Gate, type PredicateCheck } from '../domain/gates.js';
import type { Instrument } from '../domain/instrument.js';
import type { Layer } from '../domain/lifecycle.js';
import { WORDS } from './paper.js';

/** The gates of a predicate, each with how far it is met. */
export interface GateTable {
  readonly title: string;
  readonly basis: string;
  readonly rows: readonly GateRow[];
  readonly verdict: string;
}

export interface GateRow {
  readonly label: string;
  readonly required: string;
  readonly actual: string;
  readonly distance: string;
  readonly met: string;
  readonly failed: boolean;
}

/** The gates as one layer's score meets them. */
export function gateTableOf(
  check: PredicateCheck,
  layer: Layer,
  instrument: Instrument,
  language: Language,
): GateTable {
  const words = WORDS[language];
  const failed = failedGates(check).map((gate) => labelOf(gate, instrument, language));
  const verdict = failed.length === 0 ? words.allMet : `${words.someNotMet}: ${failed.join('; ')}.`;
  const isOpen = check.provisional ? ` (${words.provisional})` : '';
  return {
    title: `${words.gates} ${check.predicate}`,
    basis: `${words.gatesBasis} ${words.layers[layer]}${isOpen}.`,
    rows: check.gates.map((gate) => rowOf(gate, instrument, language)),
    verdict,
  };
}

function rowOf(gate: Gate, instrument: Instrument, language: Language): GateRow {
  const words = WORDS[language];
  const met = { true: words.isMet, false: words.isNotMet, null: words.isUnknown }[String(gate.passed)] ?? '';
  return {
    label: labelOf(gate, instrument, language),
    required: shown(gate, gate.required, language),
    actual: gate.actual === null ? '–' : shown(gate, gate.actual, language),
    distance: gate.distance === null ? '–' : signed(gate, gate.distance, language),
    met,
    failed: gate.passed === false,
  };
}

function labelOf({ code }: Gate, instrument: Instrument, language: Language): string {
  const words = WORDS[language];
  if (code === 'total') return words.total;
  if (code === 'levers') return instrument.levers.title[language];
  if (code === 'earlier') return words.yearsHeld;
  const area = instrument.areas.find(({ no }) => code === `area.${no}`);
  if (area !== undefined) return `${words.area} ${area.no}: ${area.title[language]} (${words.ofWeight})`;
  const component = instrument.components.find((candidate) => candidate.code === code);
  return `${code} ${component?.title[language] ?? instrument.items.get(code)?.label[language] ?? ''}`;
}

/** Shares in per cent, everything else in its own unit. */
function shown({ code }: Gate, value: number, language: Language, decimals = 2): string {
  const isShare = code.startsWith('area.');
  return isShare ? `${numberInWords(value * 100, language, decimals)} %` : numberInWords(value, language, decimals);
}

/** A miss by less than a hundredth must not read as none. */
function signed(gate: Gate, distance: number, language: Language): string {
  const isTiny = gate.passed === false && Number(distance.toFixed(4)) > -0.005;
  const text = shown(gate, distance, language, isTiny ? 4 : 2);
  return distance > 0 ? `+${text}` : text.replace('-', '−');
}
