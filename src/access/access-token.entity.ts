import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { TokenScope } from './token-scopes.js';

/** What a program shows instead of a session: a person's own, or an institution's. */
@Entity('access_token')
export class AccessToken {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** SHA-256 of the token, which is shown once and kept nowhere. */
  @Column('bytea')
  tokenHash: Buffer;

  /** Its last four characters, by which people know it again. */
  @Column('text')
  ending: string;

  @Column('text')
  name: string;

  @Column('text', { array: true })
  scopes: TokenScope[];

  /** Whose it is; null for an institution's. */
  @Column('uuid', { nullable: true })
  accountId: string | null;

  /** Whose it is; null for a person's. */
  @Column('uuid', { nullable: true })
  institutionId: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('uuid')
  createdBy: string;

  /** The last day on which it counts. */
  @Column('date')
  lastDayOn: CalendarDate;

  /** When it was last shown, some minutes late at most; null until then. */
  @Column('timestamptz', { nullable: true })
  lastSeenAt: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;

  @Column('uuid', { nullable: true })
  revokedBy: string | null;
}

/** One that is not revoked, as its owner sees it. */
export type KeptToken = Omit<AccessToken, 'tokenHash' | 'revokedAt' | 'revokedBy'>;
