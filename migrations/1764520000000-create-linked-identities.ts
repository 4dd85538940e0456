import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who somebody is at the service by which people sign on, and sign-ons that are under way. */
export class CreateLinkedIdentities1764520000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE linked_identity (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        account_id uuid NOT NULL REFERENCES account,
        issuer text NOT NULL,
        subject text NOT NULL,
        linked_at timestamptz NOT NULL,
        CONSTRAINT linked_identity_of_one_account UNIQUE (issuer, subject),
        CONSTRAINT linked_identity_one_per_account_and_issuer UNIQUE (account_id, issuer)
      );

      CREATE TABLE sign_on_attempt (
        token_hash bytea PRIMARY KEY,
        back text NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX sign_on_attempt_by_expiry ON sign_on_attempt (expires_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sign_on_attempt, linked_identity');
  }
}
