import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of units as they were seen, so that exactly that is applied. */
export class CreateUnitImports1764400100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE unit_import (
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
        applied_at timestamptz,
        applied_by uuid REFERENCES account,
        CONSTRAINT unit_import_format_known CHECK (format IN ('CSV', 'XLSX')),
        CONSTRAINT unit_import_applied_by_somebody CHECK ((applied_at IS NULL) = (applied_by IS NULL))
      );
      CREATE INDEX unit_import_not_applied ON unit_import (expires_at) WHERE applied_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE unit_import;');
  }
}
