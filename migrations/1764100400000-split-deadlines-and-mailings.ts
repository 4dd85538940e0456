import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is due stands by itself, the steps of its ladder below it, and whom they reached below these. Several steps can share
 * one mail, so mails and attempts to deliver them no longer hang on one step.
 */
export class SplitDeadlinesAndMailings1764100400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MAILINGS);
    await runner.query(DEADLINES);
    await runner.query(NOTICES);
    await runner.query(SWEEPS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(BACK);
  }
}

const MAILINGS = `
  CREATE TABLE mailing (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    recipient_id uuid NOT NULL REFERENCES account,
    institution_id uuid REFERENCES institution,
    form text NOT NULL,
    day date NOT NULL,
    send_after timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    sealed_at timestamptz,
    sent_at timestamptz,
    given_up_at timestamptz,
    given_up_because text,
    CONSTRAINT mailing_form_known CHECK (form IN ('DIGEST', 'AT_ONCE', 'STATUTORY')),
    CONSTRAINT mailing_given_up_for_a_reason CHECK ((given_up_at IS NULL) = (given_up_because IS NULL)),
    CONSTRAINT mailing_given_up_reason_known
      CHECK (given_up_because IN ('bounced', 'cancelled', 'preference', 'account-closed', 'merged')),
    CONSTRAINT mailing_sent_or_given_up CHECK (sent_at IS NULL OR given_up_at IS NULL)
  );
  INSERT INTO mailing (id, recipient_id, form, day, send_after, created_at, sealed_at, sent_at, given_up_at, given_up_because)
    SELECT delivery.id, recipient_id, 'AT_ONCE', (created_at AT TIME ZONE 'Asia/Jakarta')::date, created_at, created_at,
      (SELECT min(started_at) FROM reminder_attempt WHERE delivery_id = delivery.id), sent_at,
      CASE WHEN sent_at IS NULL THEN given_up_at END, CASE WHEN sent_at IS NULL AND given_up_at IS NOT NULL THEN
        CASE WHEN EXISTS (SELECT FROM reminder_attempt WHERE delivery_id = delivery.id AND outcome = 'REFUSED')
          THEN 'bounced' ELSE 'cancelled' END END
    FROM reminder_delivery delivery;
  CREATE UNIQUE INDEX mailing_one_digest_a_day ON mailing (recipient_id, day) WHERE form = 'DIGEST' AND given_up_at IS NULL;
  CREATE INDEX mailing_unsettled ON mailing (send_after, id) WHERE sent_at IS NULL AND given_up_at IS NULL;
  CREATE INDEX mailing_open ON mailing (recipient_id) WHERE sent_at IS NULL AND given_up_at IS NULL;
  CREATE INDEX mailing_by_age ON mailing (created_at, id);

  ALTER TABLE reminder_attempt RENAME TO mailing_attempt;
  ALTER TABLE mailing_attempt RENAME COLUMN delivery_id TO mailing_id;
  ALTER TABLE mailing_attempt DROP CONSTRAINT reminder_attempt_delivery_id_fkey;
  ALTER TABLE mailing_attempt ADD CONSTRAINT mailing_attempt_mailing_id_fkey FOREIGN KEY (mailing_id) REFERENCES mailing;
  ALTER TABLE mailing_attempt RENAME CONSTRAINT reminder_attempt_settled_with_outcome TO mailing_attempt_settled_with_outcome;
  ALTER TABLE mailing_attempt RENAME CONSTRAINT reminder_attempt_pkey TO mailing_attempt_pkey;
  ALTER INDEX reminder_attempt_one_at_a_time RENAME TO mailing_attempt_one_at_a_time;
  ALTER TABLE mailing_attempt DROP CONSTRAINT reminder_attempt_outcome_known;
  UPDATE mailing_attempt SET outcome = CASE outcome WHEN 'REFUSED' THEN 'BOUNCED' ELSE 'SUPPRESSED' END
    WHERE outcome IN ('REFUSED', 'CANCELLED');
  ALTER TABLE mailing_attempt ADD CONSTRAINT mailing_attempt_outcome_known
    CHECK (outcome IN ('SENT', 'DEFERRED', 'BOUNCED', 'SUPPRESSED', 'LOST'));
  CREATE INDEX mailing_attempt_by_mailing ON mailing_attempt (mailing_id, started_at);
  CREATE INDEX mailing_attempt_by_settling ON mailing_attempt (settled_at);

  CREATE TABLE bouncing_address (
    account_id uuid PRIMARY KEY REFERENCES account,
    bounces integer NOT NULL,
    since timestamptz NOT NULL,
    last_at timestamptz NOT NULL,
    last_response text NOT NULL,
    announced_at timestamptz,
    CONSTRAINT bouncing_address_counts_from_one CHECK (bounces >= 1)
  );`;

