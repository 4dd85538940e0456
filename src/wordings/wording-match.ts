import type { Instrument, Item } from '../domain/instrument.js';
import type { WordingDifference } from './wording-difference.js';
import type { AnswerCells, MasterQuestion, QuestionMaster } from './question-master.js';

/** A question in the ministry's words, and what of the worksheet asks it. */
export interface OfficialQuestion {
  readonly soalId: number;
  readonly item: string;
  /** The count of a ratio that is asked for; null for the whole item. */
  readonly count: string | null;
  readonly text: string;
  readonly criteria: string | null;
  readonly cells: AnswerCells;
}

export interface WordingMatch {
  readonly questions: readonly OfficialQuestion[];
  readonly differences: readonly WordingDifference[];
  /** Sub-components whose items the master keeps in nodes of their own: known, and the same points. */
  readonly accepted: readonly string[];
}

/** A question that the worksheet asks. */
interface Asked {
  readonly item: Item;
  readonly count: string | null;
  readonly kind: string;
  readonly scale: readonly { readonly key: string; readonly value: number }[];
  /** The node it stands in, and its points there. */
  readonly node: string;
  readonly weight: number;
}

interface Frame {
  /** Points of each node that the master has to have. */
  readonly nodes: ReadonlyMap<string, number>;
  /** Items with points of their own inside a sub-component, by code; the master may have a node for each. */
  readonly split: ReadonlyMap<string, { readonly weight: number; readonly inside: string }>;
  readonly asked: ReadonlyMap<number, Asked>;
}

const COUNT_KIND = 'jumlah';
const INDEX_KIND = '0-4';
const TOLERANCE = 1e-9;

/**
 * Lays a question master beside a worksheet: by `soal_id`, with everything that keeps a question from being the same one. The
 * one accepted difference is a sub-component whose items have points of their own (A.II.5.iii: LHKPN and LHKASN), each in a
 * node of its own.
 */
export function matchWording(instrument: Instrument, master: QuestionMaster): WordingMatch {
  const frame = frameOf(instrument);
  const splitThere = new Set(master.nodes.map(({ code }) => code).filter((code) => frame.split.has(code)));
  const differences = [
    ...nodeDifferences(frame, master),
    ...countDifferences(frame, master),
    ...master.questions.flatMap((question) =>
      questionDifferences(frame.asked.get(question.soalId), question, splitThere),
    ),
    ...cellDifferences(master.questions),
  ];
  const questions = master.questions.flatMap((question) =>
    officialQuestion(frame.asked.get(question.soalId), question),
  );
  const accepted = [...new Set([...splitThere].map((code) => frame.split.get(code)!.inside))];
  return { questions, differences, accepted };
}

function officialQuestion(asked: Asked | undefined, question: MasterQuestion): OfficialQuestion[] {
  if (asked === undefined) return [];
  const { soalId, text, criteria, cells } = question;
  return [{ soalId, item: asked.item.code, count: asked.count, text, criteria, cells }];
}

function frameOf({ levers, areas, results, components }: Instrument): Frame {
  const aspects = areas.flatMap((area) => area.aspects);
  const subs = aspects.flatMap(({ subComponents }) => subComponents);
  const halves = grouped(aspects, ({ code }) => code.slice(0, code.lastIndexOf('.')));
  const nodes = new Map<string, number>([
    [levers.code, levers.weight],
    ...[...halves].map(([code, of]) => [code, of.reduce((sum, { weight }) => sum + weight, 0)] as const),
    ...[...aspects, ...subs, results, ...components].map(({ code, weight }) => [code, weight] as const),
  ]);
  const split = subs.flatMap((sub) =>
    sub.items.flatMap(({ code, points }) =>
      points === null ? [] : [[code, { weight: points, inside: sub.code }] as const],
    ),
  );
  const asked = [...subs, ...components].flatMap((node) =>
    node.items.flatMap((item) => askedBy(item, node.code, item.points ?? node.weight / node.items.length)),
  );
  return { nodes, split: new Map(split), asked: new Map(asked) };
}

