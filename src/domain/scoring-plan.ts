import type { Aspect, AspectKind, Instrument, Item } from './instrument.js';

/** A sub-component or a result component, with the places its items and itself have in what is scored. */
export interface Parent {
  readonly code: string;
  readonly weight: number;
  readonly items: readonly Item[];
  /** Its items carry points of their own instead of sharing its weight. */
  readonly hasPoints: boolean;
  readonly place: number;
  readonly planned: readonly PlannedItem[];
}

/** An item as the walk meets it: the three kinds in one shape, and what is asked of a choice at hand. */
export interface PlannedItem {
  readonly place: number;
  readonly code: string;
  readonly item: Item;
  /** Of a choice, with what each is worth at the same place below; null for what is no choice. A few are found sooner than hashed. */
  readonly keys: readonly string[] | null;
  readonly keyValues: readonly number[];
  /** null for one that shares its parent's weight. */
  readonly points: number | null;
  /** The same as a number, 0 for those. */
  readonly ownPoints: number;
}

export interface PlannedAspect {
  readonly code: string;
  readonly kind: AspectKind;
  readonly weight: number;
  readonly place: number;
  /** How many there are below it. */
  readonly items: number;
  readonly parents: readonly Parent[];
}

export interface PlannedArea {
  readonly no: number;
  readonly code: string;
  readonly weight: number;
  readonly aspects: readonly PlannedAspect[];
}

/** An item with its parent, a parent by itself, or an aspect. */
export type PlannedNode =
  | { readonly code: string; readonly parent: Parent; readonly planned: PlannedItem | null }
  | { readonly code: string; readonly parent: null; readonly aspect: PlannedAspect };

/** A worksheet as the scoring walks through it. */
export interface ScoringPlan {
  /** In worksheet order: every sub-component, then every result component. */
  readonly parents: readonly Parent[];
  readonly areas: readonly PlannedArea[];
  readonly components: readonly Parent[];
  readonly aspects: readonly PlannedAspect[];
  /** Items before their parent, parents before their aspect. */
  readonly nodes: readonly PlannedNode[];
  readonly nodesByCode: ReadonlyMap<string, PlannedNode>;
  /** A sheet of which nothing is known yet, by item, by parent and by aspect. */
  readonly noValues: readonly number[];
  readonly noScores: readonly number[];
  readonly noneAnswered: readonly number[];
  readonly noAspectScores: readonly number[];
  readonly noneAnsweredOfAspects: readonly number[];
}

const plans = new WeakMap<Instrument, ScoringPlan>();

/** Made once for each instrument, which never changes. */
export function planOf(instrument: Instrument): ScoringPlan {
  const known = plans.get(instrument);
  if (known !== undefined) return known;
  const plan = makePlan(instrument);
  plans.set(instrument, plan);
  return plan;
}

function makePlan({ areas, components }: Instrument): ScoringPlan {
  const parents: Parent[] = [];
  let places = 0;
  const add = ({ code, weight, items }: Pick<Parent, 'code' | 'weight' | 'items'>): Parent => {
    const planned = items.map((item) => plannedItem(item, places++));
    const parent = { code, weight, items, hasPoints: items[0]?.points != null, place: parents.length, planned };
    parents.push(parent);
    return parent;
  };
  const walk = inOrder({ areas, components }, add);
  const aspects = walk.areas.flatMap((area) => area.aspects);
  const nodes = nodesOf(aspects, walk.components);
  const noValues = Array.from({ length: places }, () => Number.NaN);
  return {
    ...walk,
    parents,
    aspects,
    nodes,
    nodesByCode: new Map(nodes.map((planned) => [planned.code, planned])),
    noValues,
    noScores: noValues.slice(0, parents.length),
    noneAnswered: parents.map(() => 0),
    noAspectScores: noValues.slice(0, aspects.length),
    noneAnsweredOfAspects: aspects.map(() => 0),
  };
}

function plannedItem(item: Item, place: number): PlannedItem {
  const { code, points } = item;
  const options = item.kind === 'choice' ? item.options : null;
  const keys = options?.map(({ key }) => key) ?? null;
  const keyValues = options?.map(({ value }) => value) ?? [];
  return { place, code, item, keys, keyValues, points, ownPoints: points ?? 0 };
}

function nodesOf(aspects: readonly PlannedAspect[], components: readonly Parent[]): PlannedNode[] {
  const ofParent = (parent: Parent): PlannedNode[] => [
    ...parent.planned.map((planned) => ({ code: planned.code, parent, planned })),
    { code: parent.code, parent, planned: null },
  ];
  return [
    ...aspects.flatMap((aspect) => [...aspect.parents.flatMap(ofParent), { code: aspect.code, parent: null, aspect }]),
    ...components.flatMap(ofParent),
  ];
}

type AddParent = (parent: Pick<Parent, 'code' | 'weight' | 'items'>) => Parent;

function inOrder({ areas, components }: Pick<Instrument, 'areas' | 'components'>, add: AddParent) {
  let place = 0;
  const planned = ({ code, kind, weight, subComponents }: Aspect): PlannedAspect => {
    const parents = subComponents.map(add);
    const items = parents.reduce((sum, parent) => sum + parent.items.length, 0);
    return { code, kind, weight, place: place++, items, parents };
  };
  return {
    areas: areas.map(({ no, code, weight, aspects }) => ({ no, code, weight, aspects: aspects.map(planned) })),
    components: components.map(add),
  };
}
