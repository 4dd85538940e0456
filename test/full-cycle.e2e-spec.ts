import { evidence } from './full-cycle/evidence.js';
import { FullCycle } from './full-cycle/full-cycle.js';
import { selfAssessment } from './full-cycle/self-assessment.js';

/**
 * One cycle of four units of two institutions, over HTTP alone: one is awarded WBK, one WBBM, one fails a gate, and one is
 * returned for repair, screened out, and objects in vain. On the way everything is tried that must be refused. Each part
 * goes on where the one before it ended.
 */
describe('In one full cycle', () => {
  const cycle = new FullCycle();
  beforeAll(() => cycle.begin(), 120_000);
  afterAll(() => cycle.end());

  describe('units assess themselves:', () => selfAssessment(cycle));
  describe('units bring in evidence:', () => evidence(cycle));
});
