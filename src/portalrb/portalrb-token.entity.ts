import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** By which PortalRB says whose data it asks for. An institution has one, and for a while perhaps the one before. */
@Entity('portalrb_token')
export class PortalrbToken {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  institutionId: string;

  /** SHA-256 of the token, which is shown once and kept nowhere. */
  @Column('bytea')
  tokenHash: Buffer;

  /** Its last four characters, by which people know it again. */
  @Column('text')
  ending: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('uuid')
  createdBy: string;

  /** When it stops counting, since another has taken its place; null while none has. */
  @Column('timestamptz', { nullable: true })
  endsAt: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;

  @Column('uuid', { nullable: true })
  revokedBy: string | null;
}
