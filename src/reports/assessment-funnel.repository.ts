import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Predicate } from '../domain/instrument.js';
import type { AssessmentKind, Layer, Outcome, Stage } from '../domain/lifecycle.js';
import type { InstitutionKind } from '../institutions/institution-kind.js';
import { Ordering } from '../paging/ordering.js';
import { type PageAsked, type PageSql, readPage } from '../paging/page.js';
import type { ReachedCount, StepTaken } from './funnel-step.js';
import { scoreOfLayer } from './furthest-score.js';
import { counted, type Counted, type ListPage } from './list-page.js';
import { FILTERED, type UnitFilter, unitFilterValues } from './unit-filter.js';

/** Which assessments of a cycle a report is about; null for all. */
export interface AssessmentFilter {
  readonly units: UnitFilter;
  readonly cycleId: string;
  readonly kind: AssessmentKind | null;
}

/** Which of them a list has. */
export interface ListedAssessments extends AssessmentFilter {
  readonly step: StepTaken;
  readonly stage: Stage | null;
  readonly outcome: Outcome | null;
  readonly target: Predicate | null;
}

export interface FunnelRow {
  readonly assessmentId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly institutionId: string;
  readonly institutionName: string;
  readonly institutionKind: InstitutionKind;
  readonly kind: AssessmentKind;
  readonly target: Predicate;
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  /** Points of the layer that is furthest; null while none is done. */
  readonly total: number | null;
  readonly layer: Layer | null;
}

@Injectable()
export class AssessmentFunnelRepository {
  constructor(private readonly reader: Reader) {}

  async counts({ units, cycleId, kind }: AssessmentFilter): Promise<ReachedCount[]> {
    return this.reader.query<ReachedCount[]>(
      `SELECT track, reached, outcome, target, count(*)::int AS assessments
       FROM (SELECT outcome, target, ${TRACK} AS track, ${REACHED} AS reached ${FROM}) found
       GROUP BY 1, 2, 3, 4 ORDER BY outcome, target DESC`,
      [...unitFilterValues(units), cycleId, kind],
    );
  }

  /** By institution and unit. */
  async list({ units, cycleId, kind, ...asked }: ListedAssessments, page: PageAsked): Promise<ListPage<FunnelRow>> {
    const { step, stage, outcome, target } = asked;
    const values = [...unitFilterValues(units), cycleId, kind, step.tracks, step.stages, outcome, target, stage];
    return counted(
      await readPage<Counted<FunnelRow>>(this.reader, page, { ordering: BY_UNIT, sql: pageOfList, values }),
    );
  }
}

const TRACK = `CASE WHEN assessment.kind = 'REEVALUATION' THEN 'REEVALUATION'
  WHEN assessment.determined_by = 'INSTITUTION' THEN 'SELF_DETERMINED' ELSE 'PROPOSAL' END`;

const LEFT_LAST = `(
  SELECT from_stage FROM assessment_transition transition
  WHERE transition.assessment_id = assessment.id ORDER BY transition.id DESC LIMIT 1
)`;

/** How far an assessment has come: its stage, and of a concluded one the stage before. */
const REACHED = `CASE WHEN assessment.stage <> 'CONCLUDED' THEN assessment.stage ELSE ${LEFT_LAST} END`;

/** TRACK and REACHED as conditions on columns: of those PostgreSQL knows how many rows fit, of a CASE it expects next to none. */
const IN_TRACKS = `('REEVALUATION' = ANY($7::text[]) AND assessment.kind = 'REEVALUATION'
  OR assessment.kind <> 'REEVALUATION' AND (
    'SELF_DETERMINED' = ANY($7::text[]) AND assessment.determined_by = 'INSTITUTION'
    OR 'PROPOSAL' = ANY($7::text[]) AND assessment.determined_by <> 'INSTITUTION'))`;
const HAS_REACHED = `(assessment.stage <> 'CONCLUDED' AND assessment.stage = ANY($8::text[])
  OR assessment.stage = 'CONCLUDED' AND ${LEFT_LAST} = ANY($8::text[]))`;

const FROM = `
  FROM assessment
  JOIN work_unit unit ON unit.id = assessment.work_unit_id
  JOIN institution ON institution.id = unit.institution_id
  WHERE ${FILTERED} AND assessment.cycle_id = $5 AND ($6::text IS NULL OR assessment.kind = $6)`;

const LISTED = `
  ${FROM} AND ${IN_TRACKS} AND ${HAS_REACHED}
    AND ($9::text IS NULL OR assessment.outcome = $9) AND ($10::text IS NULL OR assessment.target = $10)
    AND ($11::text IS NULL OR assessment.stage = $11)`;

const BY_UNIT = new Ordering('funnel', [
  { sql: 'institution.name', type: 'text' },
  { sql: 'unit.name', type: 'text' },
  { sql: 'assessment.id', type: 'uuid' },
]);

const pageOfList = ({ place, past, end }: PageSql) => `
  WITH listed AS (
    SELECT assessment.id, unit.id AS "unitId", unit.name AS "unitName", institution.id AS "institutionId",
      institution.name AS "institutionName", institution.kind AS "institutionKind", ${place}
    ${LISTED} AND ${past} ${end}
  )
  SELECT assessment.id AS "assessmentId", listed."unitId", listed."unitName", listed."institutionId",
    listed."institutionName", listed."institutionKind", assessment.kind, assessment.target, assessment.stage,
    assessment.outcome, score.total, score.layer, listed.place, (SELECT count(*)::int ${LISTED}) AS count
  FROM listed JOIN assessment ON assessment.id = listed.id LEFT JOIN ${scoreOfLayer()} ON true
  ORDER BY listed."institutionName", listed."unitName", assessment.id`;
