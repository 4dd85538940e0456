import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Predicate } from '../domain/instrument.js';
import type { EvaluatingLayer, Stage } from '../domain/lifecycle.js';
import type { ReminderKind } from '../domain/reminder-kind.js';

/** What a text about a deadline needs besides the unit and the day; which of it there is depends on the kind. No names of people. */
export interface DeadlineFacts {
  readonly predicate?: Predicate;
  readonly stage?: Stage;
  /** Of the cycle. */
  readonly year?: number;
  /** Whether the unit's own institution determines it (WBK Mandiri). */
  readonly isSelfDetermined?: boolean;
  readonly layer?: EvaluatingLayer;
  readonly item?: string;
  readonly areaNo?: number;
  readonly title?: string;
  readonly accountId?: string;
}

/** Something that is due at a unit on a day. There is one for each kind and subject; when its day changes, its version does. */
@Entity('deadline')
export class Deadline {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text')
  kind: ReminderKind;

  /** The award, assessment, finding, evidence or appointment it is about. */
  @Column('uuid')
  subjectId: string;

  @Column('uuid')
  workUnitId: string;

  @Column('uuid', { nullable: true })
  assessmentId: string | null;

  @Column('date')
  dueOn: CalendarDate;

  /** Counts the times the day was set; reminders of an earlier one are void. */
  @Column('integer')
  version: number;

  @Column('jsonb')
  facts: DeadlineFacts;

  @Column('timestamptz')
  setAt: Date;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  @Column('text', { nullable: true })
  closedBecause: EndReason | null;
}

/** What is due, without what the ledger adds. */
export type Due = Pick<Deadline, 'kind' | 'subjectId' | 'workUnitId' | 'assessmentId' | 'dueOn' | 'facts'>;

/**
 * Why nothing more is said about a deadline: it was decided on, revoked or superseded; its duty was handed over to the next or
 * done; it was withdrawn or replaced; the address works again.
 */
export type EndReason =
  | 'decided'
  | 'revoked'
  | 'superseded'
  | 'handed-over'
  | 'done'
  | 'withdrawn'
  | 'replaced'
  | 'address-works';
