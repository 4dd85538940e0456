import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Checks of links and of stored files, and shares of an assessment's evidence with every time they were opened. */
export class WatchEvidence1764000110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION host_of(url text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT lower(coalesce(substring(url FROM '^[^:]+://(\\[[^]]*\\]|[^/?#:]+)'), ''))
      $$;
      CREATE INDEX evidence_version_by_host ON evidence_version (host_of(url)) WHERE url IS NOT NULL;

      CREATE TABLE evidence_link_check (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        evidence_id uuid NOT NULL,
        no integer NOT NULL,
        host text NOT NULL,
        due_on date NOT NULL,
        begun_at timestamptz NOT NULL,
        leased_until timestamptz NOT NULL,
        checked_at timestamptz,
        status text,
        http_status integer,
        media_type text,
        FOREIGN KEY (evidence_id, no) REFERENCES evidence_version (evidence_id, no),
        CONSTRAINT evidence_link_check_status_known
          CHECK (status IN ('OK', 'BROKEN', 'LOGIN_WALL', 'PRIVATE_ADDRESS', 'UNREACHABLE')),
        CONSTRAINT evidence_link_check_has_a_result_when_checked CHECK ((checked_at IS NULL) = (status IS NULL))
      );
      CREATE INDEX evidence_link_check_by_version ON evidence_link_check (evidence_id, no, due_on);
      CREATE UNIQUE INDEX evidence_link_check_one_per_host ON evidence_link_check (host) WHERE checked_at IS NULL;

      CREATE INDEX stored_file_by_check ON stored_file (checked_at NULLS FIRST, sha256);
      CREATE INDEX stored_file_with_problem ON stored_file (sha256) WHERE problem IS NOT NULL;
      CREATE TABLE file_check_run (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        due_on date NOT NULL,
        begun_at timestamptz NOT NULL,
        leased_until timestamptz NOT NULL,
        ended_at timestamptz,
        outcome text,
        checked integer NOT NULL DEFAULT 0,
        removed integer NOT NULL DEFAULT 0,
        CONSTRAINT file_check_run_outcome_known CHECK (outcome IN ('COMPLETE', 'BROKEN_OFF')),
        CONSTRAINT file_check_run_has_an_outcome_when_ended CHECK ((ended_at IS NULL) = (outcome IS NULL))
      );
      CREATE UNIQUE INDEX file_check_run_one_at_a_time ON file_check_run ((true)) WHERE ended_at IS NULL;
      CREATE INDEX file_check_run_by_day ON file_check_run (due_on);

      CREATE TABLE evidence_share (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        token_hash bytea NOT NULL,
        assessment_id uuid NOT NULL REFERENCES assessment,
        purpose text NOT NULL,
        created_at timestamptz NOT NULL,
        created_by uuid NOT NULL REFERENCES account,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        revoked_by uuid REFERENCES account,
        CONSTRAINT evidence_share_token_once UNIQUE (token_hash),
        CONSTRAINT evidence_share_keeps_a_sha256 CHECK (length(token_hash) = 32),
        CONSTRAINT evidence_share_lasts_an_hour_to_30_days
          CHECK (expires_at BETWEEN created_at + interval '1 hour' AND created_at + interval '720 hours'),
        CONSTRAINT evidence_share_revoked_by_somebody CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
      );
      CREATE INDEX evidence_share_by_assessment ON evidence_share (assessment_id, created_at);

      CREATE TABLE evidence_share_opening (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        share_id uuid NOT NULL REFERENCES evidence_share,
        evidence_id uuid,
        no integer,
        opened_at timestamptz NOT NULL,
        address text NOT NULL,
        FOREIGN KEY (evidence_id, no) REFERENCES evidence_version (evidence_id, no),
        CONSTRAINT evidence_share_opening_is_of_a_version_or_the_list CHECK ((evidence_id IS NULL) = (no IS NULL))
      );
      CREATE INDEX evidence_share_opening_by_share ON evidence_share_opening (share_id, id);
      CREATE TRIGGER evidence_share_opening_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence_share_opening
        EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE evidence_share_opening, evidence_share, file_check_run, evidence_link_check;
      DROP INDEX stored_file_by_check, stored_file_with_problem, evidence_version_by_host;
      DROP FUNCTION host_of(text);
    `);
  }
}
