import type { Action } from '../access/permissions.js';
import type { EvaluatingLayer } from '../domain/lifecycle.js';
import type { Enrolment } from '../passwords/enrolments.service.js';
import type { UnitEntry } from '../units/unit-register.service.js';

/** null where each row says its own layer, as those of a file do. */
interface Choice {
  readonly layer: EvaluatingLayer | null;
  readonly fileName?: string;
}

/** What is said once for all rows of an operation, by its kind. */
interface AskedOf {
  readonly ASSIGN: Choice;
  readonly UNASSIGN: Choice;
  readonly RETURN: { readonly reason: string };
  readonly FORWARD: { readonly note: string | null };
  readonly DETERMINE: { readonly decreeNumber: string; readonly decreedOn: string };
  readonly ENROL: { readonly fileName: string };
  readonly REGISTER: { readonly fileName: string };
}

export type BulkKind = keyof AskedOf;

/** A kind of operation with what it says for all its rows. */
export type Order = { [K in BulkKind]: { readonly kind: K; readonly asked: AskedOf[K] } }[BulkKind];

/** What one row is about. Nobody has looked yet whether it is there. */
export interface Target {
  /** null for what concerns no assessment. */
  readonly assessmentId: string | null;
  /** Whom it is about; null for what concerns the assessment as a whole, and for somebody who may have no account yet. */
  readonly accountId: string | null;
  /** For which team, where the operation does not say it for all. */
  readonly layer?: EvaluatingLayer;
  /** Who is to be let in, and as what. */
  readonly person?: Enrolment;
  /** Which unit is to be there, and how. */
  readonly unit?: UnitEntry;
  /** The row of the file it comes from. */
  readonly line?: number;
}

/** The permission that one of its rows alone would ask for. */
export const ACTION_OF = {
  ASSIGN: 'evaluator.assign',
  UNASSIGN: 'evaluator.assign',
  RETURN: 'assessment.return',
  FORWARD: 'assessment.forward',
  DETERMINE: 'assessment.determine',
  ENROL: 'account.manage',
  REGISTER: 'unit.import',
} as const satisfies Readonly<Record<BulkKind, Action>>;

export const BULK_KINDS = Object.keys(ACTION_OF) as BulkKind[];

/**
 * What takes an operation back. No move of the lifecycle leads back from where `return` and `forward` lead, without somebody's
 * work in between; a determination is a decree; who was let in was written to; what has begun for a unit since is not undone with it.
 */
export const UNDO_OF: Readonly<Partial<Record<BulkKind, BulkKind>>> = { ASSIGN: 'UNASSIGN' };

export const BULK_ROW_STATES = ['WAITING', 'DONE', 'UNCHANGED', 'REFUSED'] as const;
/** UNCHANGED: it was so already. */
export type BulkRowState = (typeof BULK_ROW_STATES)[number];

/** Why a row was refused: the problem that the single action would have answered. */
export interface RowProblem {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly facts: Readonly<Record<string, unknown>>;
}
