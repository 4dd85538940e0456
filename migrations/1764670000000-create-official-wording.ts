import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ministry's own words beside a published worksheet, which itself never changes: one set for each, replaced whole. */
export class CreateOfficialWording1764670000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE official_wording (
        instrument_id text PRIMARY KEY REFERENCES instrument,
        year integer NOT NULL,
        digest text NOT NULL,
        questions jsonb NOT NULL,
        imported_at timestamptz NOT NULL,
        imported_by uuid REFERENCES account,
        CONSTRAINT official_wording_has_questions
          CHECK (jsonb_typeof(questions) = 'array' AND jsonb_array_length(questions) > 0)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE official_wording');
  }
}
