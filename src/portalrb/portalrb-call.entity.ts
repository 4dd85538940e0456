import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Question } from './question.js';

/** One time PortalRB asked, by a token that is or was an institution's. Rows are only ever added. */
@Entity('portalrb_call')
export class PortalrbCall {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('uuid')
  tokenId: string;

  @Column('timestamptz')
  at: Date;

  /** From which network address. */
  @Column('text')
  address: string;

  @Column('text')
  question: Question;

  /** The unit as it was asked for, whether or not there is one; null where none was. */
  @Column('text', { nullable: true })
  unitId: string | null;

  @Column('smallint')
  status: number;

  /** Of the refusal; null for an answer. */
  @Column('text', { nullable: true })
  code: string | null;

  @Column('integer')
  milliseconds: number;
}
