import type { ArchivedTable } from '../archived-table.js';

const VERSION_READ = "evidence_id || '/' || no = ANY({versions})";

/** What shows that answers are true. The files themselves are in the folder `files`, by their SHA-256. */
export const EVIDENCE: readonly ArchivedTable[] = [
  {
    name: 'stored_file',
    what: 'A file of evidence; its content is `files/<sha256>`, unless it was lost or altered before.',
    columns: {
      sha256: 'of its content, in hexadecimal',
      size_bytes: 'its size in bytes',
      media_type: 'its type, as its bytes say',
      stored_at: 'when it came in',
      checked_at: 'when it was last compared with its SHA-256',
      problem: 'what was found then: missing or altered',
    },
    where: `t.sha256 IN (SELECT sha256 FROM evidence_version WHERE ${VERSION_READ})`,
    order: 'sha256',
  },
  {
    name: 'evidence',
    what: 'A piece of evidence of a unit.',
    columns: {
      id: 'its id',
      work_unit_id: 'the unit',
      kind: 'FILE or LINK',
      title: 'its title',
      valid_from: 'the first day that it is about',
      valid_until: 'the last day that it is about',
      created_at: 'when it was brought in',
      created_by: 'by whom',
    },
    where: 't.id = ANY({evidence})',
    order: 'id',
  },
  {
    name: 'evidence_version',
    what: 'A version of a piece of evidence.',
    columns: {
      evidence_id: 'the evidence',
      no: '1 for the first',
      sha256: 'of the file; null for a link',
      file_name: 'the name that the file came with',
      url: 'where the link leads; null for a file',
      added_at: 'when it was brought in',
      added_by: 'by whom',
    },
    where: VERSION_READ,
    order: 'evidence_id, no',
  },
  {
    name: 'evidence_use',
    what: 'Evidence that is or was attached to an item.',
    columns: {
      id: 'its number',
      assessment_id: 'the assessment',
      item_code: 'the item',
      evidence_id: 'the evidence',
      attached_at: 'since when',
      attached_by: 'by whom',
      detached_at: 'until when',
      detached_by: 'who took it off',
    },
    where: `t.assessment_id = ANY({unitSheets}) AND t.evidence_id = ANY({evidence}) AND EXISTS (
      SELECT FROM sheet JOIN assessment ON assessment.id = sheet.assessment_id
      WHERE sheet.assessment_id = t.assessment_id AND sheet.layer = 'UNIT'
        AND (t.attached_at <= sheet.sealed_at OR assessment.work_unit_id = ANY({innerUnits})))`,
    order: 'id',
  },
  {
    name: 'proposal_document',
    what: 'A document that a proposal comes with.',
    columns: {
      assessment_id: 'the assessment',
      kind: 'which of the required documents',
      evidence_id: 'the evidence that it is',
      version_no: 'its version when it was proposed; null before',
      put_at: 'when it was put there',
      put_by: 'by whom',
    },
    where: 't.assessment_id = ANY({assessments})',
    order: 'assessment_id, kind',
  },
];
