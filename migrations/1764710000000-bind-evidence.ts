import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A new kind of document, the evidence of an assessment with its files, which may be larger than 2 GB. The size becomes a number
 * that drivers give as one, as before: a version that knows only integers goes on reading it.
 */
export class BindEvidence1764710000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE document
        ALTER COLUMN size TYPE double precision,
        DROP CONSTRAINT document_kind_known,
        ADD CONSTRAINT document_kind_known
          CHECK (kind IN ('EVALUATION_REPORT', 'SCORE_SHEET', 'EVIDENCE_BINDER', 'INSTITUTION_SCORE_SHEETS'));
    `);
  }

  /** The binders go: they can be asked for again. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM document WHERE kind = 'EVIDENCE_BINDER';
      ALTER TABLE document
        ALTER COLUMN size TYPE integer,
        DROP CONSTRAINT document_kind_known,
        ADD CONSTRAINT document_kind_known
          CHECK (kind IN ('EVALUATION_REPORT', 'SCORE_SHEET', 'INSTITUTION_SCORE_SHEETS'));
    `);
  }
}
