import type { Aspect, AspectKind, Instrument, Item, ResultComponent, SubComponent } from './instrument.js';

/** What has a score: an item, or what is above items. */
export interface PlannedNode {
  readonly code: string;
  /** Where what it scores is kept. */
  readonly place: number;
  /** Of an item where blank ones count. */
  readonly weight: number;
  /** Below it; an item is its own. */
  readonly itemCount: number;
}

/** An item as the walk meets it: the three kinds in one shape, and what is asked of a choice at hand. */
export interface PlannedItem extends PlannedNode {
  readonly item: Item;
  /** Of a choice, with what each is worth at the same place below; null for what is no choice. A few are found sooner than hashed. */
  readonly keys: readonly string[] | null;
  readonly keyValues: readonly number[];
}

/** A sub-component or a result component. */
export interface Parent extends PlannedNode {
  /** Its items carry points of their own instead of sharing its weight. */
  readonly hasPoints: boolean;
  readonly items: readonly PlannedItem[];
}

/** What scores as much as its parts together: an aspect, an area, all aspects of a kind, the levers, the results. */
export interface Sum extends PlannedNode {
  /** Their places. */
  readonly parts: readonly number[];
}

export interface PlannedArea {
  readonly no: number;
  readonly sum: Sum;
}

/** A worksheet as the scoring walks through it. */
export interface ScoringPlan {
  /** In worksheet order: every sub-component, then every result component. */
  readonly parents: readonly Parent[];
  /** Each after its parts. */
  readonly sums: readonly Sum[];
  readonly areas: readonly PlannedArea[];
  readonly kinds: Readonly<Record<AspectKind, Sum>>;
  readonly levers: Sum;
  readonly results: Sum;
  /** Every aspect, sub-component, result component and item: items before their parent, parents before their aspect. */
  readonly nodes: readonly PlannedNode[];
  readonly nodesByCode: ReadonlyMap<string, PlannedNode>;
  /** By place, as are what a sheet scores and how much of it is answered of which nothing is known yet. */
  readonly weights: readonly number[];
  readonly noScores: readonly number[];
  readonly noneAnswered: readonly number[];
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

interface PlannedAspect {
  readonly kind: AspectKind;
  readonly parents: readonly Parent[];
  readonly sum: Sum;
}

function makePlan({ areas, components, levers, results }: Instrument): ScoringPlan {
  const places: PlannedNode[] = [];
  const byArea = areas.map((area) => area.aspects.map((aspect) => plannedAspect(aspect, places)));
  const ofResults = components.map((component) => plannedParent(component, places));
  const [aspects, nodes] = [byArea.flat(), places.slice()];
  const plannedAreas = areas.map((area, index): PlannedArea => {
    return { no: area.no, sum: plannedSum(area, sumsOf(byArea[index]!), places) };
  });
  const ofKind = (kind: AspectKind) => plannedKind(kind, aspects, places);
  const kinds = { fulfilment: ofKind('fulfilment'), reform: ofKind('reform') };
  const halves = {
    levers: plannedSum(levers, sumsOf(plannedAreas), places),
    results: plannedSum(results, ofResults, places),
  };
  return {
    parents: [...aspects.flatMap(({ parents }) => parents), ...ofResults],
    sums: [...sumsOf([...aspects, ...plannedAreas]), ...Object.values(kinds), ...Object.values(halves)],
    areas: plannedAreas,
    kinds,
    ...halves,
    nodes,
    nodesByCode: new Map(nodes.map((node) => [node.code, node])),
    weights: places.map(({ weight }) => weight),
    // Begun with what is no whole number, for V8 to keep doubles: the first score in a copy would make it another kind of array.
    noScores: places.map(() => Number.NaN).fill(0),
    noneAnswered: places.map(() => 0),
  };
}

function sumsOf(those: readonly { readonly sum: Sum }[]): Sum[] {
  return those.map(({ sum }) => sum);
}

/*
 * Literals, and nothing spread into them: only then are all items of one shape, in which they are read several times as quickly.
 */

function plannedAspect({ code, kind, weight, subComponents }: Aspect, places: PlannedNode[]): PlannedAspect {
  const parents = subComponents.map((parent) => plannedParent(parent, places));
  return { kind, parents, sum: plannedSum({ code, weight }, parents, places) };
}

function plannedKind(kind: AspectKind, aspects: readonly PlannedAspect[], places: PlannedNode[]): Sum {
  const sums = sumsOf(aspects.filter((aspect) => aspect.kind === kind));
  const weight = sums.reduce((sum, aspect) => sum + aspect.weight, 0);
  return plannedSum({ code: kind, weight }, sums, places);
}

function plannedSum(
  { code, weight }: Pick<PlannedNode, 'code' | 'weight'>,
  parts: readonly PlannedNode[],
  places: PlannedNode[],
): Sum {
  const itemCount = parts.reduce((sum, part) => sum + part.itemCount, 0);
  const place = nextPlace({ code, weight, itemCount }, places);
  return { code, place, weight, itemCount, parts: parts.map((part) => part.place) };
}

function plannedParent({ code, weight, items }: SubComponent | ResultComponent, places: PlannedNode[]): Parent {
  const planned = items.map((item) => plannedItem(item, weight / items.length, places));
  const hasPoints = items.some(({ points }) => points !== null);
  const itemCount = items.length;
  const place = nextPlace({ code, weight, itemCount }, places);
  return { code, place, weight, itemCount, hasPoints, items: planned };
}

function plannedItem(item: Item, weightOfEach: number, places: PlannedNode[]): PlannedItem {
  const { code, points } = item;
  const options = item.kind === 'choice' ? item.options : null;
  const keys = options?.map(({ key }) => key) ?? null;
  const keyValues = options?.map(({ value }) => value) ?? [];
  const weight = points ?? weightOfEach;
  const place = nextPlace({ code, weight, itemCount: 1 }, places);
  return { code, place, weight, itemCount: 1, item, keys, keyValues };
}

function nextPlace({ code, weight, itemCount }: Omit<PlannedNode, 'place'>, places: PlannedNode[]): number {
  return places.push({ code, place: places.length, weight, itemCount }) - 1;
}
