import type { Schemas } from '../../api/client.js';

type Assessment = Schemas['ProfileAssessmentView'];
type Score = Schemas['ProfileScoreView'];

/** The score of a layer, and the assessment it is of. */
export interface LayerOfAssessment {
  readonly assessment: Assessment;
  readonly score: Score;
}

/** The layer that is furthest: of a concluded assessment the one that decided. */
export function furthestScore({ scores }: Assessment): Score | null {
  return scores[scores.length - 1] ?? null;
}

/** Every layer of the newest assessment that has a score, the furthest first, and below it the furthest of the one before. */
export function comparedScores(assessments: readonly Assessment[]): readonly LayerOfAssessment[] {
  const [newest, before] = assessments.filter(({ scores }) => scores.length > 0);
  if (newest === undefined) return [];
  const layers = [...newest.scores].reverse().map((score) => ({ assessment: newest, score }));
  const past = before === undefined ? null : furthestScore(before);
  return before === undefined || past === null ? layers : [...layers, { assessment: before, score: past }];
}
