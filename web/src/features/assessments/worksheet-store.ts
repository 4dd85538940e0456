import type { Schemas } from '../../api/client.js';
import type { Answers } from '../../../../src/domain/answer.js';
import type { Instrument, Item } from '../../../../src/domain/instrument.js';
import { countProgress, type Progress } from '../../../../src/domain/progress.js';
import { type Scorecard, scoreSheet } from '../../../../src/domain/scoring.js';
import {
  countedOf,
  type Edit,
  isComplete,
  type ItemState,
  progressOf,
  type Refusal,
  type Saved,
  saysTheSame,
  shownOf,
  type Sync,
  UNTOUCHED,
} from './item-state.js';

/** The whole sheet at one moment. */
export interface Summary {
  readonly answers: Answers;
  /** Blank items count 0: what the gates use. */
  readonly zero: Scorecard;
  /** Blank items are left out, as in the official workbook. */
  readonly skip: Scorecard;
  readonly progress: Progress;
  /** By area number; the results stand at 0. */
  readonly progressOfArea: ReadonlyMap<number, Progress>;
  readonly counts: Readonly<Record<Sync, number>>;
}

/**
 * One sheet in this browser: every item by itself, so that an answer touches its own row and nothing else, and what all of
 * them add up to. It knows neither the network nor the disk.
 */
export class WorksheetStore {
  private readonly states = new Map<string, ItemState>();
  private readonly itemListeners = new Map<string, Set<() => void>>();
  private readonly listeners = new Set<() => void>();
  /** Items of which something is on its way to the server. */
  private readonly underWay = new Set<string>();
  private summed: Summary | null = null;

  constructor(readonly instrument: Instrument) {}

  state(code: string): ItemState {
    return this.states.get(code) ?? UNTOUCHED;
  }

  /** What all items add up to; the same object until something changes. */
  summary(): Summary {
    this.summed ??= summaryOf(this.instrument, (code) => this.state(code));
    return this.summed;
  }

