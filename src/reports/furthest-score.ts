/**
 * The score of an assessment's layer, else of the one that is furthest, which for a concluded one is the layer that decided
 * (the TPI's for WBK Mandiri): a lateral join as `score`, to be put after `assessment`.
 *
 * @param layer a parameter as `$5`, of which null is the furthest
 */
export function scoreOfLayer(layer = 'NULL'): string {
  return `LATERAL (
    SELECT * FROM layer_score WHERE layer_score.assessment_id = assessment.id
      AND (${layer}::text IS NULL OR layer_score.layer = ${layer})
    ORDER BY array_position(ARRAY['TPN', 'TPI', 'UNIT'], layer_score.layer) LIMIT 1
  ) score`;
}
