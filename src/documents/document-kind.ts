/** What can be asked of one assessment. */
export const ASSESSMENT_DOCUMENTS = ['EVALUATION_REPORT', 'SCORE_SHEET', 'EVIDENCE_BINDER'] as const;
export type AssessmentDocument = (typeof ASSESSMENT_DOCUMENTS)[number];

/** The last: the score sheets of every unit of an institution in a cycle, in one file. */
export const DOCUMENT_KINDS = [...ASSESSMENT_DOCUMENTS, 'INSTITUTION_SCORE_SHEETS'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What is put on paper is a PDF; evidence comes with its files. */
export function mediaTypeOf(kind: DocumentKind): 'application/pdf' | 'application/zip' {
  return kind === 'EVIDENCE_BINDER' ? 'application/zip' : 'application/pdf';
}
