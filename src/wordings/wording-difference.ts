type DifferenceRule =
  | 'NODE_UNKNOWN'
  | 'NODE_MISSING'
  | 'NODE_TWICE'
  | 'NODE_WEIGHT'
  | 'QUESTION_TOTAL'
  | 'QUESTION_UNKNOWN'
  | 'QUESTION_MISSING'
  | 'QUESTION_TWICE'
  | 'QUESTION_PLACE'
  | 'QUESTION_KIND'
  | 'QUESTION_SCALE'
  | 'QUESTION_WEIGHT'
  | 'CELL_TWICE';

/** What a question master says otherwise than the worksheet. */
export interface WordingDifference {
  readonly rule: DifferenceRule;
  /** The code of a node, or the number of a question. */
  readonly at: string;
  /** By the worksheet; null where it has nothing there. */
  readonly expected: string | null;
  /** In the master; null where it has nothing there. */
  readonly found: string | null;
}
