import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Secret addresses at which calendar programs fetch deadlines. */
export class CreateCalendarFeeds1764100700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_feed (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        token_hash bytea NOT NULL,
        account_id uuid NOT NULL REFERENCES account,
        work_unit_id uuid REFERENCES work_unit,
        created_at timestamptz NOT NULL,
        revoked_at timestamptz,
        revoked_by uuid REFERENCES account,
        last_fetched_at timestamptz,
        CONSTRAINT calendar_feed_token_once UNIQUE (token_hash),
        CONSTRAINT calendar_feed_revoked_by_somebody CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
      );
      CREATE INDEX calendar_feed_live ON calendar_feed (account_id, created_at) WHERE revoked_at IS NULL;

      -- A feed of an evaluator looks for deadlines by assessment.
      CREATE INDEX deadline_by_assessment ON deadline (assessment_id) WHERE assessment_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX deadline_by_assessment; DROP TABLE calendar_feed;');
  }
}
