import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transactions.js';
import { type Layer, LAYERS, MOVE_RULES, MOVES, stageOf, STAGES } from '../domain/lifecycle.js';
import { LayerScore } from './layer-score.entity.js';

/** A layer that has done its work. */
export interface DoneLayer {
  readonly assessmentId: string;
  readonly layer: Layer;
  readonly instrumentId: string;
}

@Injectable()
export class LayerScoresRepository {
  /** In the place of an earlier one. */
  async put(tx: Tx, score: LayerScore): Promise<void> {
    await tx.upsert(LayerScore, score, ['assessmentId', 'layer']);
  }

  async remove(tx: Tx, assessmentId: string, layers: readonly Layer[]): Promise<void> {
    await tx.query('DELETE FROM layer_score WHERE assessment_id = $1 AND layer = ANY($2::text[])', [
      assessmentId,
      layers,
    ]);
  }

  /**
   * Locks layers that are done and have no score, or none of their items, at most `limit`; those that somebody moves just now
   * are left out.
   */
  async lockUnscored(tx: Tx, limit: number): Promise<DoneLayer[]> {
    const places = LAYERS.map((layer) => stageOf(layer));
    const completing = LAYERS.map((layer) => MOVES.find((move) => MOVE_RULES[move].completes === layer));
    return tx.query<DoneLayer[]>(UNSCORED, [LAYERS, places, completing, STAGES, limit]);
  }
}

/** Done is a layer that the assessment is past, and that it left for the last time by the move which completes the layer. */
const UNSCORED = `
  SELECT assessment.id AS "assessmentId", known.layer, cycle.instrument_id AS "instrumentId"
  FROM unnest($1::text[], $2::text[], $3::text[]) AS known (layer, stage, move)
  CROSS JOIN assessment
  JOIN cycle ON cycle.id = assessment.cycle_id
  WHERE array_position($4::text[], assessment.stage) > array_position($4::text[], known.stage)
    AND NOT EXISTS (SELECT FROM layer_score WHERE assessment_id = assessment.id AND layer = known.layer AND item_values IS NOT NULL)
    AND known.move = (
      SELECT move FROM assessment_transition transition
      WHERE transition.assessment_id = assessment.id AND from_stage = known.stage ORDER BY transition.id DESC LIMIT 1
    )
  ORDER BY assessment.id LIMIT $5 FOR UPDATE OF assessment SKIP LOCKED`;
