import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Ids of deadlines, of their steps and of notices begin with the time, as version 7 of UUIDs does: what is planned together is due together, and lies
 * together in each index then. With random ones every step that a sweep of a large register makes out writes two pages of its own to the log.
 */
export class NumberRemindersInOrder1764850000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ID_IN_ORDER);
    for (const table of TABLES) await runner.query(`ALTER TABLE ${table} ALTER id SET DEFAULT id_in_order()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`ALTER TABLE ${table} ALTER id SET DEFAULT gen_random_uuid()`);
    await runner.query('DROP FUNCTION id_in_order()');
  }
}

const TABLES = ['deadline', 'reminder', 'notice'];

/** PostgreSQL has one of its own from 18 on. */
const ID_IN_ORDER = `
  CREATE FUNCTION id_in_order() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE RETURN (
    lpad(to_hex((extract(epoch FROM clock_timestamp()) * 1000)::bigint), 12, '0') || '7' || substr(gen_random_uuid()::text, 16)
  )::uuid`;
