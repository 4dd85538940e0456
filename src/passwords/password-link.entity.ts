import { Column, Entity, PrimaryColumn } from 'typeorm';

export type PasswordLinkKind = 'FORGOTTEN' | 'INVITATION';

/** A link by which one person sets a password once, and the mail that brings it. */
@Entity('password_link')
export class PasswordLink {
  @PrimaryColumn('uuid')
  id: string;

  /** null where nobody has the address that was asked for: kept until the job that would send it looks at it. */
  @Column('uuid', { nullable: true })
  accountId: string | null;

  @Column('text')
  kind: PasswordLinkKind;

  @Column('timestamptz')
  askedAt: Date;

  /** The administrator who invites; null for whoever has forgotten a password. */
  @Column('uuid', { nullable: true })
  askedBy: string | null;

  @Column('timestamptz')
  expiresAt: Date;

  /** SHA-256 of its token. The token is made when the mail is, and stands in the mail alone; null until then. */
  @Column('bytea', { nullable: true })
  tokenHash: Buffer | null;

  /** Until then somebody is sending it. */
  @Column('timestamptz', { nullable: true })
  leasedUntil: Date | null;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  @Column('timestamptz', { nullable: true })
  refusedAt: Date | null;

  /** The words of the mail server that refused it for good. */
  @Column('text', { nullable: true })
  refusal: string | null;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;

  /** A newer link was sent, or a password was set without it. */
  @Column('timestamptz', { nullable: true })
  supersededAt: Date | null;
}
