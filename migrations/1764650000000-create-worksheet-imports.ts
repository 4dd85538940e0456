import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Filled workbooks, as somebody saw what they would change in a sheet. */
export class CreateWorksheetImports1764650000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE worksheet_import (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        sheet_id uuid NOT NULL REFERENCES sheet,
        file_name text NOT NULL,
        file_sha256 text NOT NULL,
        content bytea NOT NULL,
        has_base boolean NOT NULL,
        plan jsonb NOT NULL,
        file_total double precision NOT NULL,
        created_at timestamptz NOT NULL,
        created_by uuid NOT NULL REFERENCES account,
        expires_at timestamptz NOT NULL,
        applied_at timestamptz,
        CONSTRAINT worksheet_import_expires_later CHECK (expires_at > created_at)
      );
      CREATE INDEX worksheet_import_to_remove ON worksheet_import (expires_at) WHERE applied_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE worksheet_import');
  }
}
