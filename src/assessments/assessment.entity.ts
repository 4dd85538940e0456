import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Predicate } from '../domain/instrument.js';
import type { AssessmentKind, Move, Outcome, Stage } from '../domain/lifecycle.js';

/** One unit's way through one cycle, towards a predicate or towards keeping it. */
@Entity('assessment')
export class Assessment {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  cycleId: string;

  @Column('uuid')
  workUnitId: string;

  @Column('text')
  kind: AssessmentKind;

  @Column('text')
  target: Predicate;

  @Column('text')
  stage: Stage;

  @Column('text', { nullable: true })
  outcome: Outcome | null;

  /** Who determines it; an institution only a WBK (WBK Mandiri). */
  @Column('text')
  determinedBy: 'MINISTER' | 'INSTITUTION';

  /** The unit's earlier assessment whose answers and evidence it began with; null when it began empty. */
  @Column('uuid', { nullable: true })
  startedFrom: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('uuid')
  createdBy: string;
}

/** One move of an assessment: who, when, why, and what was known then. */
@Entity('assessment_transition')
export class AssessmentTransition {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('uuid')
  assessmentId: string;

  @Column('text')
  move: Move;

  @Column('text')
  fromStage: Stage;

  @Column('text')
  toStage: Stage;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('jsonb')
  facts: object;

  @Column('timestamptz')
  at: Date;

  @Column('uuid')
  by: string;
}