function askedBy(item: Item, node: string, weight: number): (readonly [number, Asked])[] {
  if (item.kind === 'ratio') {
    return item.counts.flatMap(({ key, soalId }) =>
      soalId === null ? [] : [[soalId, { item, count: key, kind: COUNT_KIND, scale: [], node, weight }] as const],
    );
  }
  if (item.soalId === null) return [];
  const isChoice = item.kind === 'choice';
  const kind = !isChoice ? INDEX_KIND : item.answerType === 'yes_no' ? 'ya_tidak' : item.answerType;
  return [[item.soalId, { item, count: null, kind, scale: isChoice ? item.options : [], node, weight }]];
}

function nodeDifferences({ nodes, split }: Frame, master: QuestionMaster): WordingDifference[] {
  const there = grouped(master.nodes, ({ code }) => code);
  const missing = [...nodes].filter(([code]) => !there.has(code));
  return [
    ...[...there].flatMap(([code, [node, ...more]]) => {
      const weight = nodes.get(code) ?? split.get(code)?.weight;
      if (weight === undefined) return [difference('NODE_UNKNOWN', code, null, node!.weight)];
      return [
        ...(isSame(weight, node!.weight) ? [] : [difference('NODE_WEIGHT', code, weight, node!.weight)]),
        ...more.map((other) => difference('NODE_TWICE', code, weight, other.weight)),
      ];
    }),
    ...missing.map(([code, weight]) => difference('NODE_MISSING', code, weight, null)),
  ];
}

function countDifferences({ asked }: Frame, { total, questions }: QuestionMaster): WordingDifference[] {
  const there = grouped(questions, ({ soalId }) => soalId);
  const missing = [...asked].filter(([soalId]) => !there.has(soalId));
  return [
    ...(total === questions.length ? [] : [difference('QUESTION_TOTAL', 'total_soal', total, questions.length)]),
    ...missing.map(([soalId, { item }]) => difference('QUESTION_MISSING', soalId, item.code, null)),
    ...[...there]
      .filter(([, of]) => of.length > 1)
      .map(([soalId, of]) => difference('QUESTION_TWICE', soalId, 1, of.length)),
  ];
}

function questionDifferences(
  asked: Asked | undefined,
  { soalId, kind, scale, weight, node }: MasterQuestion,
  splitThere: ReadonlySet<string>,
): WordingDifference[] {
  if (asked === undefined) return [difference('QUESTION_UNKNOWN', soalId, null, node)];
  const place = splitThere.has(asked.item.code) ? asked.item.code : asked.node;
  const [wanted, given] = [scaleText(asked.scale), scaleText(scale)];
  return [
    ...(node === place ? [] : [difference('QUESTION_PLACE', soalId, place, node)]),
    ...(kind === asked.kind ? [] : [difference('QUESTION_KIND', soalId, asked.kind, kind)]),
    ...(given === wanted ? [] : [difference('QUESTION_SCALE', soalId, wanted, given)]),
    ...(weight === 0 || isSame(weight, asked.weight)
      ? []
      : [difference('QUESTION_WEIGHT', soalId, asked.weight, weight)]),
  ];
}

function scaleText(scale: Asked['scale']): string {
  return scale.map(({ key, value }) => `${key} = ${value}`).join(', ');
}

function cellDifferences(questions: readonly MasterQuestion[]): WordingDifference[] {
  const rows = grouped(questions, ({ cells: { sheet, row } }) => `${sheet}!${row}`);
  return [...rows]
    .filter(([, of]) => of.length > 1)
    .map(([row, of]) => difference('CELL_TWICE', row, 1, of.map(({ soalId }) => soalId).join(', ')));
}

function difference(
  rule: WordingDifference['rule'],
  at: string | number,
  expected: string | number | null,
  found: string | number | null,
): WordingDifference {
  const text = (value: string | number | null) => (value === null ? null : String(value));
  return { rule, at: String(at), expected: text(expected), found: text(found) };
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE;
}

function grouped<Value, Key>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}
