import { type Answer, answerProblems, readAnswer } from '../../../../src/domain/answer.js';
import type { Item } from '../../../../src/domain/instrument.js';
import { type ItemProgress, itemProgress } from '../../../../src/domain/progress.js';

/** What the server has of an item. */
export interface Saved {
  readonly value: Answer | null;
  readonly note: string;
  /** null for nothing yet. */
  readonly version: number | null;
  readonly answeredAt: string | null;
  readonly answeredBy: string | null;
  /** The earlier assessment it was taken over from, until somebody confirms it. */
  readonly toConfirmFrom: string | null;
}

export const NOTHING_SAVED: Saved = {
  value: null,
  note: '',
  version: null,
  answeredAt: null,
  answeredBy: null,
  toConfirmFrom: null,
};

/** What a person has changed and the server has not taken yet. */
export interface Edit {
  /** Which change it is: another one has another id. */
  readonly id: string;
  /** As entered: null takes the answer back, counts may still be incomplete. */
  readonly value: unknown;
  readonly note: string;
  /** What was there when the person began to change it. */
  readonly base: Saved;
}

/** Why the server does not take a change, whatever is tried again. */
export interface Refusal {
  readonly code: string;
  readonly detail: string;
}

/** `incomplete` waits for its person, `waiting` for the line, `conflict` for a choice; `refused` was not taken. */
export type Sync = 'saved' | 'incomplete' | 'waiting' | 'saving' | 'conflict' | 'refused';

export interface Attached {
  readonly evidenceId: string;
  readonly title: string;
}

/** One item of the sheet, as it stands in this browser. Never changed: a change makes another one. */
export interface ItemState {
  readonly saved: Saved;
  readonly edit: Edit | null;
  readonly sync: Sync;
  /** What somebody else has saved meanwhile. */
  readonly theirs: Saved | null;
  readonly refusal: Refusal | null;
  readonly evidence: readonly Attached[];
  /** What an evaluator wants mended, while the sheet is back with the unit. */
  readonly returned: string | null;
}

export const UNTOUCHED: ItemState = {
  saved: NOTHING_SAVED,
  edit: null,
  sync: 'saved',
  theirs: null,
  refusal: null,
  evidence: [],
  returned: null,
};

/** What stands in the item's fields. */
export function shownOf({ edit, saved }: ItemState): { readonly value: unknown; readonly note: string } {
  return edit ?? saved;
}

/** The answer that counts in the live score: what was entered as soon as it is complete, until then what is saved. */
export function countedOf(item: Item, { edit, saved }: ItemState): Answer | undefined {
  if (edit === null || !isComplete(item, edit.value)) return saved.value ?? undefined;
  return edit.value === null ? undefined : readAnswer(item, edit.value);
}

/** Whether the server would take what was entered. */
export function isComplete(item: Item, value: unknown): boolean {
  return value === null || answerProblems(item, value).length === 0;
}

export function progressOf(item: Item, state: ItemState): ItemProgress {
  const { note } = shownOf(state);
  return itemProgress(item, { answer: countedOf(item, state), note, hasEvidence: state.evidence.length > 0 });
}

/** Whether two answers with their notes say the same. */
export function saysTheSame(one: Pick<Edit, 'value' | 'note'>, other: Pick<Edit, 'value' | 'note'>): boolean {
  return one.note === other.note && isSameValue(one.value, other.value);
}

export function isSameValue(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? '';
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
