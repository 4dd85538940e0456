import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What lets people tell their sessions apart. */
export class DescribeSessions1764200100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE session
        ADD id uuid NOT NULL DEFAULT gen_random_uuid(),
        ADD device text,
        ADD last_seen_at timestamptz,
        ADD CONSTRAINT session_id_once UNIQUE (id);
      UPDATE session SET last_seen_at = created_at;
      ALTER TABLE session ALTER last_seen_at SET NOT NULL;
      CREATE INDEX session_by_beginning ON session (account_id, created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX session_by_beginning; ALTER TABLE session DROP id, DROP device, DROP last_seen_at');
  }
}
