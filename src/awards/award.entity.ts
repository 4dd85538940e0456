import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Predicate } from '../domain/instrument.js';
import type { AwardEnd } from './decision.js';

/** A predicate a unit holds, or held. It stays in force when its re-evaluation is overdue. */
@Entity('award')
export class Award {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  workUnitId: string;

  @Column('text')
  predicate: Predicate;

  /** The assessment it was awarded on. */
  @Column('uuid')
  assessmentId: string;

  @Column('text')
  decreeNumber: string;

  @Column('date')
  decreedOn: CalendarDate;

  /** By which the public knows it; on its certificate and in the address of its page. */
  @Column('text')
  certificateNumber: string;

  @Column('date')
  reevaluationDueOn: CalendarDate;

  /** Counts the times the due day was set; reminders of an earlier one are void. */
  @Column('integer')
  dueVersion: number;

  @Column('timestamptz')
  createdAt: Date;

  @Column('uuid')
  createdBy: string;

  @Column('date', { nullable: true })
  endedOn: CalendarDate | null;

  @Column('text', { nullable: true })
  endReason: AwardEnd | null;
}
