import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A secret address at which a calendar program fetches somebody's deadlines, or those of a unit. */
@Entity('calendar_feed')
export class CalendarFeed {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** SHA-256 of its token, which is shown once and kept nowhere. */
  @Column('bytea')
  tokenHash: Buffer;

  /** Whose it is; in this person's language. */
  @Column('uuid')
  accountId: string;

  /** null: the person's own deadlines. */
  @Column('uuid', { nullable: true })
  workUnitId: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;

  @Column('uuid', { nullable: true })
  revokedBy: string | null;

  /** To the hour: programs come often. */
  @Column('timestamptz', { nullable: true })
  lastFetchedAt: Date | null;
}
