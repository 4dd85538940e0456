import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The indexes there were hold only a part of the rows each: what was ever attached to an assessment, all its sheets, and what a
 * unit has ever held were looked for in the whole table, which a nation has large.
 */
export class FindByAssessment1764600100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX evidence_use_by_assessment ON evidence_use (assessment_id, item_code);
      CREATE INDEX sheet_by_assessment ON sheet (assessment_id);
      CREATE INDEX award_by_unit ON award (work_unit_id, decreed_on);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX evidence_use_by_assessment, sheet_by_assessment, award_by_unit;');
  }
}
