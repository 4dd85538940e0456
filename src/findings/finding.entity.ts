import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { EvaluatingLayer } from '../domain/lifecycle.js';

/** What an evaluator found and recommends, and what its unit has done about it: its follow-up (tindak lanjut). */
@Entity('finding')
export class Finding {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  assessmentId: string;

  /** Whose evaluators found it. */
  @Column('text')
  layer: EvaluatingLayer;

  /** An item of the worksheet, or else a change area. */
  @Column('text', { nullable: true })
  itemCode: string | null;

  /** 1..6 */
  @Column('smallint', { nullable: true })
  areaNo: number | null;

  @Column('text')
  finding: string;

  @Column('text')
  recommendation: string;

  /** The day by which the unit has followed it up. */
  @Column('date')
  dueOn: CalendarDate;

  @Column('timestamptz')
  recordedAt: Date;

  @Column('uuid')
  recordedBy: string;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;

  @Column('uuid', { nullable: true })
  withdrawnBy: string | null;

  @Column('text', { nullable: true })
  withdrawalReason: string | null;

  /** What the unit says it has done; a later answer replaces it, and the audit log keeps both. */
  @Column('text', { nullable: true })
  response: string | null;

  @Column('timestamptz', { nullable: true })
  respondedAt: Date | null;

  @Column('uuid', { nullable: true })
  respondedBy: string | null;

  /** Set while the latest response is not good enough, and the unit has not given another. */
  @Column('timestamptz', { nullable: true })
  rejectedAt: Date | null;

  @Column('uuid', { nullable: true })
  rejectedBy: string | null;

  @Column('text', { nullable: true })
  rejectionReason: string | null;

  @Column('timestamptz', { nullable: true })
  resolvedAt: Date | null;

  @Column('uuid', { nullable: true })
  resolvedBy: string | null;
}
