import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Second factors, the codes that stand in for a lost one, and sign-ins that wait for a code. */
export class CreateSecondFactors1764200200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE second_factor (
        account_id uuid PRIMARY KEY REFERENCES account,
        secret text NOT NULL,
        created_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        last_step integer,
        failures integer NOT NULL DEFAULT 0,
        failed_at timestamptz,
        CONSTRAINT second_factor_confirmed_by_a_code CHECK (confirmed_at IS NULL OR last_step IS NOT NULL),
        CONSTRAINT second_factor_failures_counted CHECK (failures >= 0 AND (failures = 0 OR failed_at IS NOT NULL))
      );

      CREATE TABLE recovery_code (
        account_id uuid NOT NULL REFERENCES second_factor ON DELETE CASCADE,
        code_hash bytea NOT NULL,
        used_at timestamptz,
        PRIMARY KEY (account_id, code_hash)
      );

      CREATE TABLE pending_sign_in (
        token_hash bytea PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account,
        device text,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX pending_sign_in_by_account ON pending_sign_in (account_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE pending_sign_in, recovery_code, second_factor');
  }
}
