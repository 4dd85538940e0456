import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happens to the holder of an award between its evaluations. */
export class CreateIncidents1764000210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE incident (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        award_id uuid NOT NULL REFERENCES award,
        kind text NOT NULL,
        description text NOT NULL,
        happened_on date NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by uuid NOT NULL REFERENCES account,
        closed_at timestamptz,
        closed_by uuid REFERENCES account,
        closing_reason text,
        CONSTRAINT incident_kind_known CHECK (kind IN ('CASE', 'COMPLAINT', 'HEAD_CHANGED', 'OTHER')),
        CONSTRAINT incident_closed_by_somebody_for_a_reason CHECK (
          (closed_at IS NULL) = (closed_by IS NULL) AND (closed_at IS NULL) = (closing_reason IS NULL)
        )
      );
      CREATE INDEX incident_by_award ON incident (award_id, happened_on);
      CREATE INDEX incident_open ON incident (award_id) WHERE closed_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE incident;');
  }
}
