import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tokens by which programs ask: those of people, and those of institutions. */
export class CreateAccessTokens1764530000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access_token (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        token_hash bytea NOT NULL,
        ending text NOT NULL,
        name text NOT NULL,
        scopes text[] NOT NULL,
        account_id uuid REFERENCES account,
        institution_id uuid REFERENCES institution,
        created_at timestamptz NOT NULL,
        created_by uuid NOT NULL REFERENCES account,
        last_day_on date NOT NULL,
        last_seen_at timestamptz,
        revoked_at timestamptz,
        revoked_by uuid REFERENCES account,
        CONSTRAINT access_token_hash_once UNIQUE (token_hash),
        CONSTRAINT access_token_of_person_or_institution CHECK (num_nonnulls(account_id, institution_id) = 1),
        CONSTRAINT access_token_of_person_made_by_them CHECK (account_id IS NULL OR account_id = created_by),
        CONSTRAINT access_token_opens_something CHECK (cardinality(scopes) > 0),
        CONSTRAINT access_token_revoked_by_somebody CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
      );
      CREATE INDEX access_token_of_account ON access_token (account_id) WHERE revoked_at IS NULL;
      CREATE INDEX access_token_of_institution ON access_token (institution_id) WHERE revoked_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE access_token');
  }
}
