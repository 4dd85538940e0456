import type { AspectKind, Instrument, Item } from './instrument.js';

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
  /** null for what is no choice. */
  readonly valueOfKey: ReadonlyMap<string, number> | null;
  /** 0 for one that shares its parent's weight. */
  readonly ownPoints: number;
}

export interface PlannedAspect {
  readonly code: string;
  readonly kind: AspectKind;
  readonly weight: number;
  readonly parents: readonly Parent[];
}

export interface PlannedArea {
  readonly no: number;
  readonly code: string;
  readonly weight: number;
  readonly aspects: readonly PlannedAspect[];
}

/** A worksheet as the scoring walks through it. */
export interface ScoringPlan {
  /** In worksheet order: every sub-component, then every result component. */
  readonly parents: readonly Parent[];
  readonly areas: readonly PlannedArea[];
  readonly components: readonly Parent[];
  /** A sheet of which nothing is known yet, by item and by parent. */
  readonly noValues: readonly number[];
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

function makePlan({ areas, components }: Instrument): ScoringPlan {
  const parents: Parent[] = [];
  let places = 0;
  const plan = (item: Item): PlannedItem => {
    const valueOfKey = item.kind === 'choice' ? item.valueOfKey : null;
    return { place: places++, code: item.code, item, valueOfKey, ownPoints: item.points ?? 0 };
  };
  const add = ({ code, weight, items }: Pick<Parent, 'code' | 'weight' | 'items'>): Parent => {
    const hasPoints = items[0]?.points != null;
    const parent = { code, weight, items, hasPoints, place: parents.length, planned: items.map(plan) };
    parents.push(parent);
    return parent;
  };
  const walk = inOrder({ areas, components }, add);
  const noValues = Array.from({ length: places }, () => Number.NaN);
  return {
    ...walk,
    parents,
    noValues,
    noScores: noValues.slice(0, parents.length),
    noneAnswered: parents.map(() => 0),
  };
}

type AddParent = (parent: Pick<Parent, 'code' | 'weight' | 'items'>) => Parent;

function inOrder({ areas, components }: Pick<Instrument, 'areas' | 'components'>, add: AddParent) {
  return {
    areas: areas.map(({ no, code, weight, aspects }) => ({
      no,
      code,
      weight,
      aspects: aspects.map((aspect) => ({
        code: aspect.code,
        kind: aspect.kind,
        weight: aspect.weight,
        parents: aspect.subComponents.map(add),
      })),
    })),
    components: components.map(add),
  };
}
