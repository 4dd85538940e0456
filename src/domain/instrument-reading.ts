import { defaultEvidence } from './evidence-need.js';
import {
  type Aspect,
  type ChangeArea,
  CHOICE_TYPES,
  type ChoiceItem,
  type ChoiceType,
  type IndexItem,
  type Instrument,
  type Item,
  type Option,
  type PredicateMinima,
  type RatioItem,
  type ResultComponent,
  type SubComponent,
} from './instrument.js';
import { InstrumentNode } from './instrument-node.js';
import { readCounts, readRatio } from './instrument-ratio.js';

const TOLERANCE = 1e-9;
/** It stands in addresses. */
const ID = /^[a-z0-9][a-z0-9-]{1,58}[a-z0-9]$/;
const ANSWER_TYPES = [...CHOICE_TYPES, 'percentage', 'index_0_4'] as const;
/** What a worksheet may say of an item itself. */
const EVIDENCE = ['required', 'optional'] as const;
const ASPECT_KINDS = ['fulfilment', 'reform'] as const;

/** The value of each key of each letter type, best first, e.g. abcd: A 1, B 0.67, C 0.33, D 0. */
type Scales = ReadonlyMap<ChoiceType, ReadonlyMap<string, number>>;

/**
 * Reads a worksheet from parsed YAML or JSON.
 *
 * @throws InvalidInstrument naming every wrong node and the reason: a missing field, weights that do not sum to their parent, a
 *   repeated code, an unknown answer type, options out of order, a formula that names no count.
 */
export function readInstrument(raw: unknown): Instrument {
  const root = InstrumentNode.root(raw);
  const scales = readScales(root.child('answer_types'));
  const levers = root.child('levers');
  const results = root.child('results');
  const areas = readAreas(levers, scales);
  const components = results.children('components').map((node) => readComponent(node, scales));
  assertSum(root, root.number('scale'), [levers.number('weight'), results.number('weight')]);
  assertSum(
    results,
    results.number('weight'),
    components.map((component) => component.weight),
  );
  assertDistinct(root, codesOf(areas, components));
  const head = readHead(root, levers, results);
  const predicates = readPredicates(root.child('predicates'), components);
  root.assertSound();
  return {
    ...head,
    areas,
    components,
    predicates,
    items: new Map([...areas.flatMap(itemsOfArea), ...components.flatMap((c) => c.items)].map((i) => [i.code, i])),
    areaNoOf: new Map(areas.flatMap((area) => itemsOfArea(area).map((item) => [item.code, area.no] as const))),
  };
}

function readHead(root: InstrumentNode, levers: InstrumentNode, results: InstrumentNode) {
  const part = (node: InstrumentNode) => ({
    code: node.text('code'),
    title: node.bilingual('title'),
    weight: node.number('weight'),
  });
  const id = root.text('id');
  if (id !== '' && !ID.test(id))
    root.refuse('"id" must be 3 to 60 lower-case letters, digits and hyphens, as in lke-zi-2021');
  return {
    id,
    title: root.bilingual('title'),
    regulation: root.text('regulation'),
    scale: root.number('scale'),
    levers: part(levers),
    results: part(results),
  };
}

function readScales(node: InstrumentNode): Scales {
  return new Map(CHOICE_TYPES.map((type) => [type, readScale(node.child(type).child('values'))]));
}

function readScale(node: InstrumentNode): ReadonlyMap<string, number> {
  const values = node.keys().map((key) => [key, node.number(key)] as const);
  if (values.length === 0) node.refuse('must give the value of at least one key');
  assertDescending(
    node,
    values.map(([, value]) => value),
  );
  return new Map(values);
}

function readAreas(levers: InstrumentNode, scales: Scales): readonly ChangeArea[] {
  const areas = levers.children('areas').map((node) => readArea(node, scales));
  assertSum(
    levers,
    levers.number('weight'),
    areas.map((area) => area.weight),
  );
  assertDistinct(
    levers,
    areas.map((area) => `no ${area.no}`),
  );
  return areas;
}

function readArea(node: InstrumentNode, scales: Scales): ChangeArea {
  const aspects = node.children('aspects').map((aspect) => readAspect(aspect, scales));
  const no = node.number('no');
  if (!Number.isNaN(no) && (!Number.isInteger(no) || no < 1)) node.refuse('"no" must be a whole number from 1');
  assertSum(
    node,
    node.number('weight'),
    aspects.map((aspect) => aspect.weight),
  );
  assertDistinct(
    node,
    aspects.map((aspect) => aspect.kind),
  );
  return { no, code: node.text('code'), title: node.bilingual('title'), weight: node.number('weight'), aspects };
}

function readAspect(node: InstrumentNode, scales: Scales): Aspect {
  const subComponents = node.children('sub_components').map((child) => readSubComponent(child, scales));
  assertSum(
    node,
    node.number('weight'),
    subComponents.map((sub) => sub.weight),
  );
  return {
    code: node.text('code'),
    kind: node.oneOf('aspect', ASPECT_KINDS),
    weight: node.number('weight'),
    subComponents,
  };
}

