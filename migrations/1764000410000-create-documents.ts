import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The documents people ask for, while they are made and kept. */
export class CreateDocuments1764000410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE document (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        kind text NOT NULL,
        language text NOT NULL,
        assessment_id uuid REFERENCES assessment,
        cycle_id uuid REFERENCES cycle,
        institution_id uuid REFERENCES institution,
        asked_by uuid NOT NULL REFERENCES account,
        asked_at timestamptz NOT NULL,
        progress smallint NOT NULL,
        finished_at timestamptz,
        sha256 text,
        size integer,
        file_name text,
        problem text,
        discarded_at timestamptz,
        CONSTRAINT document_kind_known
          CHECK (kind IN ('EVALUATION_REPORT', 'SCORE_SHEET', 'INSTITUTION_SCORE_SHEETS')),
        CONSTRAINT document_language_known CHECK (language IN ('id', 'en')),
        CONSTRAINT document_subject_fits_kind CHECK (
          (kind = 'INSTITUTION_SCORE_SHEETS') = (assessment_id IS NULL)
          AND (assessment_id IS NULL) = (cycle_id IS NOT NULL) AND (assessment_id IS NULL) = (institution_id IS NOT NULL)
        ),
        CONSTRAINT document_progress_in_percent CHECK (progress BETWEEN 0 AND 100),
        CONSTRAINT document_finished_with_outcome CHECK ((finished_at IS NULL) = (sha256 IS NULL AND problem IS NULL)),
        CONSTRAINT document_made_or_not CHECK (sha256 IS NULL OR problem IS NULL),
        CONSTRAINT document_file_has_size_and_name
          CHECK ((sha256 IS NULL) = (size IS NULL) AND (sha256 IS NULL) = (file_name IS NULL)),
        CONSTRAINT document_discarded_after_made CHECK (discarded_at IS NULL OR sha256 IS NOT NULL)
      );
      CREATE UNIQUE INDEX document_one_being_made
        ON document (asked_by, kind, language, assessment_id, cycle_id, institution_id) NULLS NOT DISTINCT
        WHERE finished_at IS NULL;
      CREATE INDEX document_unfinished ON document (asked_at) WHERE finished_at IS NULL;
      CREATE INDEX document_kept ON document (finished_at) WHERE sha256 IS NOT NULL AND discarded_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE document;');
  }
}
