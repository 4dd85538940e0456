import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EvaluatingLayer } from '../domain/lifecycle.js';

/** One blind first pass of a layer: its evaluators score apart until all have submitted or the lead closes it. */
@Entity('layer_pass')
export class LayerPass {
  @PrimaryColumn('uuid')
  assessmentId: string;

  @PrimaryColumn('text')
  layer: EvaluatingLayer;

  /** Counts from 1; a returned assessment comes back for another. */
  @PrimaryColumn('smallint')
  round: number;

  @Column('timestamptz')
  openedAt: Date;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  /** The lead who closed it; null when the last evaluator's submission did. */
  @Column('uuid', { nullable: true })
  closedBy: string | null;
}
