import { Injectable } from '@nestjs/common';
import type { Predicate } from '../domain/instrument.js';
import type { AssessmentKind, Layer, Outcome, Stage } from '../domain/lifecycle.js';
import type { InstitutionKind } from '../institutions/institution-kind.js';
import { Ordering } from '../paging/ordering.js';
import { type PageAsked, type PageSql, readPage } from '../paging/page.js';
import type { ReachedCount, StepTaken } from './funnel-step.js';
import { counted, type Counted, type ListPage } from './list-page.js';
import { OVERVIEW_FIGURES } from './overview-figures.js';
import { OF_OVERVIEWS } from './overview-filter.js';
import { ReportReader } from './report-reader.js';
import { type UnitFilter, unitFilterValues } from './unit-filter.js';

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
  constructor(private readonly reader: ReportReader) {}

  async counts({ units, cycleId, kind }: AssessmentFilter): Promise<ReachedCount[]> {
    return this.reader.query<ReachedCount[]>(
      `SELECT ${TRACK} AS track, reached, outcome, target, sum(assessments)::int AS assessments
       FROM ${OVERVIEW_FIGURES} figure WHERE cycle_id = $5 AND ($6::text IS NULL OR kind = $6)
       GROUP BY 1, 2, 3, 4 HAVING sum(assessments) > 0 ORDER BY outcome, target DESC`,
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

const TRACK = `CASE WHEN kind = 'REEVALUATION' THEN 'REEVALUATION'
  WHEN determined_by = 'INSTITUTION' THEN 'SELF_DETERMINED' ELSE 'PROPOSAL' END`;

/** TRACK as a condition on columns: of those PostgreSQL knows how many rows fit, of a CASE it expects next to none. */
const IN_TRACKS = `('REEVALUATION' = ANY($7::text[]) AND overview.kind = 'REEVALUATION'
  OR overview.kind <> 'REEVALUATION' AND (
    'SELF_DETERMINED' = ANY($7::text[]) AND overview.determined_by = 'INSTITUTION'
    OR 'PROPOSAL' = ANY($7::text[]) AND overview.determined_by <> 'INSTITUTION'))`;

/** Of overviews, and of rows that stand for many. */
const ASKED = `
  overview.cycle_id = $5 AND ($6::text IS NULL OR overview.kind = $6) AND ${IN_TRACKS} AND overview.reached = ANY($8::text[])
    AND ($9::text IS NULL OR overview.outcome = $9) AND ($10::text IS NULL OR overview.target = $10)
    AND ($11::text IS NULL OR overview.stage = $11)`;

const BY_UNIT = new Ordering('funnel', [
  { sql: 'institution.name', type: 'text' },
  { sql: 'unit.name', type: 'text' },
  { sql: 'overview.assessment_id', type: 'uuid' },
]);

const pageOfList = ({ place, past, end }: PageSql) => `
  SELECT overview.assessment_id AS "assessmentId", unit.id AS "unitId", unit.name AS "unitName",
    institution.id AS "institutionId", institution.name AS "institutionName", institution.kind AS "institutionKind",
    overview.kind, overview.target, overview.stage, overview.outcome, overview.total, overview.layer, ${place},
    (SELECT sum(assessments)::int FROM ${OVERVIEW_FIGURES} overview WHERE ${ASKED}) AS count
  FROM assessment_overview overview
  JOIN work_unit unit ON unit.id = overview.work_unit_id
  JOIN institution ON institution.id = unit.institution_id
  WHERE ${OF_OVERVIEWS} AND ${ASKED} AND ${past} ${end}`;
