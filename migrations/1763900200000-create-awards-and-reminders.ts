import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Predicates held, the decisions on them, and the ledger of reminders with every attempt to deliver one. */
export class CreateAwardsAndReminders1763900200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE award (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        work_unit_id uuid NOT NULL REFERENCES work_unit,
        predicate text NOT NULL,
        assessment_id uuid NOT NULL REFERENCES assessment,
        decree_number text NOT NULL,
        decreed_on date NOT NULL,
        reevaluation_due_on date NOT NULL,
        due_version integer NOT NULL,
        created_at timestamptz NOT NULL,
        created_by uuid NOT NULL REFERENCES account,
        ended_on date,
        end_reason text,
        CONSTRAINT award_predicate_known CHECK (predicate IN ('WBK', 'WBBM')),
        CONSTRAINT award_one_per_assessment UNIQUE (assessment_id),
        CONSTRAINT award_end_has_reason CHECK ((ended_on IS NULL) = (end_reason IS NULL)),
        CONSTRAINT award_end_reason_known CHECK (end_reason IN ('SUPERSEDED', 'REVOKED'))
      );
      CREATE UNIQUE INDEX award_one_in_force_per_unit ON award (work_unit_id) WHERE ended_on IS NULL;
      CREATE INDEX award_by_due_day ON award (reevaluation_due_on) WHERE ended_on IS NULL;

      CREATE TABLE award_decision (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        award_id uuid NOT NULL REFERENCES award,
        outcome text NOT NULL,
        assessment_id uuid REFERENCES assessment,
        decree_number text NOT NULL,
        decided_on date NOT NULL,
        ground text,
        decided_at timestamptz NOT NULL,
        decided_by uuid NOT NULL REFERENCES account,
        CONSTRAINT award_decision_outcome_known CHECK (outcome IN ('RETAINED', 'UPGRADED', 'REVOKED')),
        CONSTRAINT award_decision_once_per_assessment UNIQUE (assessment_id),
        CONSTRAINT award_decision_revocation_has_ground CHECK (outcome <> 'REVOKED' OR ground IS NOT NULL),
        CONSTRAINT award_decision_follows_reevaluation CHECK (outcome = 'REVOKED' OR assessment_id IS NOT NULL)
      );
      CREATE INDEX award_decision_by_award ON award_decision (award_id, decided_on);
      CREATE TRIGGER award_decision_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON award_decision
        EXECUTE FUNCTION refuse_change();

      CREATE TABLE reminder (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        rule text NOT NULL,
        subject_id uuid NOT NULL,
        due_version integer NOT NULL,
        step_days integer NOT NULL,
        work_unit_id uuid NOT NULL REFERENCES work_unit,
        predicate text NOT NULL,
        due_on date NOT NULL,
        send_on date NOT NULL,
        planned_at timestamptz NOT NULL,
        dispatched_at timestamptz,
        cancelled_at timestamptz,
        cancelled_because text,
        CONSTRAINT reminder_once_per_step UNIQUE (rule, subject_id, due_version, step_days),
        CONSTRAINT reminder_cancelled_for_a_reason CHECK ((cancelled_at IS NULL) = (cancelled_because IS NULL))
      );
      CREATE INDEX reminder_due_and_undispatched ON reminder (send_on, id)
        WHERE dispatched_at IS NULL AND cancelled_at IS NULL;

      CREATE TABLE reminder_delivery (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        reminder_id uuid NOT NULL REFERENCES reminder,
        recipient_id uuid NOT NULL REFERENCES account,
        created_at timestamptz NOT NULL,
        sent_at timestamptz,
        given_up_at timestamptz,
        CONSTRAINT reminder_delivery_once_per_recipient UNIQUE (reminder_id, recipient_id)
      );
      CREATE INDEX reminder_delivery_unsettled ON reminder_delivery (created_at, id)
        WHERE sent_at IS NULL AND given_up_at IS NULL;

      CREATE TABLE reminder_attempt (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        delivery_id uuid NOT NULL REFERENCES reminder_delivery,
        started_at timestamptz NOT NULL,
        leased_until timestamptz NOT NULL,
        settled_at timestamptz,
        outcome text,
        response text,
        CONSTRAINT reminder_attempt_settled_with_outcome CHECK ((settled_at IS NULL) = (outcome IS NULL)),
        CONSTRAINT reminder_attempt_outcome_known CHECK (outcome IN ('SENT', 'DEFERRED', 'REFUSED', 'CANCELLED', 'LOST'))
      );
      CREATE UNIQUE INDEX reminder_attempt_one_at_a_time ON reminder_attempt (delivery_id) WHERE settled_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reminder_attempt, reminder_delivery, reminder, award_decision, award;');
  }
}
