import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wrong tries and requests, counted for all processes. */
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

      -- As rate-limiter-flexible wants it. Not logged: a crash may forget a minute of counting, and nobody waits for the disk.
      CREATE UNLOGGED TABLE rate_count (
        key varchar(255) PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rate_count, wrong_try');
  }
}
