import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Institutions, their units, the people and what they are appointed to, sessions, and the record of every change. */
export class CreatePeopleAndUnits1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE institution (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        code text NOT NULL,
        name text NOT NULL,
        kind text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT institution_code_once UNIQUE (code),
        CONSTRAINT institution_kind_known CHECK (kind IN ('MINISTRY_OR_AGENCY', 'PROVINCE', 'REGENCY_OR_CITY'))
      );

      CREATE TABLE work_unit (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        institution_id uuid NOT NULL REFERENCES institution,
        parent_id uuid,
        code text NOT NULL,
        name text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT work_unit_code_once_per_institution UNIQUE (institution_id, code),
        CONSTRAINT work_unit_known_by_institution UNIQUE (institution_id, id),
        CONSTRAINT work_unit_parent_of_same_institution FOREIGN KEY (institution_id, parent_id)
          REFERENCES work_unit (institution_id, id),
        CONSTRAINT work_unit_not_its_own_parent CHECK (parent_id <> id)
      );
      CREATE INDEX work_unit_by_parent ON work_unit (parent_id);

      CREATE TABLE account (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        email text NOT NULL,
        name text NOT NULL,
        password_hash text NOT NULL,
        created_at timestamptz NOT NULL,
        closed_at timestamptz,
        closed_by uuid REFERENCES account
      );
      CREATE UNIQUE INDEX account_email_once ON account (lower(email));

      CREATE TABLE appointment (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        account_id uuid NOT NULL REFERENCES account,
        role text NOT NULL,
        institution_id uuid REFERENCES institution,
        work_unit_id uuid REFERENCES work_unit,
        appointed_at timestamptz NOT NULL,
        appointed_by uuid REFERENCES account,
        ended_at timestamptz,
        ended_by uuid REFERENCES account,
        CONSTRAINT appointment_scope_fits_role CHECK (
          CASE
            WHEN role IN ('UNIT_HEAD', 'UNIT_COORDINATOR', 'UNIT_MEMBER')
              THEN work_unit_id IS NOT NULL AND institution_id IS NULL
            WHEN role IN ('TPI_MEMBER', 'TPI_LEAD', 'INSTITUTION_HEAD')
              THEN institution_id IS NOT NULL AND work_unit_id IS NULL
            WHEN role = 'LEADERSHIP' THEN work_unit_id IS NULL
            WHEN role IN ('TPN_EVALUATOR', 'TPN_LEAD', 'NATIONAL_SECRETARIAT', 'AUDITOR', 'ADMINISTRATOR')
              THEN institution_id IS NULL AND work_unit_id IS NULL
            ELSE false
          END
        )
      );
      CREATE UNIQUE INDEX appointment_once ON appointment (account_id, role, institution_id, work_unit_id)
        NULLS NOT DISTINCT WHERE ended_at IS NULL;
      CREATE INDEX appointment_by_unit ON appointment (work_unit_id, role) WHERE ended_at IS NULL;
      CREATE INDEX appointment_by_institution ON appointment (institution_id, role) WHERE ended_at IS NULL;

      CREATE TABLE session (
        token_hash bytea PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        ended_at timestamptz
      );
      CREATE INDEX session_by_account ON session (account_id) WHERE ended_at IS NULL;

      CREATE TABLE area_assignment (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        work_unit_id uuid NOT NULL REFERENCES work_unit,
        area_no smallint NOT NULL,
        account_id uuid NOT NULL REFERENCES account,
        assigned_at timestamptz NOT NULL,
        assigned_by uuid NOT NULL REFERENCES account,
        ended_at timestamptz,
        ended_by uuid REFERENCES account,
        CONSTRAINT area_assignment_area_known CHECK (area_no BETWEEN 1 AND 6)
      );
      CREATE UNIQUE INDEX area_assignment_once ON area_assignment (work_unit_id, area_no, account_id)
        WHERE ended_at IS NULL;

      CREATE TABLE audit_event (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL,
        actor_id uuid REFERENCES account,
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id text NOT NULL,
        before jsonb,
        after jsonb
      );
      CREATE INDEX audit_event_by_subject ON audit_event (subject_type, subject_id, id);

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '% is kept as it was written', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END
      $$;
      CREATE TRIGGER audit_event_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
        EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE audit_event, area_assignment, session, appointment, account, work_unit, institution;
      DROP FUNCTION refuse_change();
    `);
  }
}
