import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { HolidayKind } from './holiday-kind.js';

/** A day on which nobody works. One that was removed stays, so that seeding does not bring it back. */
@Entity('holiday')
export class Holiday {
  @PrimaryColumn('date')
  day: CalendarDate;

  @Column('text')
  name: string;

  @Column('text')
  kind: HolidayKind;

  @Column('timestamptz')
  recordedAt: Date;

  /** null for one that was calculated and that nobody has touched since. */
  @Column('uuid', { nullable: true })
  recordedBy: string | null;

  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;

  @Column('uuid', { nullable: true })
  removedBy: string | null;
}

/** A year whose national holidays have been put in. */
@Entity('holiday_year')
export class HolidayYear {
  @PrimaryColumn('smallint')
  year: number;

  @Column('timestamptz')
  seededAt: Date;
}
