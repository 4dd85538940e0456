import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDate } from '../domain/calendar-date.js';

/** One walk through the stored files; at most one is open. A day may need several, when one breaks off. */
@Entity('file_check_run')
export class FileCheckRun {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  /** The day whose check this is. */
  @Column('date')
  dueOn: CalendarDate;

  @Column('timestamptz')
  begunAt: Date;

  /** Put off with every file; an open run after this moment is that of a process that died. */
  @Column('timestamptz')
  leasedUntil: Date;

  /** null while it is open. */
  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @Column('text', { nullable: true })
  outcome: 'COMPLETE' | 'BROKEN_OFF' | null;

  /** Files compared with their names. */
  @Column('integer')
  checked: number;

  /** Files that nothing pointed to. */
  @Column('integer')
  removed: number;
}
