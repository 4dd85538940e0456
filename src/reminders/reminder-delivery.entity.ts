import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One reminder to one person: sent once, given up, or still to be sent. */
@Entity('reminder_delivery')
export class ReminderDelivery {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  reminderId: string;

  @Column('uuid')
  recipientId: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  @Column('timestamptz', { nullable: true })
  givenUpAt: Date | null;
}

export type AttemptOutcome = 'SENT' | 'DEFERRED' | 'REFUSED' | 'CANCELLED' | 'LOST';

/** One try to deliver. While it is unsettled and its lease lasts, nobody else tries. */
@Entity('reminder_attempt')
export class ReminderAttempt {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  deliveryId: string;

  @Column('timestamptz')
  startedAt: Date;

  @Column('timestamptz')
  leasedUntil: Date;

  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;

  @Column('text', { nullable: true })
  outcome: AttemptOutcome | null;

  /** What the mail server said. */
  @Column('text', { nullable: true })
  response: string | null;
}
