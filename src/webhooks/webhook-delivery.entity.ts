import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The receiver said that it is gone; somebody ended the webhook; nobody took it for three days. */
export type GivenUpReason = 'gone' | 'ended' | 'too-late';

/** One event for one webhook: sent once, given up, or still to be sent. Its id is the receiver's `webhook-id`. */
@Entity('webhook_delivery')
export class WebhookDelivery {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  webhookId: string;

  /** Two events with one key are one. */
  @Column('uuid')
  eventKey: string;

  @Column('text')
  type: string;

  @Column('jsonb')
  payload: object;

  @Column('timestamptz')
  createdAt: Date;

  /** When it was made, or last made due again: patience is counted from here. */
  @Column('timestamptz')
  dueSince: Date;

  /** While somebody sends it, when the lease runs out. null once it is sent or given up. */
  @Column('timestamptz', { nullable: true })
  nextAttemptAt: Date | null;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  @Column('timestamptz', { nullable: true })
  givenUpAt: Date | null;

  @Column('text', { nullable: true })
  givenUpBecause: GivenUpReason | null;
}

/** Taken; to be tried again; the last try in vain; its process never said. */
export const ATTEMPT_OUTCOMES = ['SENT', 'DEFERRED', 'REFUSED', 'LOST'] as const;
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

/** One try to deliver. While it is unsettled and its lease lasts, nobody else tries. */
@Entity('webhook_attempt')
export class WebhookAttempt {
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

  /** null where there was no answer. */
  @Column('integer', { nullable: true })
  httpStatus: number | null;

  /** The beginning of the answer, or why there was none; at most 500 characters. */
  @Column('text', { nullable: true })
  response: string | null;
}
