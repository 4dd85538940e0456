import type { MigrationInterface, QueryRunner } from 'typeorm';

/** PortalRB, which pulls an institution's proposals: by which token it comes, what it has asked, and the links it was given. */
export class CreatePortalrb1764660000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE portalrb_token (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        institution_id uuid NOT NULL REFERENCES institution,
        token_hash bytea NOT NULL,
        ending text NOT NULL,
        created_at timestamptz NOT NULL,
        created_by uuid NOT NULL REFERENCES account,
        ends_at timestamptz,
        revoked_at timestamptz,
        revoked_by uuid REFERENCES account,
        CONSTRAINT portalrb_token_once UNIQUE (token_hash),
        CONSTRAINT portalrb_token_keeps_a_sha256 CHECK (length(token_hash) = 32),
        CONSTRAINT portalrb_token_ends_after_it_began CHECK (ends_at >= created_at),
        CONSTRAINT portalrb_token_revoked_by_somebody CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
      );
      CREATE UNIQUE INDEX portalrb_token_one_per_institution ON portalrb_token (institution_id)
        WHERE ends_at IS NULL AND revoked_at IS NULL;
      CREATE INDEX portalrb_token_by_institution ON portalrb_token (institution_id, created_at);

      CREATE TABLE portalrb_call (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        token_id uuid NOT NULL REFERENCES portalrb_token,
        at timestamptz NOT NULL,
        address text NOT NULL,
        question text NOT NULL,
        unit_id text,
        status smallint NOT NULL,
        code text,
        milliseconds integer NOT NULL,
        CONSTRAINT portalrb_call_question_known CHECK (question IN ('unit-wbk', 'unit-wbbm', 'jawaban-unit', 'other')),
        CONSTRAINT portalrb_call_says_why_when_refused CHECK ((status >= 400) = (code IS NOT NULL))
      );
      CREATE INDEX portalrb_call_by_token ON portalrb_call (token_id, id);
      CREATE TRIGGER portalrb_call_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portalrb_call
        EXECUTE FUNCTION refuse_change();

      CREATE TABLE portalrb_link (
        share_id uuid PRIMARY KEY REFERENCES evidence_share,
        token text NOT NULL
      );

      -- What a person shares still lasts 30 days at most, as the program says; the portal's readers come back for months.
      ALTER TABLE evidence_share DROP CONSTRAINT evidence_share_lasts_an_hour_to_30_days;
      ALTER TABLE evidence_share ADD CONSTRAINT evidence_share_lasts_an_hour_to_366_days
        CHECK (expires_at BETWEEN created_at + interval '1 hour' AND created_at + interval '8784 hours');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE portalrb_link, portalrb_call, portalrb_token;
      ALTER TABLE evidence_share DROP CONSTRAINT evidence_share_lasts_an_hour_to_366_days;
      UPDATE evidence_share SET expires_at = created_at + interval '720 hours'
        WHERE expires_at > created_at + interval '720 hours';
      ALTER TABLE evidence_share ADD CONSTRAINT evidence_share_lasts_an_hour_to_30_days
        CHECK (expires_at BETWEEN created_at + interval '1 hour' AND created_at + interval '720 hours');
    `);
  }
}
