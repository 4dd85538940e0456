import type { Answer } from './answer.js';
import type { Item } from './instrument.js';
import { valueOf } from './scoring.js';

/**
 * True when an answer must come with evidence (rules, section 7): on a lever item that is worth more than its lowest option,
 * or its ratio more than 0, and on a survey index. Counts that await a ruling are worth nothing yet.
 */
export function needsEvidence(item: Item, answer: Answer): boolean {
  if (item.kind === 'index') return true;
  return isLever(item) && (valueOf(item, answer) ?? 0) > 0;
}

function isLever({ code }: Item): boolean {
  return code.startsWith('A.');
}
