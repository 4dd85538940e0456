/** The furthest first. */
const LAYERS = ['TPN', 'TPI', 'UNIT'];

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

/**
 * The same for many assessments at once, with what the index `layer_score_figures` holds: joins to be put after `assessment`, then
 * `score`, whose columns are null where there is none. As joins the layers are read once each, not once an assessment.
 *
 * @param layer a parameter as `$5`, of which null is the furthest
 */
export function scoresOfLayer(layer = 'NULL'): string {
  const joined = LAYERS.map(
    (
      each,
    ) => `LEFT JOIN layer_score of_${each} ON of_${each}.assessment_id = assessment.id AND of_${each}.layer = '${each}'
      AND (${layer}::text IS NULL OR ${layer} = '${each}')`,
  );
  const first = (column: string) => `coalesce(${LAYERS.map((each) => `of_${each}.${column}`).join(', ')}) AS ${column}`;
  const columns = ['layer', 'total', 'area_shares'].map(first).join(', ');
  return `${joined.join('\n  ')} CROSS JOIN LATERAL (SELECT ${columns}) score`;
}

/**
 * The gates of any score of a cycle, all of which have the minima of its one worksheet; null where there is none. A score is looked
 * up for one assessment after another until there is one, which past the self-assessment each has.
 */
export function gatesOfCycle(cycleId: string): string {
  return `(
    SELECT any_score.gates FROM assessment any_of
    CROSS JOIN LATERAL (SELECT gates FROM layer_score WHERE layer_score.assessment_id = any_of.id LIMIT 1) any_score
    WHERE any_of.cycle_id = ${cycleId} AND any_of.stage <> 'SELF_ASSESSMENT' LIMIT 1
  )`;
}
