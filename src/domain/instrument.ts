/** A text in both languages of the house. */
export interface Text {
  readonly id: string;
  readonly en: string;
}

export const CHOICE_TYPES = ['yes_no', 'abc', 'abcd', 'abcde'] as const;
export type ChoiceType = (typeof CHOICE_TYPES)[number];

export interface Option {
  readonly key: string;
  /** 0..1, literal as the regulation prints it: 0.67 is not two thirds. */
  readonly value: number;
  readonly criterion: Text;
}

/** `recorded` counts must be filled in but enter no formula. */
export type CountRole = 'numerator' | 'denominator' | 'before' | 'after' | 'recorded';

export interface Count {
  readonly key: string;
  readonly label: Text;
  readonly role: CountRole;
}

/** share = sum(numerator) / sum(denominator); reduction = (before - after) / before. Both are clamped to 0..1. */
export type Ratio =
  | { readonly kind: 'share'; readonly numerator: readonly string[]; readonly denominator: readonly string[] }
  | { readonly kind: 'reduction'; readonly before: string; readonly after: string };

/** When an item must show evidence: whatever its answer, only above its lowest option, or never. */
export type EvidenceRule = 'required' | 'above-lowest' | 'optional';

interface ItemFacts {
  readonly code: string;
  readonly label: Text;
  /** Points of its own inside its parent; null when it shares its parent's weight with its siblings. */
  readonly points: number | null;
  readonly worksheetRow: number | null;
  /** The ministry's own words for the question and its options, where the worksheet gives them; the labels are ours. */
  readonly officialWording: string | null;
  /** Says how an item is worked on, not what it asks; so it is no part of its content and digest. */
  readonly evidence: EvidenceRule;
}

export interface ChoiceItem extends ItemFacts {
  readonly kind: 'choice';
  readonly answerType: ChoiceType;
  /** Best first. */
  readonly options: readonly Option[];
  readonly valueOfKey: ReadonlyMap<string, number>;
  readonly soalId: number | null;
}

export interface RatioItem extends ItemFacts {
  readonly kind: 'ratio';
  readonly answerType: 'percentage';
  readonly counts: readonly (Count & { readonly soalId: number | null; readonly worksheetRow: number | null })[];
  /** Where the annex shows the sum of the denominators on a row of its own. */
  readonly denominatorRow: number | null;
  readonly ratio: Ratio;
}

export interface IndexItem extends ItemFacts {
  readonly kind: 'index';
  readonly answerType: 'index_0_4';
  readonly soalId: number | null;
}

export type Item = ChoiceItem | RatioItem | IndexItem;

export interface SubComponent {
  readonly code: string;
  readonly title: Text;
  readonly weight: number;
  readonly items: readonly Item[];
}

export type AspectKind = 'fulfilment' | 'reform';

export interface Aspect {
  readonly code: string;
  readonly kind: AspectKind;
  readonly weight: number;
  readonly subComponents: readonly SubComponent[];
}

export interface ChangeArea {
  /** 1..6 */
  readonly no: number;
  /** The glossary's name, e.g. CHANGE_MANAGEMENT. */
  readonly code: string;
  readonly title: Text;
  readonly weight: number;
  readonly aspects: readonly Aspect[];
}

export interface ResultComponent {
  readonly code: string;
  readonly title: Text;
  readonly weight: number;
  /** Each with points of its own. */
  readonly items: readonly Item[];
}

export const PREDICATES = ['WBK', 'WBBM'] as const;
export type Predicate = (typeof PREDICATES)[number];

/** The minima of one predicate; every one of them is a gate of its own. Points, but areas are shares 0..1. */
export interface PredicateMinima {
  readonly total: number;
  readonly levers: number;
  readonly areaShare: number;
  readonly components: ReadonlyMap<string, number>;
  /** Years a WBK must have been held before, or null. */
  readonly wbkHeldYears: number | null;
}

/** A published worksheet (LKE). It never changes; a new wording or weight is a new instrument. */
export interface Instrument {
  readonly id: string;
  readonly title: Text;
  readonly regulation: string;
  readonly scale: number;
  readonly levers: { readonly code: string; readonly title: Text; readonly weight: number };
  readonly areas: readonly ChangeArea[];
  readonly results: { readonly code: string; readonly title: Text; readonly weight: number };
  readonly components: readonly ResultComponent[];
  readonly predicates: Readonly<Record<Predicate, PredicateMinima>>;
  /** Every scored item in worksheet order. */
  readonly items: ReadonlyMap<string, Item>;
  /** The change area of each lever item. */
  readonly areaNoOf: ReadonlyMap<string, number>;
}

/**
 * The content of an item that its digest covers, in one canonical text: code, answer type, option keys and values, counts,
 * ratio, and both labels and criteria (rules, section 7). Two items of one content are the same question.
 */
export function itemContent(item: Item): string {
  const { code, answerType, label } = item;
  const content: Record<string, unknown> = { code, answerType, label };
  if (item.kind === 'choice') content.options = item.options;
  if (item.kind === 'ratio') {
    content.ratio = item.ratio;
    content.counts = item.counts.map(({ key, role, label: counted }) => ({ key, role, label: counted }));
  }
  return JSON.stringify(content, sortedKeys);
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
