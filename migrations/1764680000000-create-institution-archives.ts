import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The archives of institutions that people ask for, while they are made and kept. */
export class CreateInstitutionArchives1764680000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE institution_archive (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        institution_id uuid NOT NULL REFERENCES institution,
        asked_by uuid NOT NULL REFERENCES account,
        asked_at timestamptz NOT NULL,
        progress smallint NOT NULL,
        finished_at timestamptz,
        sha256 text,
        size_bytes bigint,
        file_name text,
        problem text,
        discarded_at timestamptz,
        CONSTRAINT institution_archive_progress_in_percent CHECK (progress BETWEEN 0 AND 100),
        CONSTRAINT institution_archive_finished_with_outcome
          CHECK ((finished_at IS NULL) = (sha256 IS NULL AND problem IS NULL)),
        CONSTRAINT institution_archive_made_or_not CHECK (sha256 IS NULL OR problem IS NULL),
        CONSTRAINT institution_archive_file_has_size_and_name
          CHECK ((sha256 IS NULL) = (size_bytes IS NULL) AND (sha256 IS NULL) = (file_name IS NULL)),
        CONSTRAINT institution_archive_discarded_after_made CHECK (discarded_at IS NULL OR sha256 IS NOT NULL)
      );
      CREATE UNIQUE INDEX institution_archive_one_being_made ON institution_archive (asked_by, institution_id)
        WHERE finished_at IS NULL;
      CREATE INDEX institution_archive_by_asker ON institution_archive (asked_by, institution_id, asked_at);
      CREATE INDEX institution_archive_unfinished ON institution_archive (asked_at) WHERE finished_at IS NULL;
      CREATE INDEX institution_archive_kept ON institution_archive (finished_at)
        WHERE sha256 IS NOT NULL AND discarded_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE institution_archive;');
  }
}
