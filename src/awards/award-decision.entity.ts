import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Decision } from './decision.js';

/** What was decided on an award after it was given. */
@Entity('award_decision')
export class AwardDecision {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  awardId: string;

  @Column('text')
  outcome: Decision;

  /** The re-evaluation it rests on; a revocation may do without. */
  @Column('uuid', { nullable: true })
  assessmentId: string | null;

  @Column('text')
  decreeNumber: string;

  @Column('date')
  decidedOn: CalendarDate;

  @Column('text', { nullable: true })
  ground: string | null;

  @Column('timestamptz')
  decidedAt: Date;

  @Column('uuid')
  decidedBy: string;
}
