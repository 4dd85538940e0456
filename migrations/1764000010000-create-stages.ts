import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may propose, administrative screening and objection, field verification, and who determines. */
export class CreateStages1764000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE assessment ADD COLUMN determined_by text NOT NULL DEFAULT 'MINISTER';
      ALTER TABLE assessment ADD CONSTRAINT assessment_determiner_known CHECK (determined_by IN ('MINISTER', 'INSTITUTION'));
      ALTER TABLE assessment ADD CONSTRAINT assessment_institution_determines_wbk_proposals
        CHECK (determined_by = 'MINISTER' OR (target = 'WBK' AND kind = 'PROPOSAL'));

      CREATE TABLE institution_standing (
        cycle_id uuid NOT NULL REFERENCES cycle,
        institution_id uuid NOT NULL REFERENCES institution,
        bpk_opinion text NOT NULL,
        spip_maturity numeric NOT NULL,
        sakip numeric NOT NULL,
        rb_index numeric NOT NULL,
        quota integer NOT NULL,
        determines_wbk boolean NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by uuid NOT NULL REFERENCES account,
        PRIMARY KEY (cycle_id, institution_id),
        CONSTRAINT institution_standing_opinion_known CHECK (bpk_opinion IN ('WTP', 'WDP', 'TW', 'TMP')),
        CONSTRAINT institution_standing_values_in_range
          CHECK (spip_maturity BETWEEN 0 AND 5 AND sakip BETWEEN 0 AND 100 AND rb_index BETWEEN 0 AND 100 AND quota >= 0)
      );
      CREATE TABLE unit_standing (
        cycle_id uuid NOT NULL REFERENCES cycle,
        work_unit_id uuid NOT NULL REFERENCES work_unit,
        is_core_service boolean NOT NULL,
        audit_follow_up numeric NOT NULL,
        lhkpn numeric NOT NULL,
        lhkasn numeric NOT NULL,
        building_since date NOT NULL,
        sakip_grade text NOT NULL,
        is_affirmative boolean NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by uuid NOT NULL REFERENCES account,
        PRIMARY KEY (cycle_id, work_unit_id),
        CONSTRAINT unit_standing_grade_known CHECK (sakip_grade IN ('AA', 'A', 'BB', 'B', 'CC', 'C', 'D')),
        CONSTRAINT unit_standing_shares_are_percentages
          CHECK (audit_follow_up BETWEEN 0 AND 100 AND lhkpn BETWEEN 0 AND 100 AND lhkasn BETWEEN 0 AND 100)
      );

      CREATE TABLE screening (
        assessment_id uuid PRIMARY KEY REFERENCES assessment,
        outcome text NOT NULL,
        documents jsonb NOT NULL,
        note text,
        screened_at timestamptz NOT NULL,
        screened_by uuid NOT NULL REFERENCES account,
        CONSTRAINT screening_outcome_known CHECK (outcome IN ('PASSED', 'PASSED_WITH_NOTES', 'FAILED'))
      );
      CREATE TRIGGER screening_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON screening
        EXECUTE FUNCTION refuse_change();

      CREATE TABLE objection (
        assessment_id uuid PRIMARY KEY REFERENCES assessment,
        text text NOT NULL,
        filed_at timestamptz NOT NULL,
        filed_by uuid NOT NULL REFERENCES account,
        decision text,
        reason text,
        decided_at timestamptz,
        decided_by uuid REFERENCES account,
        CONSTRAINT objection_decision_known CHECK (decision IN ('UPHELD', 'DISMISSED')),
        CONSTRAINT objection_decided_with_reason CHECK (
          (decision IS NULL) = (reason IS NULL) AND (decision IS NULL) = (decided_at IS NULL)
          AND (decision IS NULL) = (decided_by IS NULL)
        )
      );

      CREATE TABLE observation (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        assessment_id uuid NOT NULL REFERENCES assessment,
        item_code text,
        text text NOT NULL,
        observed_on date NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by uuid NOT NULL REFERENCES account
      );
      CREATE INDEX observation_by_assessment ON observation (assessment_id, observed_on);
      CREATE TRIGGER observation_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON observation
        EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE observation, objection, screening, unit_standing, institution_standing;
      ALTER TABLE assessment DROP COLUMN determined_by;
    `);
  }
}
