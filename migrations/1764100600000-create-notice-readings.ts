import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which notices were read, and indexes for the delivery log and for addresses that refuse mail. */
export class CreateNoticeReadings1764100600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notice_reading (
        notice_id uuid PRIMARY KEY REFERENCES notice,
        read_at timestamptz NOT NULL
      );

      CREATE INDEX mailing_attempt_by_age ON mailing_attempt (started_at, id);
      CREATE INDEX mailing_attempt_by_outcome ON mailing_attempt (outcome, started_at, id);
      CREATE INDEX mailing_queued_by_age ON mailing (created_at, id) WHERE sent_at IS NULL AND given_up_at IS NULL;
      CREATE INDEX mailing_by_recipient ON mailing (recipient_id, created_at);

      CREATE INDEX deadline_of_open_address ON deadline (subject_id) WHERE kind = 'BOUNCING_ADDRESS' AND closed_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX deadline_of_open_address;
      DROP INDEX mailing_by_recipient, mailing_queued_by_age, mailing_attempt_by_outcome, mailing_attempt_by_age;
      DROP TABLE notice_reading;
    `);
  }
}
