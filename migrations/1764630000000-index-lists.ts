import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The orders of lists that are read in pages, so that a page costs what is on it and not what is before it. */
export class IndexLists1764630000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX institution_by_name ON institution (name, id);
      CREATE INDEX work_unit_by_name ON work_unit (institution_id, name, id);
      CREATE INDEX account_by_name ON account (name, id);
      CREATE INDEX award_in_order ON award ((ended_on IS NOT NULL), reevaluation_due_on, id);
      CREATE INDEX award_by_decree_day ON award (decreed_on, id);
      CREATE INDEX award_by_reevaluation_day ON award (reevaluation_due_on, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX institution_by_name, work_unit_by_name, account_by_name, award_in_order, award_by_decree_day,
        award_by_reevaluation_day;
    `);
  }
}
