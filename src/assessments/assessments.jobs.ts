import { defineTick } from '../queue/job-definition.js';

/** Every ten minutes: score layers that were done before their scores were kept, or whose score was lost. */
export const fillLayerScores = defineTick({ queue: 'assessments', name: 'fill-layer-scores', tick: '*/10 * * * *' });