function readSubComponent(node: InstrumentNode, scales: Scales): SubComponent {
  const items = node.children('items').map((item) => readItem(item, scales, 'levers'));
  const points = items.flatMap((item) => (item.points === null ? [] : [item.points]));
  if (points.length > 0 && points.length < items.length)
    node.refuse('either all of its items carry points or none does');
  if (points.length > 0) assertSum(node, node.number('weight'), points);
  return { code: node.text('code'), title: node.bilingual('title'), weight: node.number('weight'), items };
}

function readComponent(node: InstrumentNode, scales: Scales): ResultComponent {
  const items = node.children('items').map((item) => readItem(item, scales, 'results'));
  assertSum(
    node,
    node.number('weight'),
    items.map((item) => item.points ?? 0),
  );
  return { code: node.text('code'), title: node.bilingual('title'), weight: node.number('weight'), items };
}

function readItem(node: InstrumentNode, scales: Scales, part: 'levers' | 'results'): Item {
  const answerType = node.oneOf('answer_type', ANSWER_TYPES);
  const facts = {
    code: node.text('code'),
    label: node.bilingual('label'),
    points: part === 'levers' ? node.optionalNumber('points') : node.number('weight'),
    worksheetRow: node.optionalNumber('worksheet_row'),
    officialWording: node.has('official_wording') ? node.text('official_wording') : null,
    evidence: node.has('evidence') ? node.oneOf('evidence', EVIDENCE) : defaultEvidence(part, answerType),
  };
  if (answerType === 'percentage') return readRatioItem(node, { ...facts, kind: 'ratio', answerType });
  const soalId = node.optionalNumber('portalrb_soal_id');
  if (answerType === 'index_0_4') return { ...facts, kind: 'index', answerType, soalId } satisfies IndexItem;
  const options = readOptions(node, scales.get(answerType) ?? new Map());
  const valueOfKey = new Map(options.map((option) => [option.key, option.value]));
  return { ...facts, kind: 'choice', answerType, soalId, options, valueOfKey } satisfies ChoiceItem;
}

function readRatioItem(node: InstrumentNode, facts: Omit<RatioItem, 'counts' | 'ratio' | 'denominatorRow'>): RatioItem {
  const counts = readCounts(node);
  const ratio = node.child('ratio');
  const denominatorRow = ratio.optionalNumber('denominator_worksheet_row');
  return { ...facts, counts, ratio: readRatio(ratio, counts), denominatorRow };
}

function readOptions(node: InstrumentNode, scale: ReadonlyMap<string, number>): readonly Option[] {
  const options = node.children('options').map((option) => ({
    key: option.text('key'),
    value: option.number('value'),
    criterion: option.bilingual('criterion'),
  }));
  assertDescending(
    node,
    options.map((option) => option.value),
  );
  if (scale.size === 0 || options.some(({ key, value }) => key === '' || Number.isNaN(value))) return options;
  const [given, wanted] = [options, [...scale].map(([key, value]) => ({ key, value }))].map((list) =>
    list.map(({ key, value }) => `${key}=${value}`).join(' '),
  );
  if (given !== wanted) node.refuse(`its options are ${given}, but its answer type has ${wanted}, in this order`);
  return options;
}

function readPredicates(node: InstrumentNode, components: readonly ResultComponent[]): Instrument['predicates'] {
  return { WBK: readMinima(node.child('WBK'), components), WBBM: readMinima(node.child('WBBM'), components) };
}

function readMinima(node: InstrumentNode, components: readonly ResultComponent[]): PredicateMinima {
  const minima = node.child('component_min');
  const known = codesOf([], components);
  for (const code of known.length === 0 ? [] : minima.keys())
    if (!known.includes(code)) minima.refuse(`"${code}" is no result component or item`);
  return {
    total: node.number('total_min'),
    levers: node.number('lever_min'),
    areaShare: node.number('area_min_share'),
    components: new Map(minima.keys().map((code) => [code, minima.number(code)])),
    wbkHeldYears: node.has('requires') ? node.child('requires').number('held_years_min') : null,
  };
}

function itemsOfArea(area: ChangeArea): readonly Item[] {
  return area.aspects.flatMap((aspect) => aspect.subComponents.flatMap((sub) => sub.items));
}

function codesOf(areas: readonly ChangeArea[], components: readonly ResultComponent[]): readonly string[] {
  const aspects = areas.flatMap((area) => area.aspects);
  const subComponents = aspects.flatMap((aspect) => aspect.subComponents);
  const parents = [...areas, ...aspects, ...subComponents, ...components];
  return [...parents, ...[...subComponents, ...components].flatMap((parent) => parent.items)].map((node) => node.code);
}

function assertSum(node: InstrumentNode, weight: number, parts: readonly number[]): void {
  const sum = parts.reduce((total, part) => total + part, 0);
  if (Math.abs(sum - weight) > TOLERANCE) node.refuse(`the weights below it sum to ${sum}, not to ${weight}`);
}

function assertDistinct(node: InstrumentNode, names: readonly string[]): void {
  const repeated = names.find((name, index) => name !== '' && names.indexOf(name) !== index);
  if (repeated !== undefined) node.refuse(`"${repeated}" is used twice`);
}

function assertDescending(node: InstrumentNode, values: readonly number[]): void {
  if (values.some((value) => value > 1)) node.refuse('a value is above 1');
  const rising = values.findIndex((value, index) => index > 0 && value >= (values[index - 1] ?? Infinity));
  if (rising > 0)
    node.refuse(`its options are out of order: number ${rising + 1} is not worth less than the one before it`);
}
