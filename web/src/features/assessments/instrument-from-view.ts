import type { Schemas } from '../../api/client.js';
import type {
  ChangeArea,
  Instrument,
  Item,
  Predicate,
  PredicateMinima,
  ResultComponent,
} from '../../../../src/domain/instrument.js';

type Minima = Omit<PredicateMinima, 'components'> & { readonly components: Readonly<Record<string, number>> };

/** The instrument that the server describes, in the form in which the rulebook scores it. */
export function instrumentFrom(view: Schemas['InstrumentView']): Instrument {
  const areas = (view.areas as unknown as readonly ChangeArea[]).map(areaFrom);
  const components = (view.components as unknown as readonly ResultComponent[]).map(partFrom);
  const levers = partOf(areas.flatMap(itemsOf), areas);
  const results = partOf(
    components.flatMap(({ items }) => items),
    components,
  );
  const items = [...areas.flatMap(itemsOf), ...components.flatMap((component) => component.items)];
  return {
    id: view.id,
    title: { id: view.titleId, en: view.titleEn },
    regulation: view.regulation,
    scale: levers.weight + results.weight,
    levers,
    areas,
    results,
    components,
    predicates: minimaFrom(view.predicates as unknown as Readonly<Record<Predicate, Minima>>),
    items: new Map(items.map((item) => [item.code, item])),
    areaNoOf: new Map(areas.flatMap((area) => itemsOf(area).map((item) => [item.code, area.no] as const))),
  };
}

function areaFrom(area: ChangeArea): ChangeArea {
  const aspects = area.aspects.map((aspect) => ({ ...aspect, subComponents: aspect.subComponents.map(partFrom) }));
  return { ...area, aspects };
}

function partFrom<Part extends { readonly items: readonly Item[] }>(part: Part): Part {
  return { ...part, items: part.items.map(itemFrom) };
}

/** JSON knows no maps. */
function itemFrom(item: Item): Item {
  const known = { ...item, worksheetRow: null };
  if (known.kind !== 'choice') return known;
  return { ...known, valueOfKey: new Map(known.options.map(({ key, value }) => [key, value])) };
}

export function itemsOf(area: ChangeArea): readonly Item[] {
  return area.aspects.flatMap(({ subComponents }) => subComponents.flatMap(({ items }) => items));
}

/** Levers and results are what their parts add up to; their code begins the codes of all items in them. */
function partOf(items: readonly Item[], parts: readonly { readonly weight: number }[]): Instrument['levers'] {
  const code = items[0]?.code.split('.')[0] ?? '';
  return { code, title: { id: code, en: code }, weight: parts.reduce((sum, { weight }) => sum + weight, 0) };
}

function minimaFrom(minima: Readonly<Record<Predicate, Minima>>): Instrument['predicates'] {
  const read = (given: Minima): PredicateMinima => ({
    ...given,
    components: new Map(Object.entries(given.components)),
  });
  return { WBK: read(minima.WBK), WBBM: read(minima.WBBM) };
}
