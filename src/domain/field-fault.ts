/** What a field of a request can break beyond its form, which validators check (docs/problems.md says where each is used). */
export const FIELD_RULES = [
  'alreadyDeclared',
  'between',
  'commonPort',
  'countsOf',
  'currentCode',
  'cursorOfList',
  'dutyInInbox',
  'dutyMail',
  'exactlyOneOf',
  'hardToGuess',
  'hasWords',
  'highestPredicate',
  'httpsAddress',
  'isIn',
  'leaveOut',
  'momentBetween',
  'nameAlone',
  'neverBoth',
  'noHiddenCharacters',
  'noPasswordInAddress',
  'notAfter',
  'notBefore',
  'notBelowItself',
  'notInUse',
  'notOnlyDots',
  'ofThisUnit',
  'oncePerDocument',
  'outcomeTooGood',
  'outcomeTooStrict',
  'outsideQuietHours',
  'ownPassword',
  'publicAddress',
  'readableTable',
  'readsThisRoom',
  'reevaluationNamed',
  'rulingOfEvaluator',
  'sameInstitution',
  'sameKind',
  'changedSince',
  'scopeOfRole',
  'sixDigits',
  'staysAsItIs',
  'storableText',
  'taken',
  'unknown',
  'unusedCode',
  'webAddress',
  'wholeNumber',
  'wrongCredentials',
] as const;
export type FieldRule = (typeof FIELD_RULES)[number];

/** A number, day or word that says how far a rule lets one go. */
export type Limit = string | number;

/** A rule that is broken, with its limits. */
export type BrokenRule = readonly [rule: FieldRule, ...limits: Limit[]];

/** One field that was refused: the fix in words for people, the rule and its limits for clients with words of their own. */
export interface FieldFault {
  /** JSON pointer into what was sent. */
  readonly pointer: string;
  readonly detail: string;
  readonly rule: FieldRule;
  readonly limits: readonly Limit[];
}
