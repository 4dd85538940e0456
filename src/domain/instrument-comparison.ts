import type { Instrument, Item, Text } from './instrument.js';
import { changesBetween, compareItems, type FieldChange } from './item-changes.js';

/** What of an item became another: how it is answered, its options, their values, its formula, its words, its weight. */
export const ITEM_ASPECTS = ['TYPE', 'OPTIONS', 'VALUES', 'FORMULA', 'WORDING', 'WEIGHT'] as const;
export type ItemAspect = (typeof ITEM_ASPECTS)[number];

export const ITEM_DIFFERENCES = ['ADDED', 'REMOVED', 'CHANGED'] as const;
export type ItemDifferenceState = (typeof ITEM_DIFFERENCES)[number];

/** What became of one item. */
export interface ItemDifference {
  readonly code: string;
  readonly state: ItemDifferenceState;
  /** As the later worksheet says it, or the earlier one where it is gone. */
  readonly label: Text;
  /** None of an item that is added or removed. */
  readonly aspects: readonly ItemAspect[];
  readonly changes: readonly FieldChange[];
}

/** Two worksheets side by side. */
export interface InstrumentComparison {
  /** How many items ask the same with the same weight. */
  readonly unchanged: number;
  /** In the order of the later worksheet, then what is gone. */
  readonly items: readonly ItemDifference[];
  /** What else reads differently: titles, weights of the parts, minima of the predicates, by the code of the part. */
  readonly frame: readonly FieldChange[];
}

/** Says of every item and part what a later worksheet made of it. */
export function compareInstruments(earlier: Instrument, later: Instrument): InstrumentComparison {
  const { added, gone, changed, reworded } = compareItems(earlier, later);
  const weights = changedWeights(earlier, later);
  const differences = [...later.items.values()].flatMap((item): ItemDifference[] => {
    if (added.includes(item.code)) return [whole(item, 'ADDED')];
    const words = [...(changed.get(item.code) ?? []), ...[reworded.get(item.code) ?? []].flat()];
    const changes = [...words, ...(weights.get(item.code) ?? [])];
    return changes.length === 0 ? [] : [{ ...whole(item, 'CHANGED'), aspects: aspectsOf(changes), changes }];
  });
  const removed = [...earlier.items.values()].filter(({ code }) => gone.includes(code));
  return {
    unchanged: later.items.size - differences.length,
    items: [...differences, ...removed.map((item) => whole(item, 'REMOVED'))],
    frame: changesBetween(frameOf(earlier), frameOf(later)),
  };
}

function whole({ code, label }: Item, state: ItemDifferenceState): ItemDifference {
  return { code, label, state, aspects: [], changes: [] };
}

/** The weight of each item of both worksheets that has another one. */
function changedWeights(earlier: Instrument, later: Instrument): ReadonlyMap<string, readonly FieldChange[]> {
  const [old, now] = [weightsOf(earlier), weightsOf(later)];
  const changes = [...now].flatMap(([code, after]) => {
    const before = old.get(code);
    if (before === undefined || before === after) return [];
    return [[code, [{ field: 'weight', before: String(before), after: String(after) }]] as const];
  });
  return new Map(changes);
}

/** The points of each item, to a millionth: its own, or its share of its sub-component. */
function weightsOf(instrument: Instrument): ReadonlyMap<string, number> {
  const subComponents = instrument.areas.flatMap(({ aspects }) => aspects.flatMap((aspect) => aspect.subComponents));
  const parents = [...subComponents, ...instrument.components];
  const weights = parents.flatMap(({ weight, items }) =>
    items.map(({ code, points }) => [code, Number((points ?? weight / items.length).toFixed(6))] as const),
  );
  return new Map(weights);
}

function aspectsOf(changes: readonly FieldChange[]): readonly ItemAspect[] {
  const keys = changes
    .filter(({ field }) => /^options\.[^.]+\.key$/.test(field))
    .map(({ field }) => field.split('.')[1]);
  const found = new Set(changes.map(({ field }) => aspectOf(field, keys)));
  return ITEM_ASPECTS.filter((aspect) => found.has(aspect));
}

/** `keys` are those of options that came or went: whatever is said of these is about the options. */
function aspectOf(field: string, keys: readonly (string | undefined)[]): ItemAspect {
  const [first, key, what] = field.split('.');
  if (first === 'answerType') return 'TYPE';
  if (first === 'weight') return 'WEIGHT';
  if (first === 'options' && keys.includes(key)) return 'OPTIONS';
  if (first === 'options') return what === 'value' ? 'VALUES' : 'WORDING';
  if (first === 'ratio' || (first === 'counts' && what !== 'label')) return 'FORMULA';
  return 'WORDING';
}

/** All that a worksheet says beside its items. */
function frameOf({ title, regulation, scale, levers, areas, results, components, predicates }: Instrument): object {
  const subComponents = areas.flatMap(({ aspects }) => aspects.flatMap((aspect) => aspect.subComponents));
  const aspects = areas.flatMap((area) => area.aspects.map(({ code, weight }) => ({ key: code, weight })));
  const titled = [levers, ...areas, ...subComponents, results, ...components];
  const parts = [...titled.map(({ code, title: name, weight }) => ({ key: code, title: name, weight })), ...aspects];
  const minima = Object.entries(predicates).map(([key, { components: of, ...rest }]) => {
    return { key, ...rest, components: [...of].map(([code, minimum]) => ({ key: code, minimum })) };
  });
  return { title, regulation, scale, parts, minima };
}
