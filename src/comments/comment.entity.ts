import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Room } from './comments.policy.js';

/** What somebody says about an item, in one room. Its words may be corrected; nothing is ever erased. */
@Entity('comment')
export class Comment {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** The order in which they were written. */
  @Column({ type: 'bigint', insert: false, update: false })
  no: string;

  @Column('uuid')
  assessmentId: string;

  @Column('text')
  room: Room;

  @Column('text')
  itemCode: string;

  /** 1..6, the item's change area; null for an item of the results. */
  @Column('smallint', { nullable: true })
  areaNo: number | null;

  @Column('text')
  text: string;

  @Column('timestamptz')
  writtenAt: Date;

  @Column('uuid')
  writtenBy: string;

  @Column('timestamptz', { nullable: true })
  correctedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  resolvedAt: Date | null;

  @Column('uuid', { nullable: true })
  resolvedBy: string | null;
}

/** Somebody whom a comment is meant for. */
@Entity('comment_mention')
export class CommentMention {
  @PrimaryColumn('uuid')
  commentId: string;

  @PrimaryColumn('uuid')
  accountId: string;

  @Column('timestamptz', { nullable: true })
  seenAt: Date | null;
}
