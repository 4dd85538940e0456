import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Assessments that start from an earlier one, answers that are still to confirm, and a digest of official wordings. */
export class CreateCarryOver1764000510000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE assessment ADD COLUMN started_from uuid REFERENCES assessment;
      ALTER TABLE assessment ADD CONSTRAINT assessment_starts_from_another CHECK (started_from <> id);
      ALTER TABLE answer ADD COLUMN to_confirm_from uuid REFERENCES assessment;
      -- Published before this: without official wordings, and so without their digests.
      ALTER TABLE instrument_item ADD COLUMN wording_digest text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE instrument_item DROP COLUMN wording_digest;
      ALTER TABLE answer DROP COLUMN to_confirm_from;
      ALTER TABLE assessment DROP COLUMN started_from;
    `);
  }
}