const DEADLINES = `
  CREATE TABLE deadline (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    kind text NOT NULL,
    subject_id uuid NOT NULL,
    work_unit_id uuid NOT NULL REFERENCES work_unit,
    assessment_id uuid REFERENCES assessment,
    due_on date NOT NULL,
    version integer NOT NULL,
    facts jsonb NOT NULL,
    set_at timestamptz NOT NULL,
    closed_at timestamptz,
    closed_because text,
    CONSTRAINT deadline_one_per_subject UNIQUE (kind, subject_id),
    CONSTRAINT deadline_kind_known CHECK (
      kind IN ('REEVALUATION', 'STAGE_WINDOW', 'OBJECTION', 'FOLLOW_UP', 'EVIDENCE_EXPIRY', 'BOUNCING_ADDRESS')
    ),
    CONSTRAINT deadline_closed_for_a_reason CHECK ((closed_at IS NULL) = (closed_because IS NULL))
  );
  INSERT INTO deadline (kind, subject_id, work_unit_id, due_on, version, facts, set_at, closed_at, closed_because)
    SELECT DISTINCT ON (subject_id) 'REEVALUATION', subject_id, reminder.work_unit_id, due_on, reminder.due_version,
      jsonb_build_object('predicate', reminder.predicate), planned_at,
      CASE WHEN award.ended_on IS NOT NULL THEN coalesce(cancelled_at, planned_at) END, lower(award.end_reason)
    FROM reminder LEFT JOIN award ON award.id = subject_id ORDER BY subject_id, reminder.due_version DESC, send_on DESC;
  CREATE INDEX deadline_by_unit ON deadline (work_unit_id, due_on);

  ALTER TABLE reminder ADD COLUMN deadline_id uuid REFERENCES deadline;
  ALTER TABLE reminder ADD COLUMN escalation smallint NOT NULL DEFAULT 0;
  ALTER TABLE reminder ALTER COLUMN escalation DROP DEFAULT;
  ALTER TABLE reminder ADD COLUMN overrides_quiet boolean NOT NULL DEFAULT false;
  ALTER TABLE reminder ALTER COLUMN overrides_quiet DROP DEFAULT;
  ALTER TABLE reminder ADD COLUMN repeat_days integer;
  ALTER TABLE reminder RENAME COLUMN due_version TO version;
  UPDATE reminder SET deadline_id = deadline.id FROM deadline WHERE deadline.subject_id = reminder.subject_id;
  ALTER TABLE reminder ALTER COLUMN deadline_id SET NOT NULL;
  ALTER TABLE reminder DROP CONSTRAINT reminder_once_per_step;
  ALTER TABLE reminder DROP COLUMN rule, DROP COLUMN subject_id, DROP COLUMN work_unit_id, DROP COLUMN predicate, DROP COLUMN due_on;
  ALTER TABLE reminder ADD CONSTRAINT reminder_once_per_step UNIQUE (deadline_id, version, step_days);
  ALTER TABLE reminder ADD CONSTRAINT reminder_escalates_in_three_steps CHECK (escalation BETWEEN 0 AND 3);
  INSERT INTO reminder (deadline_id, version, step_days, send_on, escalation, overrides_quiet, repeat_days, planned_at)
    SELECT deadline.id, deadline.version, -days, due_on + days, level, false, CASE WHEN level = 3 THEN 7 END, set_at
    FROM deadline CROSS JOIN (VALUES (1, 0), (3, 1), (7, 2), (14, 3)) late (days, level)
    WHERE closed_at IS NULL AND due_on + 14 >= current_date;
  CREATE INDEX reminder_tail ON reminder (send_on) WHERE repeat_days IS NOT NULL AND cancelled_at IS NULL;`;

const NOTICES = `
  CREATE TABLE notice (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    reminder_id uuid NOT NULL REFERENCES reminder,
    recipient_id uuid NOT NULL REFERENCES account,
    held_as text NOT NULL,
    created_at timestamptz NOT NULL,
    is_in_inbox boolean NOT NULL,
    mailing_id uuid REFERENCES mailing,
    unmailed_because text,
    CONSTRAINT notice_once_per_recipient UNIQUE (reminder_id, recipient_id),
    CONSTRAINT notice_is_mailed_or_says_why CHECK ((mailing_id IS NULL) = (unmailed_because IS NOT NULL)),
    CONSTRAINT notice_unmailed_reason_known CHECK (unmailed_because IN ('preference', 'account-closed'))
  );
  INSERT INTO notice (reminder_id, recipient_id, held_as, created_at, is_in_inbox, mailing_id)
    SELECT reminder_id, recipient_id, 'UNIT_COORDINATOR', created_at, true, id FROM reminder_delivery;
  CREATE INDEX notice_by_recipient ON notice (recipient_id, created_at, id) WHERE is_in_inbox;
  CREATE INDEX notice_by_mailing ON notice (mailing_id);
  CREATE INDEX notice_unmailed ON notice (created_at, id) WHERE mailing_id IS NULL;
  DROP TABLE reminder_delivery;`;

