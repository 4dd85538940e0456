import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody was sent to the service and has not come back yet. Only the hash is kept of what their browser holds. */
@Entity('sign_on_attempt')
export class SignOnAttempt {
  @PrimaryColumn('bytea')
  tokenHash: Buffer;

  /** Where the person wanted to go, as their browser said it; empty for nowhere in particular. */
  @Column('text')
  back: string;

  @Column('timestamptz')
  expiresAt: Date;
}
