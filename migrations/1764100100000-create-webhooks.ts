import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Systems that are told of events, what they are told, and every attempt to tell it. */
export class CreateWebhooks1764100100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE webhook (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        institution_id uuid REFERENCES institution,
        url text NOT NULL,
        secret text NOT NULL,
        previous_secret text,
        previous_secret_until timestamptz,
        event_types text[] NOT NULL,
        created_at timestamptz NOT NULL,
        created_by uuid NOT NULL REFERENCES account,
        ended_at timestamptz,
        ended_by uuid REFERENCES account,
        CONSTRAINT webhook_hears_something CHECK (cardinality(event_types) > 0),
        CONSTRAINT webhook_previous_secret_ends CHECK ((previous_secret IS NULL) = (previous_secret_until IS NULL)),
        CONSTRAINT webhook_ended_by_somebody_or_its_receiver CHECK (ended_by IS NULL OR ended_at IS NOT NULL)
      );

      CREATE TABLE webhook_delivery (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        webhook_id uuid NOT NULL REFERENCES webhook,
        event_key uuid NOT NULL,
        type text NOT NULL,
        payload jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        due_since timestamptz NOT NULL,
        next_attempt_at timestamptz,
        sent_at timestamptz,
        given_up_at timestamptz,
        given_up_because text,
        CONSTRAINT webhook_delivery_once_per_event UNIQUE (webhook_id, event_key),
        CONSTRAINT webhook_delivery_in_one_state CHECK (num_nonnulls(next_attempt_at, sent_at, given_up_at) = 1),
        CONSTRAINT webhook_delivery_given_up_for_a_reason CHECK ((given_up_at IS NULL) = (given_up_because IS NULL)),
        CONSTRAINT webhook_delivery_reason_known CHECK (given_up_because IN ('gone', 'ended', 'too-late'))
      );
      CREATE INDEX webhook_delivery_due ON webhook_delivery (next_attempt_at, id) WHERE next_attempt_at IS NOT NULL;
      CREATE INDEX webhook_delivery_by_webhook ON webhook_delivery (webhook_id, created_at, id);

      CREATE TABLE webhook_attempt (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        delivery_id uuid NOT NULL REFERENCES webhook_delivery,
        started_at timestamptz NOT NULL,
        leased_until timestamptz NOT NULL,
        settled_at timestamptz,
        outcome text,
        http_status integer,
        response text,
        CONSTRAINT webhook_attempt_settled_with_outcome CHECK ((settled_at IS NULL) = (outcome IS NULL)),
        CONSTRAINT webhook_attempt_outcome_known CHECK (outcome IN ('SENT', 'DEFERRED', 'REFUSED', 'LOST')),
        CONSTRAINT webhook_attempt_keeps_an_excerpt CHECK (char_length(response) <= 500)
      );
      CREATE INDEX webhook_attempt_by_delivery ON webhook_attempt (delivery_id, started_at);
      CREATE UNIQUE INDEX webhook_attempt_one_at_a_time ON webhook_attempt (delivery_id) WHERE settled_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE webhook_attempt, webhook_delivery, webhook;');
  }
}
