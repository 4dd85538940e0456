import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The number by which the public knows an award; those given before get one from their id. */
export class NumberAwards1764000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE award ADD certificate_number text;
      UPDATE award SET certificate_number = predicate || '-' || extract(year FROM decreed_on) || '-' || (
        SELECT string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ',
          get_byte(sha256(convert_to(id::text, 'UTF8')), place) % 32 + 1, 1), '' ORDER BY place)
        FROM generate_series(0, 7) AS place
      );
      ALTER TABLE award ALTER certificate_number SET NOT NULL,
        ADD CONSTRAINT award_certificate_number_once UNIQUE (certificate_number);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE award DROP certificate_number;');
  }
}
