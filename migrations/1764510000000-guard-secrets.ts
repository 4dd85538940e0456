import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wrong tries, counted for all processes. */
export class GuardSecrets1764510000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE wrong_try (
        key_hash bytea PRIMARY KEY,
        failures double precision NOT NULL,
        counted_at timestamptz NOT NULL,
        waits_until timestamptz NOT NULL,
        CONSTRAINT wrong_try_counted CHECK (failures >= 0),
        CONSTRAINT wrong_try_waits_afterwards CHECK (waits_until >= counted_at)
      );
      CREATE INDEX wrong_try_by_age ON wrong_try (counted_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE wrong_try');
  }
}
