import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The change area of each published item, so that SQL can count by area without the worksheet's text. */
export class AddAreasOfItems1764000320000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What is published stays as it was: only this new column of it is filled. lke-zi-2021, the one worksheet there was until
    // now, numbers its lever items by area: A.I.<area>. and A.II.<area>.
    await runner.query(`
      ALTER TABLE instrument_item ADD COLUMN area_no smallint;
      ALTER TABLE instrument_item ADD CONSTRAINT instrument_item_area_known CHECK (area_no BETWEEN 1 AND 6);
      ALTER TABLE instrument_item DISABLE TRIGGER instrument_item_is_immutable;
      UPDATE instrument_item SET area_no = split_part(code, '.', 3)::smallint
      WHERE instrument_id = 'lke-zi-2021' AND code LIKE 'A.%';
      ALTER TABLE instrument_item ENABLE TRIGGER instrument_item_is_immutable;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE instrument_item DROP COLUMN area_no;');
  }
}
