import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tells a replay from the demonstration, and with which numbers it was begun: only with the same ones can it go on. */
export class MarkReplays1764600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE demonstration ADD COLUMN replay jsonb;');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE demonstration DROP COLUMN replay;');
  }
}
