import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What each layer of an assessment scored, kept when it has done its work, so that nobody who looks at many assessments adds up
 * their answers. Layers that were done before are scored by a job (`fill-layer-scores`): only the rulebook can.
 */
export class CreateLayerScores1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE layer_score (
        assessment_id uuid NOT NULL REFERENCES assessment,
        layer text NOT NULL,
        total double precision NOT NULL,
        levers double precision NOT NULL,
        results double precision NOT NULL,
        area_shares double precision[] NOT NULL,
        gates jsonb NOT NULL,
        needs_ruling integer NOT NULL,
        scored_at timestamptz NOT NULL,
        PRIMARY KEY (assessment_id, layer),
        CONSTRAINT layer_score_layer_known CHECK (layer IN ('UNIT', 'TPI', 'TPN')),
        CONSTRAINT layer_score_of_six_areas CHECK (cardinality(area_shares) = 6)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE layer_score;');
  }
}
