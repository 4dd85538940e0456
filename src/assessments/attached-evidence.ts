import type { Actor } from '../access/actor.js';
import type { Tx } from '../database/transactions.js';

/** One piece of evidence on one item of an assessment. */
export interface AttachedEvidence {
  readonly item: string;
  readonly evidenceId: string;
  readonly title: string;
  /** The version in use, counted from 1. */
  readonly version: number;
  /** Of a file, in hexadecimal; null for a link. */
  readonly sha256: string | null;
  /** Of a link; null for a file. */
  readonly url: string | null;
}

/** A unit's earlier assessment whose evidence a new one starts with, and on which items. */
export interface EvidenceToCarry {
  readonly fromAssessmentId: string;
  readonly toAssessmentId: string;
  readonly items: readonly string[];
}

/** Evidence hangs on assessments and so lies above them; these are the things assessments ask back. */
export abstract class EvidenceOnItems {
  /** What is attached now, or was at a moment, by item and then in the order in which it was attached. */
  abstract of(assessmentId: string, at?: Date): Promise<readonly AttachedEvidence[]>;

  /** Attaches to the new assessment what is attached to the earlier one, on the same items. */
  abstract carry(tx: Tx, actor: Actor, carried: EvidenceToCarry): Promise<void>;
}
