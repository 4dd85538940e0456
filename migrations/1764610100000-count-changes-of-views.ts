import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How often what the reports show has changed: for each institution, the assessments of each cycle, its awards, what puts them at
 * risk, and names. From these counts a report knows that somebody has seen it as it is. An answer that is saved changes none.
 */
export class CountChangesOfViews1764610100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COUNTS);
    await runner.query(TRIGGERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['assessment', 'layer_score', 'award', 'incident', 'finding', 'cycle', 'cycle_window'])
      await runner.query(`DROP TRIGGER ${table}_counts_additions ON ${table}`);
    for (const table of [
      'assessment',
      'award',
      'incident',
      'finding',
      'cycle',
      'cycle_window',
      'institution',
      'work_unit',
    ])
      await runner.query(`DROP TRIGGER ${table}_counts_changes ON ${table}`);
    await runner.query(`
      DROP TRIGGER layer_score_counts_changes ON layer_score;
      DROP TRIGGER layer_score_counts_removals ON layer_score;
      DROP FUNCTION count_view_changes();
      DROP FUNCTION count_view_change(uuid, text);
      DROP TABLE view_change`);
  }
}

/**
 * A count is the sum of its rows. Who finds one that another transaction is changing takes another or a new one, so nobody waits
 * for anybody here. What belongs to no institution has none.
 */
const COUNTS = `
  CREATE TABLE view_change (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    institution_id uuid REFERENCES institution,
    about text NOT NULL,
    changes bigint NOT NULL
  );
  CREATE INDEX view_change_by_subject ON view_change (about, institution_id);

  CREATE FUNCTION count_view_change(institution uuid, subject text) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      UPDATE view_change SET changes = changes + 1 WHERE id = (
        SELECT id FROM view_change WHERE about = subject
          AND (institution_id = institution OR institution IS NULL AND institution_id IS NULL)
        LIMIT 1 FOR UPDATE SKIP LOCKED
      );
      IF NOT FOUND THEN
        INSERT INTO view_change (institution_id, about, changes) VALUES (institution, subject, 1);
      END IF;
    END
  $$;

  CREATE FUNCTION count_view_changes() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      CASE TG_TABLE_NAME
      WHEN 'assessment' THEN
        PERFORM count_view_change(institution_id, cycle_id::text) FROM (
          SELECT DISTINCT unit.institution_id, changed.cycle_id
          FROM changed JOIN work_unit unit ON unit.id = changed.work_unit_id
        ) AS subject;
      WHEN 'layer_score' THEN
        PERFORM count_view_change(institution_id, cycle_id::text) FROM (
          SELECT DISTINCT unit.institution_id, assessment.cycle_id
          FROM changed JOIN assessment ON assessment.id = changed.assessment_id
          JOIN work_unit unit ON unit.id = assessment.work_unit_id
        ) AS subject;
      WHEN 'award' THEN
        PERFORM count_view_change(institution_id, 'AWARDS') FROM (
          SELECT DISTINCT unit.institution_id FROM changed JOIN work_unit unit ON unit.id = changed.work_unit_id
        ) AS subject;
      WHEN 'incident' THEN
        PERFORM count_view_change(institution_id, 'RISKS') FROM (
          SELECT DISTINCT unit.institution_id
          FROM changed JOIN award ON award.id = changed.award_id JOIN work_unit unit ON unit.id = award.work_unit_id
        ) AS subject;
      WHEN 'finding' THEN
        PERFORM count_view_change(institution_id, 'RISKS') FROM (
          SELECT DISTINCT unit.institution_id
          FROM changed JOIN assessment ON assessment.id = changed.assessment_id
          JOIN work_unit unit ON unit.id = assessment.work_unit_id
        ) AS subject;
      WHEN 'institution' THEN
        PERFORM count_view_change(id, 'NAMES') FROM changed;
      WHEN 'work_unit' THEN
        PERFORM count_view_change(institution_id, 'NAMES') FROM (SELECT DISTINCT institution_id FROM changed) AS subject;
      ELSE
        PERFORM count_view_change(NULL, 'CYCLES') WHERE EXISTS (SELECT FROM changed);
      END CASE;
      RETURN NULL;
    END
  $$;`;

/** A decision on an award changes the award as well. No row of these goes but scores of layers that work again. */
const TRIGGERS = [
  ...['assessment', 'layer_score', 'award', 'incident', 'finding', 'cycle', 'cycle_window'].map((table) =>
    counting(table, 'additions', 'INSERT', 'NEW'),
  ),
  ...[
    'assessment',
    'layer_score',
    'award',
    'incident',
    'finding',
    'cycle',
    'cycle_window',
    'institution',
    'work_unit',
  ].map((table) => counting(table, 'changes', 'UPDATE', 'NEW')),
  counting('layer_score', 'removals', 'DELETE', 'OLD'),
].join('\n');

function counting(table: string, what: string, event: string, rows: string): string {
  return `CREATE TRIGGER ${table}_counts_${what} AFTER ${event} ON ${table}
    REFERENCING ${rows} TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_view_changes();`;
}
