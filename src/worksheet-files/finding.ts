/**
 * What is noticed in a file. REFUSED has to be mended before anything is applied; REPAIRED was read as what was meant; LISTED
 * is not taken over and says why; DIFFERENCE is a calculated cell that says something else than our score.
 */
export const FINDING_GRADES = ['REFUSED', 'REPAIRED', 'LISTED', 'DIFFERENCE'] as const;
export type FindingGrade = (typeof FINDING_GRADES)[number];

export const FINDING_RULES = {
  FORMULA: 'REFUSED',
  MERGED: 'REFUSED',
  NOT_AN_ANSWER: 'REFUSED',
  COUNT_MISSING: 'REFUSED',
  NOTE_TOO_LONG: 'REFUSED',
  ROW_TWICE: 'REFUSED',
  ROWS_UNSURE: 'REFUSED',
  LABEL_DIFFERS: 'REFUSED',
  SPELLING: 'REPAIRED',
  DECIMAL_COMMA: 'REPAIRED',
  TEXT_NUMBER: 'REPAIRED',
  ROW_MOVED: 'REPAIRED',
  LABEL_UNSURE: 'REPAIRED',
  SHEET_RENAMED: 'REPAIRED',
  MACROS: 'LISTED',
  OTHER_SHEET: 'LISTED',
  ROW_MISSING: 'LISTED',
  UNKNOWN_ROW: 'LISTED',
  STRAY_TEXT: 'LISTED',
  NOT_YOURS: 'LISTED',
  RULING_GONE: 'LISTED',
  TYPED_OVER: 'DIFFERENCE',
  CACHED_VALUE: 'DIFFERENCE',
} as const satisfies Readonly<Record<string, FindingGrade>>;
export type FindingRule = keyof typeof FINDING_RULES;

/** Why a calculated cell of a file says something else: a defect of circulating workbooks, or how spreadsheets calculate. */
export const DIFFERENCE_CAUSES = [
  'KIND_MISSPELLED',
  'ROWS_MISREAD',
  'SUM_TYPED',
  'ZERO_DENOMINATOR',
  'BLANK_GROUP',
  'BLANKS_LEFT_OUT',
  'NOT_RECALCULATED',
] as const;
export type DifferenceCause = (typeof DIFFERENCE_CAUSES)[number];

export interface Finding {
  readonly rule: FindingRule;
  readonly grade: FindingGrade;
  readonly sheet: string;
  /** null where it is about the sheet or the file. */
  readonly row: number | null;
  readonly column: string | null;
  /** The item that it is about, where there is one. */
  readonly item: string | null;
  /** What stands in the cell. */
  readonly value: string;
  /** What was read instead, or what we calculate. */
  readonly read: string | null;
  readonly causes: readonly DifferenceCause[];
}

type Place = Pick<Finding, 'sheet'> & Partial<Omit<Finding, 'rule' | 'grade' | 'sheet'>>;

export function finding(
  rule: FindingRule,
  { sheet, row = null, column = null, item = null, value = '', read = null, causes = [] }: Place,
): Finding {
  return { rule, grade: FINDING_RULES[rule], sheet, row, column, item, value, read, causes };
}
