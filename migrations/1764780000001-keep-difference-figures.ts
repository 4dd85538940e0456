import type { MigrationInterface, QueryRunner } from 'typeorm';

const MEASURES = ['total', 'area1', 'area2', 'area3', 'area4', 'area5', 'area6'] as const;
const KEYS = ['cycle_id', 'institution_id', 'layer', 'against', 'kind'] as const;
const SUMS = ['assessments', ...MEASURES, ...MEASURES.map((measure) => `${measure}_squares`)] as const;

/**
 * How far two layers differ in all of an institution's assessments: what differences and their squares come to, from which means and
 * deviations follow. A report of the nation reads a row for each institution and not one for each assessment. Sums follow the differences
 * by triggers of each statement, so they hold in whatever way those change, also by a version of the program that does not know of them.
 */
export class KeepDifferenceFigures1764780000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(FUNCTIONS);
    await runner.query(TRIGGERS);
    await runner.query(`SELECT add_layer_differences('{}', array_agg(difference)) FROM layer_difference difference`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER layer_difference_comes ON layer_difference;
      DROP TRIGGER layer_difference_changes ON layer_difference;
      DROP TRIGGER layer_difference_goes ON layer_difference;
      DROP FUNCTION follow_layer_differences();
      DROP FUNCTION add_layer_differences(layer_difference[], layer_difference[]);
      DROP TABLE difference_figure;
    `);
  }
}

/**
 * A figure is the sum of all rows of its key, as in `cycle_figure`: whoever finds one at work takes another, and nobody waits. Sums are in
 * billionths and those of squares in their squares, whole numbers both: what is taken off again leaves nothing behind, and no deviation is
 * lost between two large numbers.
 */
const TABLE = `
  CREATE TABLE difference_figure (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cycle_id uuid NOT NULL REFERENCES cycle,
    institution_id uuid NOT NULL REFERENCES institution,
    layer text NOT NULL,
    against text NOT NULL,
    kind text NOT NULL,
    assessments integer NOT NULL,
    ${MEASURES.map((measure) => `${measure} bigint NOT NULL, ${measure}_squares numeric NOT NULL`).join(',\n    ')}
  ) WITH (fillfactor = 50);
  CREATE INDEX difference_figure_of_cycle ON difference_figure (cycle_id, layer, against, institution_id, kind);`;

const added = (measure: string) => `sum(sign * ${measure})::bigint AS ${measure},
          sum(sign * ${measure}::numeric * ${measure}::numeric) AS ${measure}_squares`;

const FUNCTIONS = `
  CREATE FUNCTION add_layer_differences(gone layer_difference[], come layer_difference[]) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE changed record;
    BEGIN
      FOR changed IN
        SELECT ${KEYS.join(', ')}, sum(sign)::int AS assessments, ${MEASURES.map(added).join(', ')}
        FROM (
          SELECT sign, ${KEYS.join(', ')}, ${MEASURES.map((measure) => `round(${measure} * 1e9)::bigint AS ${measure}`).join(', ')}
          FROM (SELECT -1 AS sign, * FROM unnest(gone) UNION ALL SELECT 1, * FROM unnest(come)) AS signed
        ) AS difference
        GROUP BY ${KEYS.join(', ')}
      LOOP
        CONTINUE WHEN (${SUMS.map((sum) => `changed.${sum}`).join(', ')}) = (${SUMS.map(() => '0').join(', ')});
        UPDATE difference_figure SET ${SUMS.map((sum) => `${sum} = ${sum} + changed.${sum}`).join(', ')}
        WHERE id = (
          SELECT id FROM difference_figure WHERE ${KEYS.map((key) => `${key} = changed.${key}`).join(' AND ')}
          LIMIT 1 FOR UPDATE SKIP LOCKED
        );
        IF NOT FOUND THEN
          INSERT INTO difference_figure (${[...KEYS, ...SUMS].join(', ')})
          SELECT ${[...KEYS, ...SUMS].map((column) => `changed.${column}`).join(', ')};
        END IF;
      END LOOP;
    END
  $$;

  CREATE FUNCTION follow_layer_differences() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      CASE TG_OP
      WHEN 'INSERT' THEN
        PERFORM add_layer_differences('{}', (SELECT array_agg(ROW(come.*)::layer_difference) FROM come));
      WHEN 'UPDATE' THEN
        PERFORM add_layer_differences((SELECT array_agg(ROW(gone.*)::layer_difference) FROM gone),
          (SELECT array_agg(ROW(come.*)::layer_difference) FROM come));
      ELSE
        PERFORM add_layer_differences((SELECT array_agg(ROW(gone.*)::layer_difference) FROM gone), '{}');
      END CASE;
      RETURN NULL;
    END
  $$;`;

const TRIGGERS = `
  CREATE TRIGGER layer_difference_comes AFTER INSERT ON layer_difference
    REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION follow_layer_differences();
  CREATE TRIGGER layer_difference_changes AFTER UPDATE ON layer_difference
    REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION follow_layer_differences();
  CREATE TRIGGER layer_difference_goes AFTER DELETE ON layer_difference
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION follow_layer_differences();`;
