import { Injectable } from '@nestjs/common';
import type { Scope } from '../assessments/assessments.policy.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Predicate } from '../domain/instrument.js';
import { type AssessmentKind, isLayerDone, type Layer, type Outcome, type Stage, STAGES } from '../domain/lifecycle.js';
import type { InstitutionKind } from '../institutions/institution-kind.js';
import { ReportReader } from './report-reader.js';

export interface ProfiledUnit {
  readonly unitId: string;
  readonly unitName: string;
  readonly institutionId: string;
  readonly institutionName: string;
  readonly institutionKind: InstitutionKind;
}

export interface DecisionRow {
  readonly outcome: string;
  readonly decreeNumber: string;
  readonly decidedOn: CalendarDate;
  readonly assessmentId: string | null;
}

/** What the unit holds or held, with what was decided on it, oldest first. */
export interface ProfiledAward {
  readonly awardId: string;
  readonly predicate: Predicate;
  readonly decreeNumber: string;
  readonly decreedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
  readonly endReason: string | null;
  readonly decisions: readonly DecisionRow[];
}

/** What one layer scored. */
export interface ProfiledScore {
  readonly layer: Layer;
  readonly total: number;
  readonly levers: number;
  readonly results: number;
  readonly areaShares: readonly number[];
  readonly gates: Readonly<Record<Predicate, Readonly<Record<string, { required: number; actual: number }>>>>;
}

export interface ProfiledAssessment {
  readonly assessmentId: string;
  readonly year: number;
  readonly kind: AssessmentKind;
  readonly target: Predicate;
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  /** Of the layers that are done, the unit's first. */
  readonly scores: readonly ProfiledScore[];
}

@Injectable()
export class UnitProfilesRepository {
  constructor(private readonly reader: ReportReader) {}

  async findUnit(id: string): Promise<ProfiledUnit | null> {
    const rows = await this.reader.query<ProfiledUnit[]>(
      `SELECT unit.id AS "unitId", unit.name AS "unitName", institution.id AS "institutionId",
         institution.name AS "institutionName", institution.kind AS "institutionKind"
       FROM work_unit unit JOIN institution ON institution.id = unit.institution_id WHERE unit.id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** The latest first. */
  async awardsOf(unitId: string): Promise<ProfiledAward[]> {
    return this.reader.query<ProfiledAward[]>(AWARDS, [unitId]);
  }

  /**
   * Those that are in scope, the latest first.
   *
   * @param isOfTpn for somebody from whom a cycle may keep what the TPI settled on
   */
  async assessmentsOf(unitId: string, scope: Scope, isOfTpn: boolean): Promise<ProfiledAssessment[]> {
    const { everything, unitIds, institutionIds, stages, evaluatorId } = scope;
    const done = STAGES.filter((stage) => isLayerDone('TPN', stage));
    const values = [everything, unitIds, institutionIds, stages, evaluatorId, unitId, isOfTpn, done];
    return this.reader.query<ProfiledAssessment[]>(ASSESSMENTS, values);
  }
}

const AWARDS = `
  SELECT award.id AS "awardId", predicate, decree_number AS "decreeNumber", decreed_on AS "decreedOn",
    reevaluation_due_on AS "dueOn", ended_on AS "endedOn", end_reason AS "endReason", coalesce((
      SELECT jsonb_agg(jsonb_build_object('outcome', outcome, 'decreeNumber', decision.decree_number,
        'decidedOn', decided_on, 'assessmentId', decision.assessment_id) ORDER BY decided_on, decided_at)
      FROM award_decision decision WHERE decision.award_id = award.id
    ), '[]') AS decisions
  FROM award WHERE work_unit_id = $1 ORDER BY decreed_on DESC, award.id`;

/** `visibleTo` in SQL, and of the scores what the TPN may see: there is one only of a layer that is done. */
const ASSESSMENTS = `
  SELECT assessment.id AS "assessmentId", cycle.year, assessment.kind, target, stage, outcome, coalesce((
      SELECT jsonb_agg(jsonb_build_object('layer', layer, 'total', total, 'levers', levers, 'results', results,
        'areaShares', area_shares, 'gates', gates) ORDER BY array_position(ARRAY['UNIT', 'TPI', 'TPN'], layer))
      FROM layer_score WHERE assessment_id = assessment.id AND NOT ($7::boolean AND layer = 'TPI'
        AND (cycle.rules ->> 'isTpiVisibleToTpn')::boolean IS FALSE AND NOT assessment.stage = ANY($8::text[]))
    ), '[]') AS scores
  FROM assessment
  JOIN cycle ON cycle.id = assessment.cycle_id
  JOIN work_unit unit ON unit.id = assessment.work_unit_id
  WHERE unit.id = $6 AND (
    $1::boolean OR unit.id = ANY($2::uuid[]) OR unit.institution_id = ANY($3::uuid[]) OR assessment.stage = ANY($4::text[])
    OR EXISTS (
      SELECT FROM evaluator_assignment assignment
      WHERE assignment.assessment_id = assessment.id AND assignment.account_id = $5 AND assignment.ended_at IS NULL
    )
  )
  ORDER BY cycle.year DESC, assessment.created_at DESC`;
