import type { Answer } from '../../../../src/domain/answer.js';
import { checkPredicate, type Gate } from '../../../../src/domain/gates.js';
import type { Instrument, Predicate } from '../../../../src/domain/instrument.js';
import { scoreSheet } from '../../../../src/domain/scoring.js';
import type { Language } from '../../i18n/language.js';

/** What a sheet would score, and how every gate would stand then. */
export interface Outcome {
  readonly total: number;
  readonly gates: readonly Gate[];
}

/** Nothing is known here of the predicates a unit held before: that gate stays undecided. */
export function outcomeOf(instrument: Instrument, target: Predicate, answers: ReadonlyMap<string, Answer>): Outcome {
  const card = scoreSheet(instrument, answers);
  return { total: card.total, gates: checkPredicate(instrument, target, card).gates };
}

/** The gates that one answer decides: passed in one outcome, failed in the other. */
export function turned(before: Outcome, after: Outcome): readonly Gate[] {
  return after.gates.filter(({ code, passed }) => before.gates.find((gate) => gate.code === code)?.passed !== passed);
}

/** An area or a part of the results as the worksheet calls it; null for the gates that have names of their own. */
export function partName(instrument: Instrument, code: string, language: Language): string | null {
  const area = instrument.areas.find(({ no }) => code === `area.${no}`);
  const component = instrument.components.find((each) => each.code === code);
  return (area?.title ?? component?.title ?? instrument.items.get(code)?.label)?.[language] ?? null;
}
