import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { LinkStatus } from './link-status.js';

/** One look at one version of a link: at first a claim with a lease, then what was found. */
@Entity('evidence_link_check')
export class LinkCheck {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('uuid')
  evidenceId: string;

  @Column('integer')
  no: number;

  /** As it stands in the link; at most one check of a host is open. */
  @Column('text')
  host: string;

  /** The day whose check this is. */
  @Column('date')
  dueOn: CalendarDate;

  @Column('timestamptz')
  begunAt: Date;

  /** An open check after this moment is that of a process that died. */
  @Column('timestamptz')
  leasedUntil: Date;

  /** null while it is open. */
  @Column('timestamptz', { nullable: true })
  checkedAt: Date | null;

  @Column('text', { nullable: true })
  status: LinkStatus | null;

  /** Of the last answer; null when there was none. */
  @Column('integer', { nullable: true })
  httpStatus: number | null;

  @Column('text', { nullable: true })
  mediaType: string | null;
}
