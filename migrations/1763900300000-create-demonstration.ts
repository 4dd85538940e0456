import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Marks a database that holds invented data, and whether all of it has been put in. */
export class CreateDemonstration1763900300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE demonstration (
        id boolean PRIMARY KEY DEFAULT true,
        began_at timestamptz NOT NULL,
        finished_at timestamptz,
        CONSTRAINT demonstration_is_one_row CHECK (id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE demonstration;');
  }
}
