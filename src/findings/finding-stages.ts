import { EVALUATING_LAYERS, type EvaluatingLayer, isLayerDone, type Stage } from '../domain/lifecycle.js';

/** The stages in which a layer evaluates, and so finds. */
const FINDING_STAGES: Readonly<Record<EvaluatingLayer, readonly [Stage, ...Stage[]]>> = {
  TPI: ['INTERNAL_EVALUATION'],
  TPN: ['DESK_EVALUATION', 'FIELD_VERIFICATION', 'PANEL'],
};

/** The layer that evaluates in a stage; null where none does. */
export function findingLayerAt(stage: Stage): EvaluatingLayer | null {
  return EVALUATING_LAYERS.find((layer) => FINDING_STAGES[layer].includes(stage)) ?? null;
}

/** The stage in which a layer begins to find. */
export function firstFindingStage(layer: EvaluatingLayer): Stage {
  return FINDING_STAGES[layer][0];
}

/** The next stage in which somebody finds; past the last one, that one. */
export function nextFindingStage(stage: Stage): Stage {
  return firstFindingStage(isLayerDone('TPI', stage) ? 'TPN' : 'TPI');
}
