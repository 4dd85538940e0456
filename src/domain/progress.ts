import type { Answer } from './answer.js';
import { needsEvidence } from './evidence-need.js';
import type { Item } from './instrument.js';

/** How far one item is: nothing yet, the first thing it still lacks, or done. */
export type ItemProgress = 'blank' | 'lacks-note' | 'lacks-evidence' | 'done';

/** What is there of an item. */
export interface FilledItem {
  /** undefined or null while there is none, or when it was taken back. */
  readonly answer: Answer | null | undefined;
  readonly note: string;
  readonly hasEvidence: boolean;
}

/** An item is done when it has an answer, a note, and evidence where it asks for it. */
export function itemProgress(item: Item, { answer, note, hasEvidence }: FilledItem): ItemProgress {
  if (answer === undefined || answer === null) return 'blank';
  if (note.trim() === '') return 'lacks-note';
  return !hasEvidence && needsEvidence(item, answer) ? 'lacks-evidence' : 'done';
}

/** How many items are how far. The first four sum to `items`. */
export interface Progress {
  readonly blank: number;
  readonly lacksNote: number;
  readonly lacksEvidence: number;
  readonly done: number;
  readonly items: number;
}

export function countProgress(states: readonly ItemProgress[]): Progress {
  const count = (wanted: ItemProgress) => states.filter((state) => state === wanted).length;
  return {
    blank: count('blank'),
    lacksNote: count('lacks-note'),
    lacksEvidence: count('lacks-evidence'),
    done: count('done'),
    items: states.length,
  };
}
