import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of people, as somebody saw what they would do. */
export class CreatePeopleImports1764620100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE people_import (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        file_name text NOT NULL,
        file_sha256 text NOT NULL,
        format text NOT NULL,
        encoding text,
        source jsonb NOT NULL,
        plan jsonb NOT NULL,
        plan_digest text NOT NULL,
        created_at timestamptz NOT NULL,
        created_by uuid NOT NULL REFERENCES account,
        expires_at timestamptz NOT NULL,
        operation_id uuid REFERENCES bulk_operation,
        CONSTRAINT people_import_format_known CHECK (format IN ('CSV', 'XLSX')),
        CONSTRAINT people_import_expires_later CHECK (expires_at > created_at)
      );
      CREATE INDEX people_import_to_remove ON people_import (expires_at) WHERE operation_id IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE people_import');
  }
}
