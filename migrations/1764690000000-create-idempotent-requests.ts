import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests that their askers may repeat: what was asked under a key, whether it was done, and what was answered. */
export class CreateIdempotentRequests1764690000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Who asks is an account or an institution's token. The id is another one for each try: whoever took too long finds theirs gone.
      CREATE TABLE idempotent_request (
        id uuid PRIMARY KEY,
        asker_id uuid NOT NULL,
        key text NOT NULL,
        request_sha256 bytea NOT NULL,
        begun_at timestamptz NOT NULL,
        leased_until timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        done_at timestamptz,
        deeds jsonb NOT NULL DEFAULT '[]',
        answer text,
        CONSTRAINT idempotent_request_once_per_asker_and_key UNIQUE (asker_id, key),
        CONSTRAINT idempotent_request_keeps_a_sha256 CHECK (length(request_sha256) = 32),
        CONSTRAINT idempotent_request_expires_after_it_began CHECK (expires_at > begun_at)
      );
      CREATE INDEX idempotent_request_by_expiry ON idempotent_request (expires_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotent_request');
  }
}
