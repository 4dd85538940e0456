import { isLayerDone, type EvaluatingLayer, type Stage } from '../../src/domain/lifecycle.js';
import { overviews } from './overviews.js';

type Ask = <Row extends object>(sql: string) => Promise<Row[]>;

interface Award {
  readonly id: string;
  readonly institution_id: string;
  readonly work_unit_id: string;
  readonly assessment_id: string;
  readonly predicate: 'WBK' | 'WBBM';
  readonly due_on: string;
  readonly ended_on: string | null;
  readonly end_reason: string | null;
}
interface Decision {
  readonly award_id: string;
  readonly assessment_id: string | null;
}
interface Incident {
  readonly award_id: string;
  readonly happened_on: string;
  readonly closed_at: string | null;
}
interface Finding {
  readonly assessment_id: string;
  readonly layer: EvaluatingLayer;
  readonly due_on: string;
  readonly withdrawn_at: string | null;
  readonly resolved_at: string | null;
}
interface Overview {
  readonly assessment_id: string;
  readonly work_unit_id: string;
  readonly cycle_id: string;
  readonly kind: string;
  readonly stage: Stage;
  readonly layer: string | null;
  readonly total: number | null;
  readonly wbk_ratio: number | null;
  readonly wbk_margin: number | null;
  readonly wbbm_ratio: number | null;
  readonly wbbm_margin: number | null;
}

/** What the database keeps of each award for reports, beside what that is when it is worked out from where it comes from. */
export async function awardOverviews(ask: Ask): Promise<{ kept: object[]; workedOut: object[] }> {
  const kept = await ask<{ row: object }>('SELECT to_jsonb(kept) AS row FROM award_overview kept ORDER BY award_id');
  const read = async <Row>(sql: string) => (await ask<{ row: Row }>(sql)).map(({ row }) => row);
  const sources = {
    decisions: await read<Decision>(
      'SELECT to_jsonb(decision) AS row FROM award_decision decision ORDER BY decided_on, decided_at',
    ),
    incidents: await read<Incident>('SELECT to_jsonb(incident) AS row FROM incident ORDER BY happened_on'),
    findings: await read<Finding>('SELECT to_jsonb(one) AS row FROM finding one ORDER BY due_on'),
    cycles: await read<string>('SELECT to_jsonb(id) AS row FROM cycle ORDER BY year DESC'),
    assessments: (await overviews(ask)).workedOut as Overview[],
  };
  const awards = await read<Award>(AWARDS);
  return { kept: kept.map(({ row }) => row), workedOut: awards.map((award) => workedOut(award, sources)) };
}

interface Sources {
  readonly decisions: readonly Decision[];
  readonly incidents: readonly Incident[];
  readonly findings: readonly Finding[];
  readonly cycles: readonly string[];
  readonly assessments: readonly Overview[];
}

function workedOut(award: Award, { decisions, incidents, findings, cycles, assessments }: Sources): object {
  const { id, assessment_id: own, ...standing } = award;
  const [ratio, margin] =
    award.predicate === 'WBK' ? (['wbk_ratio', 'wbk_margin'] as const) : (['wbbm_ratio', 'wbbm_margin'] as const);
  const onIt = decisions.filter((each) => each.award_id === id && each.assessment_id !== null);
  const restsOn = onIt.at(-1)?.assessment_id ?? own;
  const score = assessments.find((each) => each.assessment_id === restsOn);
  const ofUnit = assessments.filter((each) => each.work_unit_id === award.work_unit_id);
  const [again] = ofUnit
    .filter(({ kind, stage }) => kind === 'REEVALUATION' && stage !== 'CONCLUDED')
    .sort((a, b) => cycles.indexOf(a.cycle_id) - cycles.indexOf(b.cycle_id));
  const open = findings.filter(
    ({ assessment_id, layer, withdrawn_at, resolved_at }) =>
      withdrawn_at === null &&
      resolved_at === null &&
      ofUnit.some((each) => each.assessment_id === assessment_id && isLayerDone(layer, each.stage)),
  );
  return {
    award_id: id,
    ...standing,
    rests_on: restsOn,
    layer: score?.layer ?? null,
    total: score?.total ?? null,
    gate_ratio: score?.[ratio] ?? null,
    reevaluation_id: again?.assessment_id ?? null,
    stage: again?.stage ?? null,
    gate_margin: again?.[margin] ?? null,
    at_risk_since: incidents.find((each) => each.award_id === id && each.closed_at === null)?.happened_on ?? null,
    follow_ups: open.length,
    follow_ups_due_on: open[0]?.due_on ?? null,
  };
}

const AWARDS = `
  SELECT jsonb_build_object('id', award.id, 'institution_id', unit.institution_id, 'work_unit_id', unit.id,
    'assessment_id', award.assessment_id, 'predicate', predicate, 'due_on', reevaluation_due_on, 'ended_on', ended_on,
    'end_reason', end_reason) AS row
  FROM award JOIN work_unit unit ON unit.id = award.work_unit_id ORDER BY award.id`;
