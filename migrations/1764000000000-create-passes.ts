import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Blind first passes, one a layer and round, with a sheet for each evaluator; and conflicts of interest. */
export class CreatePasses1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE layer_pass (
        assessment_id uuid NOT NULL REFERENCES assessment,
        layer text NOT NULL,
        round smallint NOT NULL,
        opened_at timestamptz NOT NULL,
        closed_at timestamptz,
        closed_by uuid REFERENCES account,
        PRIMARY KEY (assessment_id, layer, round),
        CONSTRAINT layer_pass_layer_known CHECK (layer IN ('TPI', 'TPN')),
        CONSTRAINT layer_pass_rounds_count_from_one CHECK (round >= 1),
        CONSTRAINT layer_pass_closed_by_nobody_else CHECK (closed_by IS NULL OR closed_at IS NOT NULL)
      );
      -- Sheets of evaluators from before there were passes speak for their layer already.
      INSERT INTO layer_pass (assessment_id, layer, round, opened_at, closed_at)
      SELECT assessment_id, layer, 1, opened_at, opened_at FROM sheet WHERE layer <> 'UNIT' AND is_consensus;

      ALTER TABLE sheet ADD COLUMN submitted_at timestamptz;
      ALTER TABLE sheet ADD CONSTRAINT sheet_submitted_is_an_evaluators_and_sealed
        CHECK (submitted_at IS NULL OR (NOT is_consensus AND sealed_at IS NOT NULL));

      CREATE TABLE conflict_of_interest (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        account_id uuid NOT NULL REFERENCES account,
        institution_id uuid REFERENCES institution,
        work_unit_id uuid REFERENCES work_unit,
        reason text NOT NULL,
        declared_at timestamptz NOT NULL,
        declared_by uuid NOT NULL REFERENCES account,
        ended_at timestamptz,
        ended_by uuid REFERENCES account,
        CONSTRAINT conflict_of_interest_with_one CHECK ((institution_id IS NULL) <> (work_unit_id IS NULL)),
        CONSTRAINT conflict_of_interest_ended_by_somebody CHECK ((ended_at IS NULL) = (ended_by IS NULL))
      );
      CREATE UNIQUE INDEX conflict_of_interest_once ON conflict_of_interest (account_id, institution_id, work_unit_id)
        NULLS NOT DISTINCT WHERE ended_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE conflict_of_interest;
      ALTER TABLE sheet DROP COLUMN submitted_at;
      DROP TABLE layer_pass;
    `);
  }
}
