import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReminderKind } from '../domain/reminder-kind.js';

/** A link in one mail by which its reader leaves the tips of that mail, without signing in. */
@Entity('unsubscribe_token')
export class UnsubscribeToken {
  /** SHA-256 of the token, which stands in the mail and nowhere else. */
  @PrimaryColumn('bytea')
  tokenHash: Buffer;

  @Column('uuid')
  accountId: string;

  /** No duties among them. */
  @Column('text', { array: true })
  kinds: ReminderKind[];

  @Column('timestamptz')
  createdAt: Date;

  /** The first time; using it again is harmless. */
  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}
