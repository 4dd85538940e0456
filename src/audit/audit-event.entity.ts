import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One change of a row that matters. Rows are only ever added; what is personal of one may be erased, once. */
@Entity('audit_event')
export class AuditEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('timestamptz')
  at: Date;

  @Column('uuid', { nullable: true })
  actorId: string | null;

  @Column('text')
  action: string;

  @Column('text')
  subjectType: string;

  @Column('text')
  subjectId: string;

  @Column('jsonb', { nullable: true })
  before: object | null;

  @Column('jsonb', { nullable: true })
  after: object | null;

  /** What it came through, e.g. `http`; null in rows from before there were chains, as all below. */
  @Column('text', { nullable: true })
  channel: string | null;

  /** Where it came from; null where that is nowhere, or erased. */
  @Column('text', { nullable: true })
  address: string | null;

  /** The assessment that it is about, else what kind of thing. */
  @Column('text')
  chain: string;

  /** From 1 in each chain, without a gap. */
  @Column('bigint')
  seq: string;

  /** null when `before` and `after` are erased. */
  @Column('bytea', { nullable: true })
  contentSalt: Buffer | null;

  @Column('bytea', { nullable: true })
  contentDigest: Buffer | null;

  /** null when `address` is erased. */
  @Column('bytea', { nullable: true })
  addressSalt: Buffer | null;

  @Column('bytea', { nullable: true })
  addressDigest: Buffer | null;

  /** Which key sealed it. */
  @Column('text', { nullable: true })
  keyId: string | null;

  @Column('bytea', { nullable: true })
  mac: Buffer | null;
}
