import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody has given the right password and has still to give a code. It opens nothing else; only its token's hash is kept. */
@Entity('pending_sign_in')
export class PendingSignIn {
  @PrimaryColumn('bytea')
  tokenHash: Buffer;

  @Column('uuid')
  accountId: string;

  @Column('text', { nullable: true })
  device: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;
}