  onItem(code: string, listener: () => void): () => void {
    const known = this.itemListeners.get(code) ?? new Set();
    this.itemListeners.set(code, known.add(listener));
    return () => known.delete(listener);
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Takes what the server has; what the person is changing stays. */
  receive(all: ReadonlyMap<string, Saved>): void {
    for (const [code, saved] of all) this.take(code, saved);
  }

  /** One answer of the server's. An older one than is known says nothing new. */
  take(code: string, saved: Saved): void {
    const state = this.state(code);
    if ((saved.version ?? 0) < (state.saved.version ?? 0) || isSameSaved(saved, state.saved)) return;
    this.put(code, { ...state, saved });
  }

  /**
   * What the person enters. Back at what is saved, there is no change any more, unless another is on its way: what is saved will be that one
   * then.
   */
  change(code: string, entered: { readonly value?: unknown; readonly note?: string }): Edit | null {
    const state = this.state(code);
    const { value, note } = { ...shownOf(state), ...entered };
    const base = state.edit?.base ?? state.saved;
    const isOnWhatIsSaved = state.theirs === null && base.version === state.saved.version;
    if (isOnWhatIsSaved && !this.underWay.has(code) && saysTheSame({ value, note }, state.saved)) {
      this.put(code, { ...state, edit: null, sync: 'saved', refusal: null });
      return null;
    }
    return this.hold(code, { id: newId(), value, note, base });
  }

  /** A change that waits: just made, or found in the outbox. */
  hold(code: string, edit: Edit, refusal: Refusal | null = null): Edit {
    const state = this.state(code);
    const sync = this.syncOf(code, edit, state.theirs, refusal);
    this.put(code, { ...state, edit, refusal, sync });
    return edit;
  }

  sending(code: string): void {
    this.underWay.add(code);
    this.put(code, { ...this.state(code), sync: 'saving' });
  }

  /** What was on its way has been answered, or has failed. */
  sent(code: string): void {
    this.underWay.delete(code);
  }

  /** Not sent after all; it waits. */
  wait(code: string): void {
    const state = this.state(code);
    if (state.edit !== null) this.hold(code, state.edit);
  }

  /** The server took it. `rest` is what the person has changed since. */
  settled(code: string, saved: Saved, rest: Edit | null): void {
    const state = { ...this.state(code), saved, theirs: null, refusal: null };
    this.put(code, { ...state, edit: rest, sync: rest === null ? 'saved' : this.syncOf(code, rest, null, null) });
  }

  conflict(code: string, theirs: Saved): void {
    this.put(code, { ...this.state(code), theirs, saved: theirs, sync: 'conflict' });
  }

  /** The person has seen both and chosen; what was chosen stands on what the other saved. */
  resolve(code: string, chosen: Pick<Edit, 'value' | 'note'>): Edit | null {
    const { theirs } = this.state(code);
    if (theirs === null) return null;
    this.drop(code);
    return this.change(code, chosen);
  }

  refuse(code: string, refusal: Refusal): void {
    this.put(code, { ...this.state(code), refusal, sync: 'refused' });
  }

  /** The person gives a change up. */
  drop(code: string): void {
    this.put(code, { ...this.state(code), edit: null, theirs: null, refusal: null, sync: 'saved' });
  }

  attach(evidence: ReadonlyMap<string, ItemState['evidence']>): void {
    for (const code of this.instrument.items.keys()) {
      const [known, now] = [this.state(code).evidence, evidence.get(code) ?? []];
      const ids = (list: ItemState['evidence']) => list.map(({ evidenceId, title }) => evidenceId + title).join(' ');
      if (ids(known) !== ids(now)) this.put(code, { ...this.state(code), evidence: now });
    }
  }

  returnWith(notes: ReadonlyMap<string, string>): void {
    for (const code of this.instrument.items.keys()) {
      const returned = notes.get(code) ?? null;
      if (this.state(code).returned !== returned) this.put(code, { ...this.state(code), returned });
    }
  }

  /** What the server has, as it would say it. */
  answers(): Schemas['AnswerView'][] {
    return [...this.states].flatMap(([item, { saved }]) => {
      const { version, answeredAt, answeredBy, ...rest } = saved;
      if (version === null || answeredAt === null || answeredBy === null) return [];
      return [{ ...rest, item, version, answeredAt, answeredBy }];
    });
  }

  /** Codes of the items in a state, in worksheet order. */
  codesIn(...wanted: readonly Sync[]): readonly string[] {
    return [...this.instrument.items.keys()].filter((code) => wanted.includes(this.state(code).sync));
  }

  private syncOf(code: string, edit: Edit, theirs: Saved | null, refusal: Refusal | null): Sync {
    if (theirs !== null) return 'conflict';
    if (refusal !== null) return 'refused';
    const item = this.instrument.items.get(code);
    return item !== undefined && !isComplete(item, edit.value) ? 'incomplete' : 'waiting';
  }

  private put(code: string, state: ItemState): void {
    this.states.set(code, state);
    this.summed = null;
    for (const tell of this.itemListeners.get(code) ?? []) tell();
    for (const tell of this.listeners) tell();
  }
}

function summaryOf(instrument: Instrument, stateOf: (code: string) => ItemState): Summary {
  const items = [...instrument.items.values()];
  const answers = new Map(
    items.flatMap((item) => {
      const answer = countedOf(item, stateOf(item.code));
      return answer === undefined ? [] : [[item.code, answer] as const];
    }),
  );
  const areaNoOf = (item: Item) => instrument.areaNoOf.get(item.code) ?? 0;
  const states = items.map((item) => ({ areaNo: areaNoOf(item), progress: progressOf(item, stateOf(item.code)) }));
  const ofArea = (no: number) =>
    countProgress(states.filter(({ areaNo }) => areaNo === no).map(({ progress }) => progress));
  return {
    answers,
    zero: scoreSheet(instrument, answers),
    skip: scoreSheet(instrument, answers, 'skip'),
    progress: countProgress(states.map(({ progress }) => progress)),
    progressOfArea: new Map([0, ...instrument.areas.map(({ no }) => no)].map((no) => [no, ofArea(no)])),
    counts: countSyncs(items.map(({ code }) => stateOf(code).sync)),
  };
}

function countSyncs(syncs: readonly Sync[]): Summary['counts'] {
  const count = (wanted: Sync) => syncs.filter((sync) => sync === wanted).length;
  return {
    saved: count('saved'),
    incomplete: count('incomplete'),
    waiting: count('waiting'),
    saving: count('saving'),
    conflict: count('conflict'),
    refused: count('refused'),
  };
}

function isSameSaved(one: Saved, other: Saved): boolean {
  return one.version === other.version && one.toConfirmFrom === other.toConfirmFrom;
}

let made = 0;

/** Distinct between tabs too; where the page did not come over HTTPS there is no randomUUID. */
function newId(): string {
  made += 1;
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}-${made}`;
}
