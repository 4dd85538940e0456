import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One sign-in. Only the hash of its token is kept, so that a copy of the table opens nothing. */
@Entity('session')
export class Session {
  @PrimaryColumn('bytea')
  tokenHash: Buffer;

  @Column('uuid')
  id: string;

  @Column('uuid')
  accountId: string;

  @Column('timestamptz')
  createdAt: Date;

  /** Browser and system, such as "Firefox, Linux"; null where the program did not say. */
  @Column('text', { nullable: true })
  device: string | null;

  /** When it last asked for something, some minutes late at most. */
  @Column('timestamptz')
  lastSeenAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
