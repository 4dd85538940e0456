import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Worksheets that somebody uploaded, until they are published. */
export class CreateInstrumentDrafts1764400200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE instrument_draft (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        instrument_id text NOT NULL,
        digest text NOT NULL,
        source text NOT NULL,
        uploaded_at timestamptz NOT NULL,
        uploaded_by uuid NOT NULL REFERENCES account,
        published_at timestamptz,
        published_by uuid REFERENCES account,
        discarded_at timestamptz,
        discarded_by uuid REFERENCES account,
        CONSTRAINT instrument_draft_published_by_somebody CHECK ((published_at IS NULL) = (published_by IS NULL)),
        CONSTRAINT instrument_draft_discarded_by_somebody CHECK ((discarded_at IS NULL) = (discarded_by IS NULL)),
        CONSTRAINT instrument_draft_ends_once CHECK (published_at IS NULL OR discarded_at IS NULL)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE instrument_draft;');
  }
}
