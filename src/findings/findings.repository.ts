import { Injectable } from '@nestjs/common';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { DEFAULT_CYCLE_RULES } from '../domain/cycle-rules.js';
import type { EvaluatingLayer } from '../domain/lifecycle.js';
import { Finding } from './finding.entity.js';
import type { FindingPlace } from './findings.policy.js';

/** A finding with the facts about its assessment that decide who may see it and do what to it. */
export interface FindingRow extends Finding, Omit<FindingPlace, keyof Finding> {
  readonly cycleId: string;
  readonly year: number;
  readonly instrumentId: string;
}

export type FindingSteps = Partial<Omit<Finding, 'id'>>;

/** All that is read is told from the side of `accountId`, whether they are assigned to it. */
@Injectable()
export class FindingsRepository {
  constructor(private readonly reader: Reader) {}

  async ofAssessment(accountId: string, assessmentId: string): Promise<FindingRow[]> {
    return this.reader.query<FindingRow[]>(
      `${SELECT} WHERE assessment.id = $2 ORDER BY finding.recorded_at, finding.id`,
      [accountId, assessmentId],
    );
  }

  /** What stands of an assessment's own findings, and what is unresolved of the unit's earlier ones, oldest year first. */
  async upTo(accountId: string, { id, unitId, year, createdAt }: AssessmentRow): Promise<FindingRow[]> {
    return this.reader.query<FindingRow[]>(
      `${SELECT} WHERE unit.id = $2 AND finding.withdrawn_at IS NULL AND (
         assessment.id = $3
         OR (finding.resolved_at IS NULL AND assessment.id <> $3 AND (cycle.year, assessment.created_at) < ($4, $5))
       ) ORDER BY cycle.year, finding.recorded_at, finding.id`,
      [accountId, unitId, id, year, createdAt],
    );
  }

  /** What is unresolved at a unit, the first due first. */
  async unresolvedOf(accountId: string, unitId: string): Promise<FindingRow[]> {
    return this.reader.query<FindingRow[]>(
      `${SELECT} WHERE unit.id = $2 AND finding.withdrawn_at IS NULL AND finding.resolved_at IS NULL
       ORDER BY finding.due_on, finding.recorded_at, finding.id`,
      [accountId, unitId],
    );
  }

  /** Those of some layers of an assessment that wait for its unit: not answered, or sent back. */
  async withUnit(assessmentId: string, layers: readonly EvaluatingLayer[]): Promise<FindingRow[]> {
    return this.reader.query<FindingRow[]>(
      `${SELECT} WHERE assessment.id = $2 AND finding.layer = ANY($3::text[]) AND finding.withdrawn_at IS NULL
         AND finding.resolved_at IS NULL AND (finding.responded_at IS NULL OR finding.rejected_at IS NOT NULL)`,
      [null, assessmentId, layers],
    );
  }

  /** Locks a finding, and keeps its assessment in its stage, until the transaction ends. */
  async lock(tx: Tx, accountId: string, id: string): Promise<FindingRow | null> {
    const rows = await tx.query<FindingRow[]>(
      `${SELECT} WHERE finding.id = $2 FOR UPDATE OF finding FOR SHARE OF assessment`,
      [accountId, id],
    );
    return rows[0] ?? null;
  }

  async add(tx: Tx, finding: FindingSteps): Promise<Finding> {
    return tx.save(tx.create(Finding, finding));
  }

  async change(tx: Tx, id: string, steps: FindingSteps): Promise<void> {
    await tx.update(Finding, { id }, steps);
  }
}

const SELECT = `
  SELECT finding.id, finding.assessment_id AS "assessmentId", finding.layer, finding.item_code AS "itemCode",
    finding.area_no AS "areaNo", finding.finding, finding.recommendation, finding.due_on AS "dueOn",
    finding.recorded_at AS "recordedAt", finding.recorded_by AS "recordedBy",
    finding.withdrawn_at AS "withdrawnAt", finding.withdrawn_by AS "withdrawnBy",
    finding.withdrawal_reason AS "withdrawalReason",
    finding.response, finding.responded_at AS "respondedAt", finding.responded_by AS "respondedBy",
    finding.rejected_at AS "rejectedAt", finding.rejected_by AS "rejectedBy", finding.rejection_reason AS "rejectionReason",
    finding.resolved_at AS "resolvedAt", finding.resolved_by AS "resolvedBy",
    cycle.id AS "cycleId", cycle.year, cycle.instrument_id AS "instrumentId", assessment.stage,
    unit.id AS "unitId", unit.institution_id AS "institutionId",
    coalesce((cycle.rules ->> 'isTpiVisibleToTpn')::boolean, ${DEFAULT_CYCLE_RULES.isTpiVisibleToTpn}) AS "isTpiVisibleToTpn",
    EXISTS (
      SELECT FROM evaluator_assignment assignment
      WHERE assignment.assessment_id = assessment.id AND assignment.layer = finding.layer
        AND assignment.account_id = $1 AND assignment.ended_at IS NULL
    ) AS "isAssigned",
    coalesce((
      SELECT pass.closed_at IS NOT NULL FROM layer_pass pass
      WHERE pass.assessment_id = assessment.id AND pass.layer = finding.layer ORDER BY pass.round DESC LIMIT 1
    ), false) AS "isPassClosed"
  FROM finding
  JOIN assessment ON assessment.id = finding.assessment_id
  JOIN cycle ON cycle.id = assessment.cycle_id
  JOIN work_unit unit ON unit.id = assessment.work_unit_id`;
