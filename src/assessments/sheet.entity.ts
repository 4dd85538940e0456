import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Answer as AnswerValue } from '../domain/answer.js';
import type { Layer } from '../domain/lifecycle.js';

/** One layer's answers to the whole worksheet. No layer ever writes on another's sheet. */
@Entity('sheet')
export class Sheet {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  assessmentId: string;

  @Column('text')
  layer: Layer;

  /** Whose own sheet it is; null for the one that speaks for the layer. */
  @Column('uuid', { nullable: true })
  authorId: string | null;

  @Column('boolean')
  isConsensus: boolean;

  @Column('timestamptz')
  openedAt: Date;

  /** null while it can be written on. */
  @Column('timestamptz', { nullable: true })
  sealedAt: Date | null;

  @Column('uuid', { nullable: true })
  sealedBy: string | null;

  /** When an evaluator handed in their own sheet; null while they have not, and on every consensus sheet. */
  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;
}

/** The answer to one item on one sheet. Its version counts the times it was saved. */
@Entity('answer')
export class Answer {
  @PrimaryColumn('uuid')
  sheetId: string;

  @PrimaryColumn('text')
  itemCode: string;

  /** null when it was taken back. */
  @Column('jsonb', { nullable: true })
  value: AnswerValue | null;

  @Column('text')
  note: string;

  @Column('integer')
  version: number;

  @Column('timestamptz')
  answeredAt: Date;

  @Column('uuid')
  answeredBy: string;

  /** The earlier assessment it was carried over from, while nobody has confirmed it; else null. */
  @Column('uuid', { nullable: true })
  toConfirmFrom: string | null;
}
