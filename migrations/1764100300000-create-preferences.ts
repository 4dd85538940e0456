import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How people want to be reminded, and the links by which they leave tips. */
export class CreatePreferences1764100300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE person_setting (
        account_id uuid PRIMARY KEY REFERENCES account,
        language text NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT person_setting_language_known CHECK (language IN ('id', 'en'))
      );

      CREATE TABLE reminder_preference (
        account_id uuid NOT NULL REFERENCES account,
        kind text NOT NULL,
        mail text NOT NULL,
        is_in_inbox boolean NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (account_id, kind),
        CONSTRAINT reminder_preference_kind_known CHECK (kind IN (
          'REEVALUATION', 'STAGE_WINDOW', 'OBJECTION', 'FOLLOW_UP', 'EVIDENCE_EXPIRY', 'BOUNCING_ADDRESS'
        )),
        CONSTRAINT reminder_preference_mail_known CHECK (mail IN ('AT_ONCE', 'DIGEST', 'OFF')),
        CONSTRAINT reminder_preference_duty_stays_on CHECK (
          kind IN ('EVIDENCE_EXPIRY', 'BOUNCING_ADDRESS') OR (mail <> 'OFF' AND is_in_inbox)
        )
      );

      CREATE TABLE unsubscribe_token (
        token_hash bytea PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account,
        kinds text[] NOT NULL,
        created_at timestamptz NOT NULL,
        used_at timestamptz,
        CONSTRAINT unsubscribe_token_is_kept_as_sha256 CHECK (octet_length(token_hash) = 32),
        CONSTRAINT unsubscribe_token_for_tips_only CHECK (
          cardinality(kinds) > 0 AND kinds <@ ARRAY['EVIDENCE_EXPIRY', 'BOUNCING_ADDRESS']
        )
      );
      CREATE INDEX unsubscribe_token_by_account ON unsubscribe_token (account_id, created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE unsubscribe_token, reminder_preference, person_setting;');
  }
}
