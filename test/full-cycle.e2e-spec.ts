import { followUps, nextCycle, revocation } from './full-cycle/aftermath.js';
import { determination, nationalEvaluation } from './full-cycle/determination.js';
import { evidence } from './full-cycle/evidence.js';
import { FullCycle } from './full-cycle/full-cycle.js';
import { firstPass, forwarding, repair } from './full-cycle/internal-evaluation.js';
import { proposal, screening } from './full-cycle/proposal.js';
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
  describe('what is returned is mended:', () => repair(cycle));
  describe('the internal team scores blind:', () => firstPass(cycle));
  describe('the internal team forwards:', () => forwarding(cycle));
  describe('institutions propose:', () => proposal(cycle));
  describe('the secretariat screens:', () => screening(cycle));
  describe('the national team', () => nationalEvaluation(cycle));
  describe('predicates are determined:', () => determination(cycle));
  describe('units follow up:', () => followUps(cycle));
  describe('and after it', () => nextCycle(cycle));
  describe('a predicate is revoked:', () => revocation(cycle));
});
