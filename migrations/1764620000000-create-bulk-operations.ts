import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One thing done to many at once: what was asked, and what came of each. */
export class CreateBulkOperations1764620000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE bulk_operation (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        kind text NOT NULL,
        asked jsonb NOT NULL,
        asked_by uuid NOT NULL REFERENCES account,
        asked_at timestamptz NOT NULL,
        idempotency_key text,
        content_sha256 text NOT NULL,
        total integer NOT NULL,
        done integer NOT NULL DEFAULT 0,
        unchanged integer NOT NULL DEFAULT 0,
        refused integer NOT NULL DEFAULT 0,
        finished_at timestamptz,
        undoes uuid REFERENCES bulk_operation,
        undone_at timestamptz,
        CONSTRAINT bulk_operation_once_per_key UNIQUE (asked_by, idempotency_key),
        CONSTRAINT bulk_operation_undone_once UNIQUE (undoes),
        CONSTRAINT bulk_operation_of_something CHECK (total > 0),
        CONSTRAINT bulk_operation_counts_fit CHECK (done >= 0 AND unchanged >= 0 AND refused >= 0),
        CONSTRAINT bulk_operation_finished_with_its_last_row
          CHECK ((finished_at IS NOT NULL) = (done + unchanged + refused = total))
      );
      CREATE INDEX bulk_operation_of_asker ON bulk_operation (asked_by, asked_at DESC, id DESC);
      CREATE INDEX bulk_operation_unfinished ON bulk_operation (asked_at) WHERE finished_at IS NULL;

      CREATE TABLE bulk_operation_row (
        operation_id uuid NOT NULL REFERENCES bulk_operation,
        position integer NOT NULL,
        target jsonb NOT NULL,
        state text NOT NULL,
        problem jsonb,
        settled_at timestamptz,
        PRIMARY KEY (operation_id, position),
        CONSTRAINT bulk_operation_row_state_known CHECK (state IN ('WAITING', 'DONE', 'UNCHANGED', 'REFUSED')),
        CONSTRAINT bulk_operation_row_settled_once CHECK ((settled_at IS NULL) = (state = 'WAITING')),
        CONSTRAINT bulk_operation_row_refused_for_a_reason CHECK ((problem IS NOT NULL) = (state = 'REFUSED'))
      );
      CREATE INDEX bulk_operation_row_by_state ON bulk_operation_row (operation_id, state, position);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE bulk_operation_row, bulk_operation');
  }
}
