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
