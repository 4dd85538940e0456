import type { Tx } from '../database/transactions.js';
import type { Move, Outcome, Stage } from '../domain/lifecycle.js';
import type { AssessmentRow } from './assessment-row.js';

/** Why an assessment moves, and what is to be remembered of that moment. */
export interface MoveReason {
  readonly reason?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly outcome?: Outcome;
}

/** A move that an assessment has just made. */
export interface Moved {
  /** As it was before. */
  readonly assessment: AssessmentRow;
  readonly move: Move;
  readonly toStage: Stage;
  readonly why: MoveReason;
  readonly at: Date;
}

/** The findings lie above the assessments: a move shows a unit what a layer found, or hides it again. */
export abstract class FindingsAfterMove {
  /** In the mover's transaction. */
  abstract after(tx: Tx, moved: Moved): Promise<void>;
}

/** The awards lie above the assessments: a move hands a re-evaluation over to the evaluators, or back to the unit. */
export abstract class AwardsAfterMove {
  /** In the mover's transaction. */
  abstract after(tx: Tx, moved: Moved): Promise<void>;
}
