import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDate } from '../domain/calendar-date.js';

/** What the national team saw at a unit, on one item or in general. Rows are only ever added. */
@Entity('observation')
export class Observation {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  assessmentId: string;

  @Column('text', { nullable: true })
  itemCode: string | null;

  @Column('text')
  text: string;

  @Column('date')
  observedOn: CalendarDate;

  @Column('timestamptz')
  recordedAt: Date;

  @Column('uuid')
  recordedBy: string;
}
