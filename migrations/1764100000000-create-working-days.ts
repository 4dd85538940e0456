import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days without work, and when each institution reads its mail. */
export class CreateWorkingDays1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE holiday_year (
        year smallint PRIMARY KEY,
        seeded_at timestamptz NOT NULL
      );

      CREATE TABLE holiday (
        day date PRIMARY KEY,
        name text NOT NULL,
        kind text NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by uuid REFERENCES account,
        removed_at timestamptz,
        removed_by uuid REFERENCES account,
        CONSTRAINT holiday_kind_known CHECK (kind IN ('NATIONAL_HOLIDAY', 'COLLECTIVE_LEAVE')),
        CONSTRAINT holiday_leave_entered_by_somebody CHECK (kind <> 'COLLECTIVE_LEAVE' OR recorded_by IS NOT NULL),
        CONSTRAINT holiday_removed_by_somebody CHECK ((removed_at IS NULL) = (removed_by IS NULL))
      );

      CREATE TABLE office_hours (
        institution_id uuid PRIMARY KEY REFERENCES institution,
        zone text NOT NULL,
        digest_at text NOT NULL,
        quiet_from text NOT NULL,
        quiet_until text NOT NULL,
        weekend smallint[] NOT NULL,
        CONSTRAINT office_hours_zone_indonesian
          CHECK (zone IN ('Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura')),
        CONSTRAINT office_hours_times_of_a_day CHECK (
          digest_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'
          AND quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'
          AND quiet_until ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'
        ),
        CONSTRAINT office_hours_digest_not_quiet CHECK (
          CASE WHEN quiet_from <= quiet_until THEN digest_at < quiet_from OR digest_at >= quiet_until
            ELSE digest_at >= quiet_until AND digest_at < quiet_from END
        ),
        CONSTRAINT office_hours_leave_a_day_of_work
          CHECK (weekend <@ ARRAY[1, 2, 3, 4, 5, 6, 7]::smallint[] AND cardinality(weekend) < 7)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE office_hours, holiday, holiday_year;');
  }
}
