import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What items are worth on all sheets of a cycle's layer, added up beside the same of each institution: a report of the nation reads
 * a row and not one for each institution, of 113 sums each. Who adds to the one adds to the other, in the same function.
 */
export class KeepItemFiguresOfCycles1764830000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`${ALONE} ${TABLE} ${FILL}; ${addingTo('cycle_item_figure')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`${ALONE} ${addingTo(null)} DROP TABLE cycle_item_figure`);
  }
}

/** Whoever is scoring ends before, and whoever comes waits: scored by the function as it was, they would be missing. */
const ALONE = 'LOCK TABLE layer_score IN SHARE ROW EXCLUSIVE MODE;';

/** A figure is the sum of all rows of its key, as in `item_figure`: whoever finds one at work takes another, and nobody waits. */
const TABLE = `
  CREATE TABLE cycle_item_figure (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cycle_id uuid NOT NULL REFERENCES cycle,
    layer text NOT NULL,
    kind text NOT NULL,
    sheets integer NOT NULL,
    sums bigint[] NOT NULL,
    full_marks integer[] NOT NULL,
    blanks integer[] NOT NULL
  ) WITH (fillfactor = 50);
  CREATE INDEX cycle_item_figure_by_layer ON cycle_item_figure (cycle_id, layer, kind);`;

const FILL = `
  INSERT INTO cycle_item_figure (cycle_id, layer, kind, sheets, sums, full_marks, blanks)
  SELECT cycle_id, layer, kind, max(sheets), array_agg(sum ORDER BY no), array_agg(full_marks ORDER BY no), array_agg(blanks ORDER BY no)
  FROM (
    SELECT cycle_id, layer, kind, item.no, sum(figure.sheets)::int AS sheets, sum(item.sum)::bigint AS sum,
      sum(item.full_marks)::int AS full_marks, sum(item.blanks)::int AS blanks
    FROM item_figure figure
    CROSS JOIN LATERAL unnest(figure.sums, figure.full_marks, figure.blanks)
      WITH ORDINALITY AS item (sum, full_marks, blanks, no)
    GROUP BY cycle_id, layer, kind, item.no
  ) AS item
  GROUP BY cycle_id, layer, kind`;

const VALUES = ['sheets', 'sums', 'full_marks', 'blanks'];

const adding = (table: string, keys: readonly string[]) => `
          UPDATE ${table} SET sheets = sheets + changed.sheets, (sums, full_marks, blanks) = (
            SELECT array_agg(value + more_value), array_agg(full_mark + more_full), array_agg(blank + more_blank)
            FROM unnest(sums, full_marks, blanks, changed.sums, changed.full_marks, changed.blanks)
              AS item (value, full_mark, blank, more_value, more_full, more_blank)
          )
          WHERE id = (
            SELECT id FROM ${table} WHERE ${keys.map((key) => `${key} = changed.${key}`).join(' AND ')}
            LIMIT 1 FOR UPDATE SKIP LOCKED
          );
          IF NOT FOUND THEN
            INSERT INTO ${table} (${[...keys, ...VALUES].join(', ')})
            SELECT ${[...keys, ...VALUES].map((column) => `changed.${column}`).join(', ')};
          END IF;`;

const CYCLE_KEYS = ['cycle_id', 'layer', 'kind'];
const OF_INSTITUTION = adding('item_figure', [...CYCLE_KEYS, 'institution_id']);

/** Sums of a cycle come without an institution, where they are asked for. */
const addingTo = (ofCycle: string | null) => `
  CREATE OR REPLACE FUNCTION add_item_figures(sign integer, scores layer_score[]) RETURNS void LANGUAGE plpgsql AS $$
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
          GROUP BY GROUPING SETS ((1, 2, 3, 4, 5)${ofCycle === null ? '' : ', (1, 2, 3, 5)'})
        ) AS item
        GROUP BY 1, 2, 3, 4
      LOOP
        IF changed.institution_id IS NOT NULL THEN${OF_INSTITUTION}
        ${ofCycle === null ? '' : `ELSE${adding(ofCycle, CYCLE_KEYS)}`}
        END IF;
      END LOOP;
    END
  $$;`;
