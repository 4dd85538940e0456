import { type Instrument, type Item, itemContent } from './instrument.js';

/** One thing that reads differently in two worksheets, e.g. `options.B.criterion.en`; null where it was, or is, not there. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The items of two worksheets side by side, by code. */
export interface ItemsCompared {
  /** Of one content, and so of one digest: an answer to one answers the other. */
  readonly same: readonly string[];
  /** Those of them whose official wording alone differs. */
  readonly reworded: ReadonlyMap<string, FieldChange>;
  /** Another question under the same code, and what makes it another. */
  readonly changed: ReadonlyMap<string, readonly FieldChange[]>;
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

type Leaf = readonly [path: string, value: string];

/** What became of each item from one worksheet to a later one (rules, section 7). Weights and rows are no part of an item. */
export function compareItems(earlier: Instrument, later: Instrument): ItemsCompared {
  const pairs = [...later.items.values()].flatMap((after) => {
    const before = earlier.items.get(after.code);
    return before === undefined ? [] : [{ code: after.code, before, after }];
  });
  const [same, other] = [true, false].map((isSame) =>
    pairs.filter(({ before, after }) => (itemContent(before) === itemContent(after)) === isSame),
  ) as [typeof pairs, typeof pairs];
  return {
    same: same.map(({ code }) => code),
    reworded: new Map(same.flatMap(({ code, before, after }) => wordingChange(code, before, after))),
    changed: new Map(other.map(({ code, before, after }) => [code, contentChanges(before, after)])),
    added: [...later.items.keys()].filter((code) => !earlier.items.has(code)),
    gone: [...earlier.items.keys()].filter((code) => !later.items.has(code)),
  };
}

function wordingChange(code: string, before: Item, after: Item): [string, FieldChange][] {
  if (before.officialWording === after.officialWording) return [];
  return [[code, { field: 'officialWording', before: before.officialWording, after: after.officialWording }]];
}

function contentChanges(before: Item, after: Item): readonly FieldChange[] {
  return changesBetween(JSON.parse(itemContent(before)), JSON.parse(itemContent(after)));
}

/** What reads differently in two values of one shape, leaf by leaf. */
export function changesBetween(before: unknown, after: unknown): readonly FieldChange[] {
  const [old, now] = [new Map(leavesOf('', before)), new Map(leavesOf('', after))];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((field) => ({ field, before: old.get(field) ?? null, after: now.get(field) ?? null }))
    .filter((change) => change.before !== change.after);
}

/** Options and counts are named by their key, other entries of a list by their place. */
function leavesOf(path: string, value: unknown): Leaf[] {
  if (value === null || typeof value !== 'object') return [[path, String(value)]];
  return Object.entries(value).flatMap(([name, child]: [string, unknown]) => {
    const key = Array.isArray(value) ? keyOf(child, name) : name;
    return leavesOf(path === '' ? key : `${path}.${key}`, child);
  });
}

function keyOf(child: unknown, place: string): string {
  const key = (child as { readonly key?: unknown } | null)?.key;
  return typeof key === 'string' ? key : place;
}
