import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The heat map of units goes by what they score: a page of it sorted all units there are. Equal totals are put in order by name after
 * they are found. Only a total that changes costs anything, so a layer that is done does and an answer does not.
 */
export class IndexOverviewsByTotal1764800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX assessment_overview_by_total ON assessment_overview (cycle_id, total)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX assessment_overview_by_total');
  }
}
