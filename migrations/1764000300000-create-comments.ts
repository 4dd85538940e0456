import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people say to each other about an item, in a room of the unit or of one layer of evaluators, and whom they mention. */
export class CreateComments1764000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE comment (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        no bigint GENERATED ALWAYS AS IDENTITY,
        assessment_id uuid NOT NULL REFERENCES assessment,
        room text NOT NULL,
        item_code text NOT NULL,
        area_no smallint,
        text text NOT NULL,
        written_at timestamptz NOT NULL,
        written_by uuid NOT NULL REFERENCES account,
        corrected_at timestamptz,
        resolved_at timestamptz,
        resolved_by uuid REFERENCES account,
        CONSTRAINT comment_room_known CHECK (room IN ('UNIT', 'TPI', 'TPN')),
        CONSTRAINT comment_area_known CHECK (area_no BETWEEN 1 AND 6),
        CONSTRAINT comment_resolved_by_somebody CHECK ((resolved_at IS NULL) = (resolved_by IS NULL))
      );
      CREATE INDEX comment_by_assessment ON comment (assessment_id, no);

      CREATE TABLE comment_mention (
        comment_id uuid NOT NULL REFERENCES comment,
        account_id uuid NOT NULL REFERENCES account,
        seen_at timestamptz,
        PRIMARY KEY (comment_id, account_id)
      );
      CREATE INDEX comment_mention_unseen ON comment_mention (account_id) WHERE seen_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE comment_mention, comment;');
  }
}
