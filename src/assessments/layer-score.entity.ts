import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Predicate } from '../domain/instrument.js';
import type { Layer } from '../domain/lifecycle.js';

/** A minimum and what was reached: points, but areas in shares 0..1. It is passed unless `actual` is below by more than 1e-9. */
export interface ScoredGate {
  readonly required: number;
  readonly actual: number;
}

/** The gates of each predicate that a score alone decides, by their codes. */
export type ScoredGates = Readonly<Record<Predicate, Readonly<Record<string, ScoredGate>>>>;

/**
 * What the sheet that speaks for a layer scored, in the zero view. There is one exactly while the layer has done its work: a
 * return or a revision takes it away, the next completion writes another.
 */
@Entity('layer_score')
export class LayerScore {
  @PrimaryColumn('uuid')
  assessmentId: string;

  @PrimaryColumn('text')
  layer: Layer;

  /** Points, 0..100, as are the next two. */
  @Column('double precision')
  total: number;

  @Column('double precision')
  levers: number;

  @Column('double precision')
  results: number;

  /** Of the six change areas in their order, each 0..1. */
  @Column('double precision', { array: true })
  areaShares: number[];

  @Column('jsonb')
  gates: ScoredGates;

  /** How many items await a ruling; while there are any, the score can rise. */
  @Column('integer')
  needsRuling: number;

  /**
   * What each item of the instrument is worth, in worksheet order, 0..1; null a blank, and what awaits a ruling. As a whole null
   * where an earlier version of the program has scored.
   */
  @Column('double precision', { array: true, nullable: true })
  itemValues: (number | null)[] | null;

  @Column('timestamptz')
  scoredAt: Date;
}
