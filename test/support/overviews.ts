import { TOLERANCE } from '../../src/domain/gates.js';
import type { LayerScore } from '../../src/assessments/layer-score.entity.js';
import { LAYERS } from '../../src/domain/lifecycle.js';

type Ask = <Row extends object>(sql: string) => Promise<Row[]>;

interface Source {
  readonly id: string;
  readonly kept: object;
  readonly placed: object;
  readonly stage: string;
  readonly before: string | null;
  readonly scores: readonly Pick<LayerScore, 'layer' | 'total' | 'areaShares' | 'gates'>[];
}

/** What the database keeps of each assessment for reports, beside what that is when it is worked out from where it comes from. */
export async function overviews(ask: Ask): Promise<{ kept: object[]; workedOut: object[] }> {
  const sources = await ask<Source>(SOURCES);
  return { kept: sources.map(({ kept }) => kept), workedOut: sources.map((source) => workedOut(source)) };
}

/** The figures that reports of the nation and of institutions read, beside what they are when overviews are added up. */
export async function overviewFigures(ask: Ask): Promise<{ kept: object[]; addedUp: object[] }> {
  const { workedOut: rows } = await overviews(ask);
  const addedUp = [];
  const kept = [];
  for (const [table, keys] of Object.entries(FIGURES)) {
    addedUp.push(...sums(rows as Figured[], keys));
    kept.push(...sums(await ask<Figured>(`SELECT * FROM ${table}`), keys));
  }
  return { kept, addedUp };
}

const FIGURES: Readonly<Record<string, readonly string[]>> = {
  cycle_figure: ['cycle_id', 'kind', 'target', 'determined_by', 'stage', 'reached', 'outcome'],
  institution_figure: ['cycle_id', 'institution_id', 'kind'],
};
const SCORES = ['total', 'area1', 'area2', 'area3', 'area4', 'area5', 'area6'] as const;

/** An overview, or a row that stands for many: of the latter, scores are sums in billionths, as text. */
type Figured = Readonly<Record<string, string | null>> &
  Readonly<Record<(typeof SCORES)[number], number | string | null>> & { assessments?: number; assessed?: number };

/** By their keys, in one order, without what comes to nothing. */
function sums(rows: readonly Figured[], keys: readonly string[]): object[] {
  const found = new Map<string, Record<string, number>>();
  for (const row of rows) {
    const key = JSON.stringify(keys.map((column) => row[column]));
    const sum = found.get(key) ?? {};
    const { assessments = 1, assessed = row.total === null ? 0 : 1 } = row;
    for (const [name, value] of Object.entries({ assessments, assessed })) sum[name] = (sum[name] ?? 0) + value;
    for (const score of SCORES) sum[score] = (sum[score] ?? 0) + billionths(row[score]);
    found.set(key, sum);
  }
  const there = [...found].filter(([, sum]) => sum['assessments'] !== 0);
  return there.map(([key, sum]) => ({ key, ...sum })).sort((a, b) => (a.key < b.key ? -1 : 1));
}

const billionths = (score: number | string | null) =>
  typeof score === 'string' ? Number(score) : Math.round((score ?? 0) * 1e9);

interface Difference {
  readonly key: string;
  /** Of the total and the areas, in billionths. */
  readonly measures: readonly string[];
}
interface DifferenceFigure extends Difference {
  readonly assessments: number;
  readonly squares: readonly string[];
}

/** What reports of differences read, beside what differences come to when they are added up. */
export async function differenceFigures(ask: Ask): Promise<{ kept: object; addedUp: object }> {
  const each = (await ask<Difference>(DIFFERENCES)).map((one) => ({
    ...one,
    assessments: 1,
    squares: one.measures.map(square),
  }));
  return { kept: differenceSums(await ask<DifferenceFigure>(DIFFERENCE_FIGURES)), addedUp: differenceSums(each) };
}

const square = (billionths: string) => String(BigInt(billionths) ** 2n);

function differenceSums(figures: readonly DifferenceFigure[]): object {
  const found: Record<string, string[]> = {};
  for (const { key, assessments, measures, squares } of figures) {
    const [before, more] = [found[key] ?? [], [String(assessments), ...measures, ...squares]];
    found[key] = more.map((value, index) => String(BigInt(value) + BigInt(before[index] ?? 0)));
  }
  return Object.fromEntries(Object.entries(found).filter(([, [assessments]]) => assessments !== '0'));
}

interface ItemSums {
  /** Of one institution in a cycle, of a cycle, or of a score that counts at both. */
  readonly keys: readonly string[];
  readonly sheets: number;
  /** In billionths. */
  readonly sums: readonly string[];
  readonly fullMarks: readonly number[];
  readonly blanks: readonly number[];
}

