import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something that a request has changed: what kind of thing, and its id, as the audit trail names them. */
export type Deed = readonly [type: string, id: string];

/** A request under a key by which its asker may repeat it. */
@Entity('idempotent_request')
export class IdempotentRequest {
  /** Another one for each try. */
  @PrimaryColumn('uuid')
  id: string;

  /** An account, or an institution's token. */
  @Column('uuid')
  askerId: string;

  @Column('text')
  key: string;

  /** Of method, address and body. */
  @Column('bytea')
  requestSha256: Buffer;

  @Column('timestamptz')
  begunAt: Date;

  /** Until then nobody else tries it. */
  @Column('timestamptz')
  leasedUntil: Date;

  @Column('timestamptz')
  expiresAt: Date;

  /** Written in the transaction of its first deed; null while nothing was changed. */
  @Column('timestamptz', { nullable: true })
  doneAt: Date | null;

  @Column('jsonb', { default: [] })
  deeds: readonly Deed[];

  /** Sealed; null until there is one. */
  @Column('text', { nullable: true })
  answer: string | null;
}
