import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sealed submissions: the canonical text of what a unit handed in, each with its own hash. */
export class CreateSubmissions1764000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE submission (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        assessment_id uuid NOT NULL REFERENCES assessment,
        round smallint NOT NULL,
        content text NOT NULL,
        sha256 text NOT NULL,
        total double precision NOT NULL,
        answers integer NOT NULL,
        evidence integer NOT NULL,
        submitted_at timestamptz NOT NULL,
        submitted_by uuid NOT NULL REFERENCES account,
        CONSTRAINT submission_one_a_round UNIQUE (assessment_id, round),
        CONSTRAINT submission_rounds_count_from_one CHECK (round >= 1),
        CONSTRAINT submission_hash_is_of_its_content CHECK (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
      );
      CREATE TRIGGER submission_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON submission
        EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE submission;');
  }
}
