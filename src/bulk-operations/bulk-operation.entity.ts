import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { BulkKind, Order } from './bulk-kind.js';

/** One thing that somebody asked to have done to many at once. */
@Entity('bulk_operation')
export class BulkOperation {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text')
  kind: BulkKind;

  /** What is said for all its rows. */
  @Column('jsonb')
  asked: Order['asked'];

  @Column('uuid')
  askedBy: string;

  @Column('timestamptz')
  askedAt: Date;

  /** By which its asker knows it again; null for one that another names, by what it undoes. */
  @Column('text', { nullable: true })
  idempotencyKey: string | null;

  /** Of what was asked, in hexadecimal: the same key means the same thing. */
  @Column('text')
  contentSha256: string;

  /** Rows in all. */
  @Column('integer')
  total: number;

  @Column('integer')
  done: number;

  /** Rows that were so already. */
  @Column('integer')
  unchanged: number;

  @Column('integer')
  refused: number;

  /** When the last row was settled. */
  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;

  /** The operation that this one takes back. */
  @Column('uuid', { nullable: true })
  undoes: string | null;

  /** When somebody asked to have it taken back. */
  @Column('timestamptz', { nullable: true })
  undoneAt: Date | null;
}
