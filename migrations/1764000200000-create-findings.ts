import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What evaluators find and recommend, and what the unit does about it by when (tindak lanjut). */
export class CreateFindings1764000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE finding (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        assessment_id uuid NOT NULL REFERENCES assessment,
        layer text NOT NULL,
        item_code text,
        area_no smallint,
        finding text NOT NULL,
        recommendation text NOT NULL,
        due_on date NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by uuid NOT NULL REFERENCES account,
        withdrawn_at timestamptz,
        withdrawn_by uuid REFERENCES account,
        withdrawal_reason text,
        response text,
        responded_at timestamptz,
        responded_by uuid REFERENCES account,
        rejected_at timestamptz,
        rejected_by uuid REFERENCES account,
        rejection_reason text,
        resolved_at timestamptz,
        resolved_by uuid REFERENCES account,
        CONSTRAINT finding_layer_known CHECK (layer IN ('TPI', 'TPN')),
        CONSTRAINT finding_on_an_item_or_an_area CHECK ((item_code IS NULL) <> (area_no IS NULL)),
        CONSTRAINT finding_area_known CHECK (area_no BETWEEN 1 AND 6),
        CONSTRAINT finding_withdrawn_by_somebody_for_a_reason CHECK (
          (withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawal_reason IS NULL)
        ),
        CONSTRAINT finding_answered_by_somebody CHECK (
          (responded_at IS NULL) = (responded_by IS NULL) AND (responded_at IS NULL) = (response IS NULL)
        ),
        CONSTRAINT finding_rejected_by_somebody_for_a_reason CHECK (
          (rejected_at IS NULL) = (rejected_by IS NULL) AND (rejected_at IS NULL) = (rejection_reason IS NULL)
        ),
        CONSTRAINT finding_resolved_by_somebody CHECK ((resolved_at IS NULL) = (resolved_by IS NULL)),
        CONSTRAINT finding_rejected_after_an_answer CHECK (rejected_at IS NULL OR responded_at IS NOT NULL),
        CONSTRAINT finding_resolved_after_an_answer_that_stands
          CHECK (resolved_at IS NULL OR (responded_at IS NOT NULL AND rejected_at IS NULL)),
        CONSTRAINT finding_ends_once CHECK (withdrawn_at IS NULL OR resolved_at IS NULL)
      );
      CREATE INDEX finding_by_assessment ON finding (assessment_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE finding;');
  }
}
