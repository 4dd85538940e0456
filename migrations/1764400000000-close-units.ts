import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A unit that is no more keeps its row, for all that refers to it. */
export class CloseUnits1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE work_unit
        ADD COLUMN closed_at timestamptz,
        ADD COLUMN closed_by uuid REFERENCES account,
        ADD COLUMN closed_because text,
        ADD CONSTRAINT work_unit_closed_by_somebody_for_a_reason
          CHECK ((closed_at IS NULL) = (closed_by IS NULL) AND (closed_at IS NULL) = (closed_because IS NULL));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE work_unit DROP COLUMN closed_because, DROP COLUMN closed_by, DROP COLUMN closed_at;
    `);
  }
}
