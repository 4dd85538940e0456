import { comparedScores, furthestScore } from '../../../web/src/features/units/scored-assessments.js';

type Assessment = Parameters<typeof furthestScore>[0];
type Score = Assessment['scores'][number];

const score = (layer: Score['layer'], total: number): Score => {
  return { layer, total, levers: 0, results: 0, areaShares: [], gates: [] };
};
const assessment = (year: number, ...scores: Score[]): Assessment => ({
  assessmentId: String(year),
  year,
  isReplayed: false,
  kind: 'PROPOSAL',
  target: 'WBK',
  stage: 'CONCLUDED',
  outcome: null,
  scores,
});
const shown = (assessments: readonly Assessment[]) =>
  comparedScores(assessments).map((each) => `${each.assessment.year} ${each.score.layer}`);

test('the newest assessment with a score is compared by layer, the furthest first, and with the one before', () => {
  const before = assessment(2024, score('UNIT', 90), score('TPI', 85), score('TPN', 80));
  const newest = assessment(2026, score('UNIT', 92), score('TPI', 88));
  expect(shown([assessment(2027), newest, before, assessment(2022, score('UNIT', 70))])).toEqual([
    '2026 TPI',
    '2026 UNIT',
    '2024 TPN',
  ]);
  expect(shown([newest])).toEqual(['2026 TPI', '2026 UNIT']);
  expect(shown([assessment(2027)])).toEqual([]);
});

test('the layer that is furthest speaks for an assessment', () => {
  expect(furthestScore(assessment(2026, score('UNIT', 92), score('TPI', 88)))?.layer).toBe('TPI');
  expect(furthestScore(assessment(2026))).toBeNull();
});
