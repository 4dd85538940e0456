import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A role may be given up to a day: that of an evaluator from outside, for example. */
export class LimitAppointments1764500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE appointment ADD COLUMN until_on date;
      CREATE INDEX appointment_by_last_day ON appointment (until_on) WHERE ended_at IS NULL AND until_on IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX appointment_by_last_day;
      ALTER TABLE appointment DROP COLUMN until_on;
    `);
  }
}
