import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Published worksheets, cycles with their windows, assessments, and the sheets of answers of every layer. */
export class CreateAssessments1763900100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE instrument (
        id text PRIMARY KEY,
        digest text NOT NULL,
        source text NOT NULL,
        published_at timestamptz NOT NULL
      );
      CREATE TABLE instrument_item (
        instrument_id text NOT NULL REFERENCES instrument,
        code text NOT NULL,
        digest text NOT NULL,
        PRIMARY KEY (instrument_id, code)
      );
      CREATE TRIGGER instrument_is_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON instrument
        EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER instrument_item_is_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON instrument_item
        EXECUTE FUNCTION refuse_change();

      CREATE TABLE cycle (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        year smallint NOT NULL,
        instrument_id text NOT NULL REFERENCES instrument,
        rules jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        created_by uuid NOT NULL REFERENCES account,
        CONSTRAINT cycle_one_per_year UNIQUE (year)
      );
      CREATE TABLE cycle_window (
        cycle_id uuid NOT NULL REFERENCES cycle,
        stage text NOT NULL,
        opens_on date NOT NULL,
        closes_on date NOT NULL,
        PRIMARY KEY (cycle_id, stage),
        CONSTRAINT cycle_window_opens_before_it_closes CHECK (opens_on <= closes_on)
      );

      CREATE TABLE assessment (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        cycle_id uuid NOT NULL REFERENCES cycle,
        work_unit_id uuid NOT NULL REFERENCES work_unit,
        kind text NOT NULL,
        target text NOT NULL,
        stage text NOT NULL,
        outcome text,
        created_at timestamptz NOT NULL,
        created_by uuid NOT NULL REFERENCES account,
        CONSTRAINT assessment_one_per_unit_cycle_and_kind UNIQUE (work_unit_id, cycle_id, kind),
        CONSTRAINT assessment_kind_known CHECK (kind IN ('PROPOSAL', 'REEVALUATION')),
        CONSTRAINT assessment_target_known CHECK (target IN ('WBK', 'WBBM')),
        CONSTRAINT assessment_outcome_when_concluded CHECK ((stage = 'CONCLUDED') = (outcome IS NOT NULL))
      );
      CREATE INDEX assessment_by_cycle ON assessment (cycle_id, stage);

      CREATE TABLE assessment_transition (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        assessment_id uuid NOT NULL REFERENCES assessment,
        move text NOT NULL,
        from_stage text NOT NULL,
        to_stage text NOT NULL,
        reason text,
        facts jsonb NOT NULL,
        at timestamptz NOT NULL,
        by uuid NOT NULL REFERENCES account
      );
      CREATE INDEX assessment_transition_by_assessment ON assessment_transition (assessment_id, id);
      CREATE TRIGGER assessment_transition_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON assessment_transition
        EXECUTE FUNCTION refuse_change();

      CREATE TABLE evaluator_assignment (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        assessment_id uuid NOT NULL REFERENCES assessment,
        layer text NOT NULL,
        account_id uuid NOT NULL REFERENCES account,
        assigned_at timestamptz NOT NULL,
        assigned_by uuid NOT NULL REFERENCES account,
        ended_at timestamptz,
        ended_by uuid REFERENCES account,
        CONSTRAINT evaluator_assignment_layer_known CHECK (layer IN ('TPI', 'TPN'))
      );
      CREATE UNIQUE INDEX evaluator_assignment_once ON evaluator_assignment (assessment_id, account_id, layer)
        WHERE ended_at IS NULL;
      CREATE INDEX evaluator_assignment_by_account ON evaluator_assignment (account_id) WHERE ended_at IS NULL;

      CREATE TABLE sheet (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        assessment_id uuid NOT NULL REFERENCES assessment,
        layer text NOT NULL,
        author_id uuid REFERENCES account,
        is_consensus boolean NOT NULL,
        opened_at timestamptz NOT NULL,
        sealed_at timestamptz,
        sealed_by uuid REFERENCES account,
        CONSTRAINT sheet_layer_known CHECK (layer IN ('UNIT', 'TPI', 'TPN')),
        CONSTRAINT sheet_consensus_has_no_single_author CHECK (is_consensus = (author_id IS NULL)),
        CONSTRAINT sheet_sealed_by_somebody CHECK ((sealed_at IS NULL) = (sealed_by IS NULL))
      );
      CREATE UNIQUE INDEX sheet_one_consensus_per_layer ON sheet (assessment_id, layer) WHERE is_consensus;
      CREATE UNIQUE INDEX sheet_one_per_author ON sheet (assessment_id, layer, author_id) WHERE NOT is_consensus;

      CREATE TABLE answer (
        sheet_id uuid NOT NULL REFERENCES sheet,
        item_code text NOT NULL,
        value jsonb,
        note text NOT NULL,
        version integer NOT NULL,
        answered_at timestamptz NOT NULL,
        answered_by uuid NOT NULL REFERENCES account,
        PRIMARY KEY (sheet_id, item_code),
        CONSTRAINT answer_version_counts_from_one CHECK (version >= 1)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE answer, sheet, evaluator_assignment, assessment_transition, assessment, cycle_window, cycle,
        instrument_item, instrument;
    `);
  }
}
