import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Escalation } from '../domain/reminder-ladder.js';
import type { EndReason } from './deadline.entity.js';

/** One step of a ladder: something that must be said about one deadline on one day. */
@Entity('reminder')
export class Reminder {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  deadlineId: string;

  /** Of the deadline. */
  @Column('integer')
  version: number;

  /** Days before the due day; 0 is the day itself, after it they are negative. */
  @Column('integer')
  stepDays: number;

  /** The day of the ladder; it goes out on that day unless that is a quiet one. */
  @Column('date')
  sendOn: CalendarDate;

  @Column('smallint')
  escalation: Escalation;

  @Column('boolean')
  overridesQuiet: boolean;

  /** On the last step planned: after how many days the next follows; null where none does. */
  @Column('integer', { nullable: true })
  repeatDays: number | null;

  @Column('timestamptz')
  plannedAt: Date;

  /** When it was made out to its recipients. */
  @Column('timestamptz', { nullable: true })
  dispatchedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  cancelledAt: Date | null;

  @Column('text', { nullable: true })
  cancelledBecause: CancelReason | null;
}

/** Why a step is not said: its deadline ended or moved, it was past when planned, or a later one is due. */
export type CancelReason = EndReason | 'rescheduled' | 'past-when-planned' | 'later-step-due';
