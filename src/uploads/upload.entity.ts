import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../domain/calendar-date.js';

/** A file on its way to us. Its bytes are in the spool; how many there are so far, only the spool knows. */
@Entity('upload')
export class Upload {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  workUnitId: string;

  /** Whose it is: nobody else sees or touches it. */
  @Column('uuid')
  accountId: string;

  /** The evidence it will be a new version of; null for new evidence. */
  @Column('uuid', { nullable: true })
  replacesId: string | null;

  /** Of the new evidence; null for a new version, which keeps its title. */
  @Column('text', { nullable: true })
  title: string | null;

  @Column('date', { nullable: true })
  validFrom: CalendarDate | null;

  @Column('date', { nullable: true })
  validUntil: CalendarDate | null;

  /** Made safe. */
  @Column('text')
  fileName: string;

  /** Announced by the client; text, because PostgreSQL's bigint comes as one. */
  @Column('bigint')
  sizeBytes: string;

  @Column('timestamptz')
  begunAt: Date;

  /** What it became, for a client that lost the answer; null while it is at work. */
  @Column('uuid', { nullable: true })
  evidenceId: string | null;

  @Column('integer', { nullable: true })
  versionNo: number | null;
}
