/** What a proposal must come with (rules, section 5): the letter, the SPTJM, the clearance of TLHP, the survey report. */
export const DOCUMENT_KINDS = [
  'PROPOSAL_LETTER',
  'RESPONSIBILITY_STATEMENT',
  'AUDIT_FOLLOW_UP_CLEARANCE',
  'SURVEY_REPORT',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
