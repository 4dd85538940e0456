import type { Answer } from './answer.js';
import type { EvidenceRule, Item } from './instrument.js';
import { valueOf } from './item-value.js';

/**
 * What a worksheet asks for where it does not say otherwise (rules, section 7): evidence for every lever item answered above
 * its lowest option, and a survey report for the two indexes.
 */
export function defaultEvidence(part: 'levers' | 'results', answerType: Item['answerType']): EvidenceRule {
  if (part === 'levers') return 'above-lowest';
  return answerType === 'index_0_4' ? 'required' : 'optional';
}

/** Whether an item answered like this must show evidence. Counts that still await a ruling are not above the lowest. */
export function needsEvidence(item: Item, answer: Answer): boolean {
  if (item.evidence !== 'above-lowest') return item.evidence === 'required';
  return (valueOf(item, answer) ?? 0) > lowestOf(item);
}

/** What the last of an item's options is worth; an index and a ratio can be 0. */
function lowestOf(item: Item): number {
  return item.kind === 'choice' ? (item.options.at(-1)?.value ?? 0) : 0;
}
