import type { Schemas } from '../../api/client.js';

type Evidence = Schemas['EvidenceView'];
type Attached = Pick<Schemas['AttachedEvidenceView'], 'item' | 'evidenceId'>;

/** What there is to choose from. */
export interface Library {
  readonly all: readonly Evidence[];
  /** What is attached in this assessment, and was in the one before. */
  readonly here: readonly Attached[];
  readonly before: readonly Attached[];
  readonly code: string;
  /** Every word of it is looked for in title, file name and address. */
  readonly search: string;
}

/** More than these are found by their words. */
const MOST = 50;

/** What an item can be given: what it showed the year before, and everything else; never what it has. */
export function choicesFor({ all, here, before, code, search }: Library) {
  const has = idsOn(here, code);
  const had = idsOn(before, code);
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const free = all.filter((evidence) => !has.has(evidence.id) && fits(evidence, words));
  return {
    earlier: free.filter(({ id }) => had.has(id)),
    others: free.filter(({ id }) => !had.has(id)).slice(0, MOST),
  };
}

function idsOn(attached: readonly Attached[], code: string): ReadonlySet<string> {
  return new Set(attached.filter(({ item }) => item === code).map(({ evidenceId }) => evidenceId));
}

function fits({ title, latest }: Evidence, words: readonly string[]): boolean {
  const text = [title, latest.fileName, latest.url].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}
