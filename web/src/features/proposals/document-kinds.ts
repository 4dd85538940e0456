import type { Schemas } from '../../api/client.js';

export type DocumentKind = Schemas['ProposalDocumentView']['kind'];

/** What a proposal must come with (rules, section 5). */
export const DOCUMENT_KINDS = [
  'PROPOSAL_LETTER',
  'RESPONSIBILITY_STATEMENT',
  'AUDIT_FOLLOW_UP_CLEARANCE',
  'SURVEY_REPORT',
] as const satisfies readonly DocumentKind[];
