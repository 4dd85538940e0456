import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Role } from './role.js';

/** A role of a person, from one day to another. */
@Entity('appointment')
export class Appointment {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  accountId: string;

  @Column('text')
  role: Role;

  @Column('uuid', { nullable: true })
  institutionId: string | null;

  @Column('uuid', { nullable: true })
  workUnitId: string | null;

  @Column('timestamptz')
  appointedAt: Date;

  @Column('uuid', { nullable: true })
  appointedBy: string | null;

  /** The last day on which it counts; null for one without end. */
  @Column('date', { nullable: true })
  untilOn: CalendarDate | null;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @Column('uuid', { nullable: true })
  endedBy: string | null;
}
