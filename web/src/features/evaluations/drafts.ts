import { createStore } from '../../ui/store.js';
import { onSignOut } from '../../shell/sign-out.js';

/** What somebody has typed for an item and not saved yet. */
export interface Draft {
  /** As typed: it need not be an answer yet. */
  readonly value: unknown;
  readonly note: string;
  /** Of the answer it was begun from; null where there was none. */
  readonly version: number | null;
}
type Drafts = Readonly<Record<string, Draft>>;

const KEPT_AS = 'penilaian.draf';

/** Typed text outlives a reload and a session that ends; saving or signing out takes it away. */
export const drafts = createStore<Drafts>(read());

function read(): Drafts {
  try {
    return JSON.parse(globalThis.sessionStorage?.getItem(KEPT_AS) ?? '{}') as Drafts;
  } catch {
    return {};
  }
}

function keep(next: Drafts): void {
  drafts.set(next);
  sessionStorage.setItem(KEPT_AS, JSON.stringify(next));
}

export function draftKey(sheetId: string, code: string): string {
  return `${sheetId}/${code}`;
}

export function keepDraft(key: string, draft: Draft): void {
  keep({ ...drafts.get(), [key]: draft });
}

export function dropDraft(key: string): void {
  keep(Object.fromEntries(Object.entries(drafts.get()).filter(([name]) => name !== key)));
}

/** The codes of a sheet's items with something unsaved. */
export function unsavedIn(all: Drafts, sheetId: string): readonly string[] {
  return Object.keys(all).flatMap((key) => (key.startsWith(`${sheetId}/`) ? [key.slice(sheetId.length + 1)] : []));
}

onSignOut(async () => keep({}));
