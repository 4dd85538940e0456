import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One sign-in. Only the hash of its token is kept, so that a copy of the table opens nothing. */
@Entity('session')
export class Session {
  @PrimaryColumn('bytea')
  tokenHash: Buffer;

  @Column('uuid')
  accountId: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