/** What the report of items reads, of cycles and of institutions, beside what the scores of layers come to. */
export async function itemFigures(ask: Ask): Promise<{ kept: object; addedUp: object }> {
  const scores = await ask<{ keys: readonly string[]; values: readonly (number | null)[] }>(ITEM_VALUES);
  const each = scores.map(({ keys, values }) => ({
    keys,
    sheets: 1,
    sums: values.map((value) => String(billionths(value))),
    fullMarks: values.map((value) => Number(value !== null && value > 1 - 1e-9)),
    blanks: values.map((value) => Number(value === null)),
  }));
  return { kept: itemSums(await ask<ItemSums>(ITEM_FIGURES)), addedUp: itemSums(each) };
}

function itemSums(figures: readonly ItemSums[]): object {
  const found: Record<string, number[]> = {};
  for (const { keys, sheets, sums: values, fullMarks, blanks } of figures)
    for (const key of keys) {
      const before = found[key] ?? [];
      found[key] = [sheets, ...values.map(Number), ...fullMarks, ...blanks].map((more, at) => more + (before[at] ?? 0));
    }
  return Object.fromEntries(Object.entries(found).filter(([, [sheets]]) => sheets !== 0));
}

const ITEM_VALUES = `
  SELECT item_values AS values, ARRAY[concat_ws(' ', assessment.cycle_id, layer, assessment.kind),
    concat_ws(' ', assessment.cycle_id, layer, assessment.kind, unit.institution_id)] AS keys
  FROM layer_score
  JOIN assessment ON assessment.id = assessment_id JOIN work_unit unit ON unit.id = assessment.work_unit_id
  WHERE item_values IS NOT NULL`;
const ITEM_FIGURES = `
  SELECT ARRAY[concat_ws(' ', cycle_id, layer, kind, institution_id)] AS keys, sheets, sums::text[], full_marks AS "fullMarks", blanks
  FROM (
    SELECT cycle_id, layer, kind, institution_id, sheets, sums, full_marks, blanks FROM item_figure
    UNION ALL SELECT cycle_id, layer, kind, NULL, sheets, sums, full_marks, blanks FROM cycle_item_figure
  ) AS figure`;

const MEASURES = ['total', 'area1', 'area2', 'area3', 'area4', 'area5', 'area6'];
const DIFFERENCE_KEY = `concat_ws(' ', cycle_id, institution_id, layer, against, kind) AS key`;
const DIFFERENCES = `
  SELECT ${DIFFERENCE_KEY}, ARRAY[${MEASURES.map((each) => `round(${each} * 1e9)::bigint::text`).join(', ')}] AS measures
  FROM layer_difference`;
const DIFFERENCE_FIGURES = `
  SELECT ${DIFFERENCE_KEY}, assessments, ARRAY[${MEASURES.map((each) => `${each}::text`).join(', ')}] AS measures,
    ARRAY[${MEASURES.map((each) => `${each}_squares::text`).join(', ')}] AS squares
  FROM difference_figure`;

function workedOut({ id, placed, stage, before, scores }: Source): object {
  const furthest = LAYERS.toReversed().flatMap((layer) => scores.filter((score) => score.layer === layer))[0];
  const areas = [1, 2, 3, 4, 5, 6].map((no) => [`area${no}`, furthest?.areaShares[no - 1] ?? null]);
  const reached = stage === 'CONCLUDED' ? before : stage;
  const score = { layer: furthest?.layer ?? null, total: furthest?.total ?? null, ...Object.fromEntries(areas) };
  return { assessment_id: id, ...placed, stage, reached, ...score, ...leastOf('WBK'), ...leastOf('WBBM') };

  function leastOf(predicate: 'WBK' | 'WBBM'): object {
    const gates = Object.values(furthest?.gates[predicate] ?? {});
    const passed = gates.filter(({ actual, required }) => actual >= required - TOLERANCE && required !== 0);
    return {
      [`${predicate.toLowerCase()}_margin`]: least(gates.map(({ actual, required }) => actual - required)),
      [`${predicate.toLowerCase()}_ratio`]: least(passed.map(({ actual, required }) => actual / required)),
    };
  }
}

const least = (numbers: readonly number[]) => (numbers.length === 0 ? null : Math.min(...numbers));

const SOURCES = `
  SELECT assessment.id, to_jsonb(overview) AS kept, assessment.stage,
    jsonb_build_object('cycle_id', assessment.cycle_id, 'institution_id', unit.institution_id, 'work_unit_id', unit.id, 'kind', assessment.kind,
      'target', assessment.target, 'determined_by', assessment.determined_by, 'outcome', assessment.outcome) AS placed,
    (SELECT from_stage FROM assessment_transition WHERE assessment_id = assessment.id ORDER BY id DESC LIMIT 1) AS before,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('layer', layer, 'total', total, 'areaShares', area_shares, 'gates', gates)), '[]')
      FROM layer_score WHERE assessment_id = assessment.id) AS scores
  FROM assessment
  JOIN work_unit unit ON unit.id = assessment.work_unit_id
  LEFT JOIN LATERAL (SELECT * FROM assessment_overview WHERE assessment_id = assessment.id) overview ON true
  ORDER BY assessment.id`;
