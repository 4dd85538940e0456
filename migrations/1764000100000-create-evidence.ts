import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files by content, evidence with its versions, where it is attached, and uploads at work. */
export class CreateEvidence1764000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE stored_file (
        sha256 text PRIMARY KEY,
        size_bytes bigint NOT NULL,
        media_type text NOT NULL,
        stored_at timestamptz NOT NULL,
        checked_at timestamptz,
        problem text,
        CONSTRAINT stored_file_is_named_by_content CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        CONSTRAINT stored_file_is_not_empty CHECK (size_bytes > 0),
        CONSTRAINT stored_file_problem_known CHECK (problem IN ('MISSING', 'ALTERED'))
      );

      CREATE TABLE evidence (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        work_unit_id uuid NOT NULL REFERENCES work_unit,
        kind text NOT NULL,
        title text NOT NULL,
        valid_from date,
        valid_until date,
        created_at timestamptz NOT NULL,
        created_by uuid NOT NULL REFERENCES account,
        CONSTRAINT evidence_kind_known CHECK (kind IN ('FILE', 'LINK')),
        CONSTRAINT evidence_valid_from_before_until CHECK (valid_from <= valid_until)
      );
      CREATE INDEX evidence_by_unit ON evidence (work_unit_id, created_at);

      CREATE TABLE evidence_version (
        evidence_id uuid NOT NULL REFERENCES evidence,
        no integer NOT NULL,
        sha256 text REFERENCES stored_file,
        file_name text,
        url text,
        added_at timestamptz NOT NULL,
        added_by uuid NOT NULL REFERENCES account,
        PRIMARY KEY (evidence_id, no),
        CONSTRAINT evidence_version_is_a_file_or_a_link
          CHECK ((sha256 IS NULL) <> (url IS NULL) AND (sha256 IS NULL) = (file_name IS NULL))
      );
      CREATE INDEX evidence_version_by_content ON evidence_version (sha256);
      CREATE TRIGGER evidence_version_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence_version
        EXECUTE FUNCTION refuse_change();

      CREATE TABLE evidence_use (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        assessment_id uuid NOT NULL REFERENCES assessment,
        item_code text NOT NULL,
        evidence_id uuid NOT NULL REFERENCES evidence,
        attached_at timestamptz NOT NULL,
        attached_by uuid NOT NULL REFERENCES account,
        detached_at timestamptz,
        detached_by uuid REFERENCES account
      );
      CREATE UNIQUE INDEX evidence_use_once ON evidence_use (assessment_id, item_code, evidence_id)
        WHERE detached_at IS NULL;
      CREATE INDEX evidence_use_by_evidence ON evidence_use (evidence_id);

      CREATE TABLE upload (
        id uuid PRIMARY KEY,
        work_unit_id uuid NOT NULL REFERENCES work_unit,
        account_id uuid NOT NULL REFERENCES account,
        replaces_id uuid REFERENCES evidence,
        title text,
        valid_from date,
        valid_until date,
        file_name text NOT NULL,
        size_bytes bigint NOT NULL,
        begun_at timestamptz NOT NULL,
        evidence_id uuid,
        version_no integer,
        FOREIGN KEY (evidence_id, version_no) REFERENCES evidence_version (evidence_id, no),
        CONSTRAINT upload_is_not_empty CHECK (size_bytes > 0),
        CONSTRAINT upload_valid_from_before_until CHECK (valid_from <= valid_until),
        CONSTRAINT upload_names_what_is_new CHECK ((replaces_id IS NULL) = (title IS NOT NULL)),
        CONSTRAINT upload_became_a_version CHECK ((evidence_id IS NULL) = (version_no IS NULL))
      );
      CREATE INDEX upload_at_work_by_unit ON upload (work_unit_id) WHERE evidence_id IS NULL;
      CREATE INDEX upload_by_age ON upload (begun_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE upload, evidence_use, evidence_version, evidence, stored_file;');
  }
}