const SWEEPS = `
  CREATE TABLE reminder_sweep (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    begun_at timestamptz NOT NULL,
    ended_at timestamptz,
    due integer NOT NULL DEFAULT 0,
    notices integer NOT NULL DEFAULT 0
  );
  CREATE INDEX reminder_sweep_ended ON reminder_sweep (ended_at) WHERE ended_at IS NOT NULL;`;

/** A mail of several steps becomes a delivery of each; what only the new tables can hold goes. */
const BACK = `
  DROP TABLE reminder_sweep, bouncing_address;
  CREATE TABLE reminder_delivery (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    reminder_id uuid NOT NULL REFERENCES reminder,
    recipient_id uuid NOT NULL REFERENCES account,
    created_at timestamptz NOT NULL,
    sent_at timestamptz,
    given_up_at timestamptz,
    CONSTRAINT reminder_delivery_once_per_recipient UNIQUE (reminder_id, recipient_id)
  );
  DELETE FROM mailing_attempt;
  DELETE FROM notice USING reminder, deadline
    WHERE reminder.id = reminder_id AND deadline.id = deadline_id AND kind <> 'REEVALUATION';
  INSERT INTO reminder_delivery (reminder_id, recipient_id, created_at, sent_at, given_up_at)
    SELECT reminder_id, notice.recipient_id, notice.created_at, sent_at,
      CASE WHEN mailing_id IS NULL THEN notice.created_at ELSE given_up_at END
    FROM notice LEFT JOIN mailing ON mailing.id = mailing_id;
  DROP TABLE notice;
  CREATE INDEX reminder_delivery_unsettled ON reminder_delivery (created_at, id)
    WHERE sent_at IS NULL AND given_up_at IS NULL;

  DROP INDEX reminder_tail;
  DELETE FROM reminder USING deadline
    WHERE deadline.id = deadline_id AND (kind <> 'REEVALUATION' OR step_days < 0)
      AND NOT EXISTS (SELECT FROM reminder_delivery WHERE reminder_id = reminder.id);
  ALTER TABLE reminder RENAME COLUMN version TO due_version;
  ALTER TABLE reminder ADD COLUMN rule text, ADD COLUMN subject_id uuid, ADD COLUMN work_unit_id uuid REFERENCES work_unit,
    ADD COLUMN predicate text, ADD COLUMN due_on date;
  UPDATE reminder SET rule = 'reevaluation', subject_id = deadline.subject_id, work_unit_id = deadline.work_unit_id,
    predicate = facts ->> 'predicate', due_on = send_on + step_days FROM deadline WHERE deadline.id = deadline_id;
  ALTER TABLE reminder ALTER COLUMN rule SET NOT NULL, ALTER COLUMN subject_id SET NOT NULL,
    ALTER COLUMN work_unit_id SET NOT NULL, ALTER COLUMN predicate SET NOT NULL, ALTER COLUMN due_on SET NOT NULL;
  ALTER TABLE reminder DROP CONSTRAINT reminder_once_per_step;
  ALTER TABLE reminder ADD CONSTRAINT reminder_once_per_step UNIQUE (rule, subject_id, due_version, step_days);
  ALTER TABLE reminder DROP COLUMN deadline_id, DROP COLUMN escalation, DROP COLUMN overrides_quiet, DROP COLUMN repeat_days;
  DROP TABLE deadline;

  DROP INDEX mailing_attempt_by_mailing, mailing_attempt_by_settling;
  ALTER TABLE mailing_attempt DROP CONSTRAINT mailing_attempt_outcome_known;
  ALTER TABLE mailing_attempt DROP CONSTRAINT mailing_attempt_mailing_id_fkey;
  ALTER TABLE mailing_attempt RENAME COLUMN mailing_id TO delivery_id;
  ALTER TABLE mailing_attempt RENAME TO reminder_attempt;
  ALTER TABLE reminder_attempt ADD CONSTRAINT reminder_attempt_delivery_id_fkey
    FOREIGN KEY (delivery_id) REFERENCES reminder_delivery;
  ALTER TABLE reminder_attempt ADD CONSTRAINT reminder_attempt_outcome_known
    CHECK (outcome IN ('SENT', 'DEFERRED', 'REFUSED', 'CANCELLED', 'LOST'));
  ALTER TABLE reminder_attempt RENAME CONSTRAINT mailing_attempt_settled_with_outcome TO reminder_attempt_settled_with_outcome;
  ALTER TABLE reminder_attempt RENAME CONSTRAINT mailing_attempt_pkey TO reminder_attempt_pkey;
  ALTER INDEX mailing_attempt_one_at_a_time RENAME TO reminder_attempt_one_at_a_time;
  DROP TABLE mailing;`;
