import type { Answer } from '../domain/answer.js';

/** An evaluator of a layer, and how far they are with the pass. */
export interface PassMember {
  readonly accountId: string;
  readonly name: string;
  /** null while they have no sheet of their own. */
  readonly sheetId: string | null;
  readonly submittedAt: Date | null;
}

/** What one evaluator, or the consensus, says about an item. */
export interface Voice {
  readonly item: string;
  readonly sheetId: string;
  readonly value: Answer | null;
  readonly note: string;
  readonly version: number;
}
