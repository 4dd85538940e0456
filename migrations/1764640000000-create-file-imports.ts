import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files of rows, whatever they are of, as somebody saw what they would do; what was looked at and applied before comes along. The
 * tables of units and people stay for the version before this one, and go with a later one.
 */
export class CreateFileImports1764640000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE file_import (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        kind text NOT NULL,
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
        applied_at timestamptz,
        operation_id uuid REFERENCES bulk_operation ON DELETE SET NULL,
        CONSTRAINT file_import_kind_known CHECK (kind IN ('unit-import', 'people-import', 'assignment-import')),
        CONSTRAINT file_import_format_known CHECK (format IN ('CSV', 'XLSX')),
        CONSTRAINT file_import_expires_later CHECK (expires_at > created_at),
        CONSTRAINT file_import_applied_by_an_operation CHECK (operation_id IS NULL OR applied_at IS NOT NULL)
      );
      CREATE INDEX file_import_to_remove ON file_import (expires_at) WHERE applied_at IS NULL;
      CREATE INDEX file_import_of_operation ON file_import (operation_id) WHERE operation_id IS NOT NULL;

      INSERT INTO file_import
        SELECT id, 'unit-import', file_name, file_sha256, format, encoding, source, plan, plan_digest, created_at, created_by,
          expires_at, applied_at, NULL
        FROM unit_import;
      INSERT INTO file_import
        SELECT people.id, 'people-import', file_name, file_sha256, format, encoding, source,
          jsonb_build_object('rows', plan), plan_digest, created_at, created_by, expires_at, operation.asked_at, operation.id
        FROM people_import people LEFT JOIN bulk_operation operation ON operation.id = people.operation_id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE file_import');
  }
}
