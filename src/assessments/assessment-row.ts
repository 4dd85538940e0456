import type { Outcome, Stage } from '../domain/lifecycle.js';
import type { Assessment, AssessmentTransition } from './assessment.entity.js';

/** An assessment with the facts about its unit and cycle that nearly every question needs. */
export interface AssessmentRow {
  readonly id: string;
  readonly cycleId: string;
  readonly year: number;
  readonly instrumentId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly institutionId: string;
  readonly institutionName: string;
  readonly kind: Assessment['kind'];
  readonly target: Assessment['target'];
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  /** WBK Mandiri: the unit's own institution determines it. */
  readonly isSelfDetermined: boolean;
  /** The unit's earlier assessment that it began with; null when it began empty. */
  readonly startedFrom: string | null;
  readonly createdAt: Date;
}

export interface TransitionRow extends AssessmentTransition {
  readonly byName: string;
}
