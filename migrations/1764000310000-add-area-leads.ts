import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who leads the work on a change area: one member at a time. */
export class AddAreaLeads1764000310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE area_assignment
        ADD COLUMN leads_since timestamptz,
        ADD COLUMN lead_chosen_by uuid REFERENCES account,
        ADD CONSTRAINT area_assignment_lead_chosen_by_somebody CHECK ((leads_since IS NULL) = (lead_chosen_by IS NULL));
      CREATE UNIQUE INDEX area_assignment_one_lead_per_area ON area_assignment (work_unit_id, area_no)
        WHERE ended_at IS NULL AND leads_since IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE area_assignment DROP COLUMN lead_chosen_by, DROP COLUMN leads_since;');
  }
}
