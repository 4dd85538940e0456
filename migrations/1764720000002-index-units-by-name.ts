import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The heat map of units goes by name through all institutions: a page of it sorted all units there are. */
export class IndexUnitsByName1764720000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX work_unit_by_name_alone ON work_unit (name)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX work_unit_by_name_alone');
  }
}
