import type { Layer } from '../domain/lifecycle.js';

/** Two layers that are compared, the earlier first. */
export const LAYER_PAIRS = ['UNIT_TPI', 'TPI_TPN', 'UNIT_TPN'] as const;
export type LayerPair = (typeof LAYER_PAIRS)[number];

/** The layer whose scores are compared, and the earlier one with whose; a difference below zero is a lowered score. */
export function layersOf(pair: LayerPair): { readonly layer: Layer; readonly against: Layer } {
  const [against, layer] = pair.split('_') as [Layer, Layer];
  return { layer, against };
}
