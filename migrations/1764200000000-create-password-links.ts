import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links by which people set their password, and why an account was closed. Whoever is invited has no password yet. */
export class CreatePasswordLinks1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account
        ALTER password_hash DROP NOT NULL,
        ADD closing_reason text,
        ADD CONSTRAINT account_closed_for_a_reason CHECK (closing_reason IS NULL OR closed_at IS NOT NULL);

      CREATE TABLE password_link (
        id uuid PRIMARY KEY,
        account_id uuid REFERENCES account,
        kind text NOT NULL,
        asked_at timestamptz NOT NULL,
        asked_by uuid REFERENCES account,
        expires_at timestamptz NOT NULL,
        token_hash bytea,
        leased_until timestamptz,
        sent_at timestamptz,
        refused_at timestamptz,
        refusal text,
        used_at timestamptz,
        superseded_at timestamptz,
        CONSTRAINT password_link_kind_known CHECK (kind IN ('FORGOTTEN', 'INVITATION')),
        CONSTRAINT password_link_invitation_by_somebody CHECK ((kind = 'INVITATION') = (asked_by IS NOT NULL)),
        CONSTRAINT password_link_token_once UNIQUE (token_hash),
        CONSTRAINT password_link_sent_or_refused CHECK (sent_at IS NULL OR refused_at IS NULL),
        CONSTRAINT password_link_refused_in_words CHECK ((refused_at IS NULL) = (refusal IS NULL))
      );
      CREATE INDEX password_link_by_account ON password_link (account_id, asked_at);
      CREATE INDEX password_link_unsent ON password_link (asked_at)
        WHERE sent_at IS NULL AND refused_at IS NULL AND superseded_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE password_link;
      -- The column knows no "none": this is the form of a hash, and no password has it.
      UPDATE account SET password_hash = '$argon2id$v=19$m=19456,t=2,p=1$bm9wYXNzd29yZGhlcmU$' || repeat('A', 43)
        WHERE password_hash IS NULL;
      ALTER TABLE account
        DROP CONSTRAINT account_closed_for_a_reason, DROP closing_reason,
        ALTER password_hash SET NOT NULL;
    `);
  }
}
