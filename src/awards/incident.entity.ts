import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { IncidentKind } from './incident-kind.js';

/** Something that puts an award at risk until it is closed. Its description is confidential. */
@Entity('incident')
export class Incident {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  awardId: string;

  @Column('text')
  kind: IncidentKind;

  @Column('text')
  description: string;

  @Column('date')
  happenedOn: CalendarDate;

  @Column('timestamptz')
  recordedAt: Date;

  @Column('uuid')
  recordedBy: string;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  @Column('uuid', { nullable: true })
  closedBy: string | null;

  /** In words, or how the award ended that it was about. */
  @Column('text', { nullable: true })
  closingReason: string | null;
}
