import type { MigrationInterface, QueryRunner } from 'typeorm';

const SUMS = ['assessments', 'assessed', 'total', 'area1', 'area2', 'area3', 'area4', 'area5', 'area6'] as const;
const SCORES = SUMS.slice(2);

/**
 * What the overviews of a cycle come to, added up: for the nation by all by which reports tell assessments apart, and for each
 * institution. Reports of the nation read some dozen rows and not one for each assessment. Sums follow the overviews by triggers
 * of each statement, so they hold in whatever way those change, also by a version of the program that does not know of them.
 */
export class KeepFiguresOfCycles1764720000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(FUNCTIONS);
    await runner.query(TRIGGERS);
    await runner.query(`SELECT add_overviews('{}', array_agg(overview)) FROM assessment_overview overview`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER overview_comes ON assessment_overview;
      DROP TRIGGER overview_changes ON assessment_overview;
      DROP TRIGGER overview_goes ON assessment_overview;
      DROP FUNCTION follow_overviews();
      DROP FUNCTION add_overviews(assessment_overview[], assessment_overview[]);
      DROP TABLE cycle_figure;
      DROP TABLE institution_figure;
    `);
  }
}

/**
 * A figure is the sum of all rows of its key. Who finds one that another transaction is changing takes another or a new one: nobody
 * waits, and no two wait for each other, in whatever order they come. `assessed` counts those of which any layer is done. Scores are
 * sums in billionths, so that what is taken off again leaves nothing behind; rows are small and half empty, to be changed in place.
 */
const FIGURES = `
    assessments integer NOT NULL,
    assessed integer NOT NULL,
    ${SCORES.map((score) => `${score} bigint NOT NULL`).join(', ')}
  ) WITH (fillfactor = 50)`;

const TABLES = `
  CREATE TABLE cycle_figure (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cycle_id uuid NOT NULL REFERENCES cycle,
    kind text NOT NULL,
    target text NOT NULL,
    determined_by text NOT NULL,
    stage text NOT NULL,
    reached text,
    outcome text, ${FIGURES};
  CREATE INDEX cycle_figure_of_stage ON cycle_figure (cycle_id, stage);

  CREATE TABLE institution_figure (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cycle_id uuid NOT NULL REFERENCES cycle,
    institution_id uuid NOT NULL REFERENCES institution,
    kind text NOT NULL, ${FIGURES};
  CREATE INDEX institution_figure_of_cycle ON institution_figure (cycle_id, institution_id, kind);`;

/** Adds up what a statement changes of the rows of `table`, key by key. What comes to nothing is not touched. */
const adding = (table: string, keys: readonly string[], nullable: readonly string[]) => `
      FOR changed IN
        SELECT ${[...keys, ...nullable].join(', ')}, sum(sign)::int AS assessments,
          coalesce(sum(sign) FILTER (WHERE total IS NOT NULL), 0)::int AS assessed,
          ${SCORES.map((score) => `coalesce(sum(sign * round(${score} * 1e9)::bigint), 0)::bigint AS ${score}`).join(', ')}
        FROM (SELECT -1 AS sign, * FROM unnest(gone) UNION ALL SELECT 1, * FROM unnest(come)) AS overview
        GROUP BY ${[...keys, ...nullable].join(', ')}
      LOOP
        CONTINUE WHEN (${SUMS.map((sum) => `changed.${sum}`).join(', ')}) = (${SUMS.map(() => '0').join(', ')});
        UPDATE ${table} SET ${SUMS.map((sum) => `${sum} = ${sum} + changed.${sum}`).join(', ')}
        WHERE id = (
          SELECT id FROM ${table}
          WHERE ${[
            ...keys.map((key) => `${key} = changed.${key}`),
            ...nullable.map((key) => `${key} IS NOT DISTINCT FROM changed.${key}`),
          ].join(' AND ')}
          LIMIT 1 FOR UPDATE SKIP LOCKED
        );
        IF NOT FOUND THEN
          INSERT INTO ${table} (${[...keys, ...nullable, ...SUMS].join(', ')})
          SELECT ${[...keys, ...nullable, ...SUMS].map((column) => `changed.${column}`).join(', ')};
        END IF;
      END LOOP;`;

const FUNCTIONS = `
  CREATE FUNCTION add_overviews(gone assessment_overview[], come assessment_overview[]) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE changed record;
    BEGIN
      ${adding('cycle_figure', ['cycle_id', 'kind', 'target', 'determined_by', 'stage'], ['reached', 'outcome'])}
      ${adding('institution_figure', ['cycle_id', 'institution_id', 'kind'], [])}
    END
  $$;

  CREATE FUNCTION follow_overviews() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      CASE TG_OP
      WHEN 'INSERT' THEN
        PERFORM add_overviews('{}', (SELECT array_agg(ROW(come.*)::assessment_overview) FROM come));
      WHEN 'UPDATE' THEN
        PERFORM add_overviews((SELECT array_agg(ROW(gone.*)::assessment_overview) FROM gone),
          (SELECT array_agg(ROW(come.*)::assessment_overview) FROM come));
      ELSE
        PERFORM add_overviews((SELECT array_agg(ROW(gone.*)::assessment_overview) FROM gone), '{}');
      END CASE;
      RETURN NULL;
    END
  $$;`;

const TRIGGERS = `
  CREATE TRIGGER overview_comes AFTER INSERT ON assessment_overview
    REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION follow_overviews();
  CREATE TRIGGER overview_changes AFTER UPDATE ON assessment_overview
    REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION follow_overviews();
  CREATE TRIGGER overview_goes AFTER DELETE ON assessment_overview
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION follow_overviews();`;
