import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What changes in views of an institution is counted for the nation as well, under a subject of its own that begins with `NATION`: who
 * sees all institutions reads some rows, however many institutions there are.
 */
export class CountChangesForTheNation1764720000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX view_change_of_institution ON view_change (institution_id);
      ALTER FUNCTION count_view_change(uuid, text) RENAME TO add_view_change;
      CREATE FUNCTION count_view_change(institution uuid, subject text) RETURNS void LANGUAGE plpgsql AS $$
        BEGIN
          PERFORM add_view_change(institution, subject);
          IF institution IS NOT NULL THEN
            PERFORM add_view_change(NULL, 'NATION ' || subject);
          END IF;
        END
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION count_view_change(uuid, text);
      ALTER FUNCTION add_view_change(uuid, text) RENAME TO count_view_change;
      DROP INDEX view_change_of_institution;
      DELETE FROM view_change WHERE about LIKE 'NATION %'`);
  }
}
