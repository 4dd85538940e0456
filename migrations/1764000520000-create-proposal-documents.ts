import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The documents that a proposal must come with, each a piece of the unit's evidence. */
export class CreateProposalDocuments1764000520000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE proposal_document (
        assessment_id uuid NOT NULL REFERENCES assessment,
        kind text NOT NULL,
        evidence_id uuid NOT NULL REFERENCES evidence,
        version_no integer,
        put_at timestamptz NOT NULL,
        put_by uuid NOT NULL REFERENCES account,
        PRIMARY KEY (assessment_id, kind),
        FOREIGN KEY (evidence_id, version_no) REFERENCES evidence_version (evidence_id, no),
        CONSTRAINT proposal_document_kind_known CHECK (
          kind IN ('PROPOSAL_LETTER', 'RESPONSIBILITY_STATEMENT', 'AUDIT_FOLLOW_UP_CLEARANCE', 'SURVEY_REPORT')
        )
      );
      CREATE INDEX proposal_document_by_evidence ON proposal_document (evidence_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE proposal_document;');
  }
}
