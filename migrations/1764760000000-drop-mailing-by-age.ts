import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nothing reads it since the delivery log finds mails that are not sent by `mailing_queued_by_age`; every mail was written into it twice. */
export class DropMailingByAge1764760000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX mailing_by_age');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX mailing_by_age ON mailing (created_at, id)');
  }
}
