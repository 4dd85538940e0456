import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Predicate } from '../domain/instrument.js';

/** One step of a ladder: something that must be said about one subject on one day. */
@Entity('reminder')
export class Reminder {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** Which ladder it belongs to. */
  @Column('text')
  rule: 'reevaluation';

  /** The award it is about. */
  @Column('uuid')
  subjectId: string;

  @Column('integer')
  dueVersion: number;

  /** Days before the due day; 0 is the day itself. */
  @Column('integer')
  stepDays: number;

  @Column('uuid')
  workUnitId: string;

  @Column('text')
  predicate: Predicate;

  @Column('date')
  dueOn: CalendarDate;

  @Column('date')
  sendOn: CalendarDate;

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

/** Why a step is not said: see docs/architecture.md, reminders. */
export type CancelReason = 'decided' | 'revoked' | 'superseded' | 'past-when-planned' | 'later-step-due';
