import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How far the layers of an assessment differ, a row for each two of them, and what items are worth in all assessments of an
 * institution, added up. Both follow the scores that layers keep, by triggers of each statement: so they hold in whatever way a
 * score comes or goes, also by a version of the program that does not know of them. Such a score has no `item_values` and is not
 * counted among items until the job `fill-layer-scores` scores it again; only the rulebook knows what an answer is worth.
 */
export class KeepDifferencesAndItemFigures1764610000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(FUNCTIONS);
    await runner.query(TRIGGERS);
    await runner.query('SELECT keep_layer_differences(array_agg(DISTINCT assessment_id)) FROM layer_score');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER layer_score_comes ON layer_score;
      DROP TRIGGER layer_score_changes ON layer_score;
      DROP TRIGGER layer_score_goes ON layer_score;
      DROP FUNCTION follow_layer_scores();
      DROP FUNCTION add_item_figures(integer, layer_score[]);
      DROP FUNCTION keep_layer_differences(uuid[]);
      DROP TABLE layer_difference;
      DROP TABLE item_figure;
      DROP INDEX layer_score_figures;
      ALTER TABLE layer_score DROP item_values;
    `);
  }
}

/**
 * Figures of items are the sums of all rows of an institution. Who finds one that another transaction is changing takes another
 * or a new one: nobody waits, and no two wait for each other, in whatever order they come. Sums are in
 * billionths of a value, so that what is taken off again leaves nothing behind, and a row is small enough to be changed in place.
 */
const TABLES = `
  ALTER TABLE layer_score ADD item_values double precision[];
  CREATE INDEX layer_score_figures ON layer_score (assessment_id, layer) INCLUDE (total, area_shares);

  CREATE TABLE layer_difference (
    assessment_id uuid NOT NULL REFERENCES assessment,
    layer text NOT NULL,
    against text NOT NULL,
    cycle_id uuid NOT NULL REFERENCES cycle,
    institution_id uuid NOT NULL REFERENCES institution,
    kind text NOT NULL,
    total double precision NOT NULL,
    area1 double precision NOT NULL,
    area2 double precision NOT NULL,
    area3 double precision NOT NULL,
    area4 double precision NOT NULL,
    area5 double precision NOT NULL,
    area6 double precision NOT NULL,
    PRIMARY KEY (assessment_id, layer, against)
  );
  CREATE INDEX layer_difference_by_size
    ON layer_difference (cycle_id, layer, against, abs(total), assessment_id);
  CREATE INDEX layer_difference_of_institution
    ON layer_difference (institution_id, cycle_id, layer, against, abs(total), assessment_id);

  CREATE TABLE item_figure (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cycle_id uuid NOT NULL REFERENCES cycle,
    layer text NOT NULL,
    kind text NOT NULL,
    institution_id uuid NOT NULL REFERENCES institution,
    sheets integer NOT NULL,
    sums bigint[] NOT NULL,
    full_marks integer[] NOT NULL,
    blanks integer[] NOT NULL
  );
  CREATE INDEX item_figure_by_layer ON item_figure (cycle_id, layer, institution_id, kind);`;

const FUNCTIONS = `
  CREATE FUNCTION keep_layer_differences(assessments uuid[]) RETURNS void LANGUAGE sql AS $$
    INSERT INTO layer_difference
    SELECT later.assessment_id, later.layer, earlier.layer, assessment.cycle_id, unit.institution_id, assessment.kind,
      later.total - earlier.total,
      later.area_shares[1] - earlier.area_shares[1], later.area_shares[2] - earlier.area_shares[2],
      later.area_shares[3] - earlier.area_shares[3], later.area_shares[4] - earlier.area_shares[4],
      later.area_shares[5] - earlier.area_shares[5], later.area_shares[6] - earlier.area_shares[6]
    FROM layer_score later
    JOIN layer_score earlier ON earlier.assessment_id = later.assessment_id
      AND (earlier.layer, later.layer) IN (('UNIT', 'TPI'), ('UNIT', 'TPN'), ('TPI', 'TPN'))
    JOIN assessment ON assessment.id = later.assessment_id
    JOIN work_unit unit ON unit.id = assessment.work_unit_id
    WHERE later.assessment_id = ANY(assessments)
    ON CONFLICT (assessment_id, layer, against) DO UPDATE SET
      (total, area1, area2, area3, area4, area5, area6) = (EXCLUDED.total, EXCLUDED.area1, EXCLUDED.area2,
        EXCLUDED.area3, EXCLUDED.area4, EXCLUDED.area5, EXCLUDED.area6)
  $$;

  CREATE FUNCTION add_item_figures(sign integer, scores layer_score[]) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE changed record;
    BEGIN
      FOR changed IN
        SELECT cycle_id, layer, kind, institution_id, sign * max(sheets)::int AS sheets,
          array_agg(sign * value ORDER BY no) AS sums, array_agg(sign * full_mark ORDER BY no) AS full_marks,
          array_agg(sign * blank ORDER BY no) AS blanks
        FROM (
          SELECT assessment.cycle_id, score.layer, assessment.kind, unit.institution_id, item.no, count(*) AS sheets,
            sum(round(coalesce(item.value, 0) * 1e9)::bigint)::bigint AS value,
            count(*) FILTER (WHERE item.value > 1 - 1e-9)::int AS full_mark,
            count(*) FILTER (WHERE item.value IS NULL)::int AS blank
          FROM unnest(scores) AS score
          JOIN assessment ON assessment.id = score.assessment_id
          JOIN work_unit unit ON unit.id = assessment.work_unit_id
          CROSS JOIN LATERAL unnest(score.item_values) WITH ORDINALITY AS item (value, no)
          GROUP BY 1, 2, 3, 4, 5
        ) AS item
        GROUP BY 1, 2, 3, 4
      LOOP
        UPDATE item_figure SET sheets = sheets + changed.sheets, (sums, full_marks, blanks) = (
          SELECT array_agg(value + more_value), array_agg(full_mark + more_full), array_agg(blank + more_blank)
          FROM unnest(sums, full_marks, blanks, changed.sums, changed.full_marks, changed.blanks)
            AS item (value, full_mark, blank, more_value, more_full, more_blank)
        )
        WHERE id = (
          SELECT id FROM item_figure
          WHERE (cycle_id, layer, institution_id, kind)
            = (changed.cycle_id, changed.layer, changed.institution_id, changed.kind)
          LIMIT 1 FOR UPDATE SKIP LOCKED
        );
        IF NOT FOUND THEN
          INSERT INTO item_figure (cycle_id, layer, kind, institution_id, sheets, sums, full_marks, blanks)
          SELECT changed.cycle_id, changed.layer, changed.kind, changed.institution_id, changed.sheets, changed.sums,
            changed.full_marks, changed.blanks;
        END IF;
      END LOOP;
    END
  $$;

  CREATE FUNCTION follow_layer_scores() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP <> 'INSERT' THEN
        PERFORM add_item_figures(-1, (SELECT array_agg(ROW(gone.*)::layer_score) FROM gone));
      END IF;
      IF TG_OP = 'DELETE' THEN
        DELETE FROM layer_difference USING gone
        WHERE layer_difference.assessment_id = gone.assessment_id
          AND gone.layer IN (layer_difference.layer, layer_difference.against);
      ELSE
        PERFORM add_item_figures(1, (SELECT array_agg(ROW(come.*)::layer_score) FROM come));
        PERFORM keep_layer_differences((SELECT array_agg(assessment_id) FROM come));
      END IF;
      RETURN NULL;
    END
  $$;`;

const TRIGGERS = `
  CREATE TRIGGER layer_score_comes AFTER INSERT ON layer_score
    REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION follow_layer_scores();
  CREATE TRIGGER layer_score_changes AFTER UPDATE ON layer_score
    REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION follow_layer_scores();
  CREATE TRIGGER layer_score_goes AFTER DELETE ON layer_score
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION follow_layer_scores();`;
