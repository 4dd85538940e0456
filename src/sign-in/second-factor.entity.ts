import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The secret that a person's authenticator app shares with us (TOTP, RFC 6238). It counts once a code has confirmed it. */
@Entity('second_factor')
export class SecondFactor {
  @PrimaryColumn('uuid')
  accountId: string;

  /** Base 32, sealed (secrets/secret-box.ts): a code is made from it. */
  @Column('text')
  secret: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  confirmedAt: Date | null;

  /** The half minute since 1970 of the last code that was taken: it and all before it are not taken again. */
  @Column('integer', { nullable: true })
  lastStep: number | null;

  /** Wrong codes since the last right one. */
  @Column('integer')
  failures: number;

  @Column('timestamptz', { nullable: true })
  failedAt: Date | null;
}

/** One of ten codes that stand in for the app, each once. */
@Entity('recovery_code')
export class RecoveryCode {
  @PrimaryColumn('uuid')
  accountId: string;

  @PrimaryColumn('bytea')
  codeHash: Buffer;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}
