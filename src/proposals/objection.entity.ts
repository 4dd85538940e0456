import { Column, Entity, PrimaryColumn } from 'typeorm';

import type { ObjectionDecision } from './screening-outcome.js';

/** An institution's one objection (sanggah) to being screened out, and what became of it. */
@Entity('objection')
export class Objection {
  @PrimaryColumn('uuid')
  assessmentId: string;

  @Column('text')
  text: string;

  @Column('timestamptz')
  filedAt: Date;

  @Column('uuid')
  filedBy: string;

  /** null while it is open; final afterwards. */
  @Column('text', { nullable: true })
  decision: ObjectionDecision | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { nullable: true })
  decidedBy: string | null;
}
