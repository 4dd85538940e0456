import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What reports show of an assessment, one narrow row each: where it stands, and the score of the layer that is furthest. Reports of
 * thousands of assessments read these instead of joining and ranking what three layers scored. Rows follow their sources by triggers,
 * so they hold in whatever way a source changes, also by a version of the program that does not know of them.
 */
export class KeepAssessmentOverviews1764700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(FUNCTIONS);
    await runner.query(TRIGGERS);
    await runner.query('SELECT keep_assessment_overviews(array_agg(id)) FROM assessment');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, event] of FOLLOWED)
      await runner.query(`DROP TRIGGER ${table}_overview_after_${event.toLowerCase()} ON ${table}`);
    await runner.query(`
      DROP FUNCTION follow_assessments();
      DROP FUNCTION keep_assessment_overviews(uuid[]);
      DROP TABLE assessment_overview;
    `);
  }
}

/**
 * `reached` is the stage, and of a concluded assessment the one before. Of the gates of a predicate `..._margin` is by how much the worst is
 * passed, in its own unit and negative where it is missed, and `..._ratio` the least of what was reached to what is required of those that
 * are not missed. All about scores is null while no layer is done.
 */
const TABLE = `
  CREATE TABLE assessment_overview (
    assessment_id uuid PRIMARY KEY REFERENCES assessment ON DELETE CASCADE,
    cycle_id uuid NOT NULL REFERENCES cycle,
    institution_id uuid NOT NULL REFERENCES institution,
    work_unit_id uuid NOT NULL REFERENCES work_unit,
    kind text NOT NULL,
    target text NOT NULL,
    determined_by text NOT NULL,
    stage text NOT NULL,
    reached text,
    outcome text,
    layer text,
    total double precision,
    area1 double precision,
    area2 double precision,
    area3 double precision,
    area4 double precision,
    area5 double precision,
    area6 double precision,
    wbk_margin double precision,
    wbk_ratio double precision,
    wbbm_margin double precision,
    wbbm_ratio double precision
  );
  CREATE INDEX assessment_overview_of_cycle ON assessment_overview (cycle_id, institution_id);
  CREATE INDEX assessment_overview_of_unit ON assessment_overview (work_unit_id, cycle_id);
  CREATE INDEX assessment_overview_of_reevaluation ON assessment_overview (work_unit_id)
    WHERE kind = 'REEVALUATION' AND stage <> 'CONCLUDED';`;

const gates = (predicate: string) => `
    CROSS JOIN LATERAL (
      SELECT min(actual - required) AS margin, min(actual / nullif(required, 0)) FILTER (WHERE actual >= required - 1e-9) AS ratio
      FROM jsonb_each(score.gates -> '${predicate.toUpperCase()}') gate
      CROSS JOIN LATERAL (
        SELECT (gate.value ->> 'actual')::float8 AS actual, (gate.value ->> 'required')::float8 AS required
      ) points
    ) ${predicate}`;

/**
 * A row is made anew of all its sources, by a statement that begins once nobody else can be making it: whoever comes second sees what
 * the first has written. Assessments are locked before anything of theirs is written anyway.
 */
const FUNCTIONS = `
  CREATE FUNCTION keep_assessment_overviews(assessments uuid[]) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM FROM assessment WHERE id = ANY(assessments) ORDER BY id FOR NO KEY UPDATE;
      INSERT INTO assessment_overview
      SELECT assessment.id, assessment.cycle_id, unit.institution_id, unit.id, assessment.kind, assessment.target,
        assessment.determined_by, assessment.stage,
        CASE WHEN assessment.stage <> 'CONCLUDED' THEN assessment.stage ELSE (
          SELECT from_stage FROM assessment_transition WHERE assessment_id = assessment.id ORDER BY id DESC LIMIT 1
        ) END,
        assessment.outcome, score.layer, score.total,
        score.area_shares[1], score.area_shares[2], score.area_shares[3], score.area_shares[4], score.area_shares[5],
        score.area_shares[6], wbk.margin, wbk.ratio, wbbm.margin, wbbm.ratio
      FROM assessment
      JOIN work_unit unit ON unit.id = assessment.work_unit_id
      LEFT JOIN LATERAL (
        SELECT layer, total, area_shares, gates FROM layer_score WHERE assessment_id = assessment.id
        ORDER BY array_position(ARRAY['TPN', 'TPI', 'UNIT'], layer) LIMIT 1
      ) score ON true ${gates('wbk')} ${gates('wbbm')}
      WHERE assessment.id = ANY(assessments)
      ON CONFLICT (assessment_id) DO UPDATE SET
        (cycle_id, institution_id, work_unit_id, kind, target, determined_by, stage, reached, outcome, layer, total,
          area1, area2, area3, area4, area5, area6, wbk_margin, wbk_ratio, wbbm_margin, wbbm_ratio)
        = (EXCLUDED.cycle_id, EXCLUDED.institution_id, EXCLUDED.work_unit_id, EXCLUDED.kind, EXCLUDED.target,
          EXCLUDED.determined_by, EXCLUDED.stage, EXCLUDED.reached, EXCLUDED.outcome, EXCLUDED.layer, EXCLUDED.total,
          EXCLUDED.area1, EXCLUDED.area2, EXCLUDED.area3, EXCLUDED.area4, EXCLUDED.area5, EXCLUDED.area6,
          EXCLUDED.wbk_margin, EXCLUDED.wbk_ratio, EXCLUDED.wbbm_margin, EXCLUDED.wbbm_ratio);
    END
  $$;

  CREATE FUNCTION follow_assessments() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_TABLE_NAME = 'assessment' THEN
        PERFORM keep_assessment_overviews((SELECT array_agg(id) FROM changed));
      ELSE
        PERFORM keep_assessment_overviews((SELECT array_agg(assessment_id) FROM changed));
      END IF;
      RETURN NULL;
    END
  $$;`;

/** No assessment goes, no unit changes its institution, and transitions are only added. */
const FOLLOWED = [
  ['assessment', 'INSERT', 'NEW'],
  ['assessment', 'UPDATE', 'NEW'],
  ['assessment_transition', 'INSERT', 'NEW'],
  ['layer_score', 'INSERT', 'NEW'],
  ['layer_score', 'UPDATE', 'NEW'],
  ['layer_score', 'DELETE', 'OLD'],
] as const;

const TRIGGERS = FOLLOWED.map(
  ([table, event, rows]) => `
  CREATE TRIGGER ${table}_overview_after_${event.toLowerCase()} AFTER ${event} ON ${table}
    REFERENCING ${rows} TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION follow_assessments();`,
).join('');
