import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import { Ordering } from '../paging/ordering.js';
import { type Page, type PageAsked, type PageSql, readPage } from '../paging/page.js';
import type { Tx } from '../database/transactions.js';
import type { AssessmentKind, Outcome, Stage } from '../domain/lifecycle.js';
import { Assessment, AssessmentTransition } from './assessment.entity.js';
import type { AssessmentRow, TransitionRow } from './assessment-row.js';
import type { Scope } from './assessments.policy.js';
import type { Staged } from './stage-due.js';

@Injectable()
export class AssessmentsRepository {
  constructor(private readonly reader: Reader) {}

  /** The assessments somebody sees, the newest cycle first. */
  async page(scope: Scope, cycleId: string | null, asked: PageAsked): Promise<Page<AssessmentRow>> {
    const sql = ({ place, past, end }: PageSql) =>
      `SELECT ${COLUMNS}, ${place} ${FROM}
       WHERE ${VISIBLE} AND ($6::uuid IS NULL OR assessment.cycle_id = $6) AND ${past} ${end}`;
    const values = [...scopeValues(scope), cycleId];
    return readPage<AssessmentRow>(this.reader, asked, { ordering: BY_CYCLE, sql, values });
  }

  /** Those of an institution in a cycle that somebody sees, by unit. */
  async ofInstitution(scope: Scope, cycleId: string, institutionId: string): Promise<AssessmentRow[]> {
    return this.reader.query<AssessmentRow[]>(
      `${SELECT} WHERE ${VISIBLE} AND assessment.cycle_id = $6 AND unit.institution_id = $7
       ORDER BY unit.name, assessment.kind`,
      [...scopeValues(scope), cycleId, institutionId],
    );
  }

  async find(scope: Scope, id: string): Promise<AssessmentRow | null> {
    const rows = await this.reader.query<AssessmentRow[]>(`${SELECT} WHERE ${VISIBLE} AND assessment.id = $6`, [
      ...scopeValues(scope),
      id,
    ]);
    return rows[0] ?? null;
  }

  async findAll(scope: Scope, ids: readonly string[]): Promise<AssessmentRow[]> {
    const values = [...scopeValues(scope), ids];
    return this.reader.query<AssessmentRow[]>(`${SELECT} WHERE ${VISIBLE} AND assessment.id = ANY($6::uuid[])`, values);
  }

  /** Locks an assessment somebody sees, until the transaction ends. */
  async lock(tx: Tx, scope: Scope, id: string): Promise<AssessmentRow | null> {
    const rows = await tx.query<AssessmentRow[]>(
      `${SELECT} WHERE ${VISIBLE} AND assessment.id = $6 FOR UPDATE OF assessment`,
      [...scopeValues(scope), id],
    );
    return rows[0] ?? null;
  }

  /** Locks what is not concluded of a kind of a unit's assessments, whoever asks. */
  async lockUnfinished(tx: Tx, unitId: string, kind: AssessmentKind): Promise<AssessmentRow[]> {
    return tx.query<AssessmentRow[]>(
      `${SELECT} WHERE unit.id = $1 AND assessment.kind = $2 AND assessment.stage <> 'CONCLUDED'
       ORDER BY assessment.id FOR UPDATE OF assessment`,
      [unitId, kind],
    );
  }

  /** A page of those of a cycle that are in one of the stages, by id. */
  async inStages(cycleId: string, stages: readonly Stage[], after: string | null, limit: number): Promise<Staged[]> {
    return this.reader.query<Staged[]>(
      `SELECT assessment.id, work_unit_id AS "unitId", stage, determined_by = 'INSTITUTION' AS "isSelfDetermined",
         EXISTS (SELECT FROM objection WHERE objection.assessment_id = assessment.id) AS "isObjectionFiled"
       FROM assessment
       WHERE cycle_id = $1 AND stage = ANY($2::text[]) AND ($3::uuid IS NULL OR assessment.id > $3)
       ORDER BY assessment.id LIMIT $4`,
      [cycleId, stages, after, limit],
    );
  }

  async hasAny(cycleId: string): Promise<boolean> {
    return this.reader.of(Assessment).existsBy({ cycleId });
  }

  async add(tx: Tx, assessment: Omit<Assessment, 'id'>): Promise<Assessment> {
    return tx.save(tx.create(Assessment, assessment));
  }

  /** Puts an assessment into the stage that a move leads to, with a row that says so. */
  async move(tx: Tx, transition: Omit<AssessmentTransition, 'id'>, outcome: Outcome | null): Promise<void> {
    const { assessmentId, move, fromStage, toStage, reason, facts, at, by } = transition;
    await tx.query(MOVE, [assessmentId, move, fromStage, toStage, reason, facts, at, by, outcome]);
  }

  async setDeterminer(tx: Tx, id: string, determinedBy: Assessment['determinedBy']): Promise<void> {
    await tx.update(Assessment, { id }, { determinedBy });
  }

  /** Oldest first. */
  async transitionsOf(assessmentId: string): Promise<TransitionRow[]> {
    return this.reader.query<TransitionRow[]>(
      `SELECT transition.id, move, from_stage AS "fromStage", to_stage AS "toStage", reason, facts, at, by,
         assessment_id AS "assessmentId", account.name AS "byName"
       FROM assessment_transition transition JOIN account ON account.id = transition.by
       WHERE assessment_id = $1 ORDER BY transition.id`,
      [assessmentId],
    );
  }
}

const MOVE = `
  WITH moved AS (
    INSERT INTO assessment_transition (assessment_id, move, from_stage, to_stage, reason, facts, at, by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  )
  UPDATE assessment SET stage = $4, outcome = $9 WHERE id = $1`;

/** The newest cycle first. */
const BY_CYCLE = new Ordering('assessments', [
  { sql: '-cycle.year', type: 'int' },
  { sql: 'institution.name', type: 'text' },
  { sql: 'unit.name', type: 'text' },
  { sql: 'assessment.kind', type: 'text' },
  { sql: 'assessment.id', type: 'uuid' },
]);

const COLUMNS = `assessment.id, assessment.cycle_id AS "cycleId", cycle.year, cycle.instrument_id AS "instrumentId",
    unit.id AS "unitId", unit.name AS "unitName", institution.id AS "institutionId", institution.name AS "institutionName",
    assessment.kind, assessment.target, assessment.stage, assessment.outcome, assessment.created_at AS "createdAt",
    assessment.determined_by = 'INSTITUTION' AS "isSelfDetermined", assessment.started_from AS "startedFrom"`;
const FROM = `
  FROM assessment
  JOIN cycle ON cycle.id = assessment.cycle_id
  JOIN work_unit unit ON unit.id = assessment.work_unit_id
  JOIN institution ON institution.id = unit.institution_id`;

const SELECT = `SELECT ${COLUMNS} ${FROM}`;

/** `visibleTo` in SQL; takes `scopeValues` as its first five parameters. */
const VISIBLE = `(
  $1::boolean OR unit.id = ANY($2::uuid[]) OR unit.institution_id = ANY($3::uuid[]) OR assessment.stage = ANY($4::text[])
  OR EXISTS (
    SELECT FROM evaluator_assignment assignment
    WHERE assignment.assessment_id = assessment.id AND assignment.account_id = $5 AND assignment.ended_at IS NULL
  )
)`;

function scopeValues({ everything, unitIds, institutionIds, stages, evaluatorId }: Scope): unknown[] {
  return [everything, unitIds, institutionIds, stages, evaluatorId];
}
