import { layerAt } from '../domain/lifecycle.js';
import type { AssessmentRow, TransitionRow } from './assessment-row.js';
import type { Sheet } from './sheet.entity.js';

/** An assessment as it was, and what had happened to it until then. */
export interface PastAssessment {
  readonly assessment: AssessmentRow;
  /** Oldest first. */
  readonly history: readonly TransitionRow[];
}

/** What an assessment was at a moment, from all its moves. */
export function assessmentAt(row: AssessmentRow, moves: readonly TransitionRow[], at: Date): PastAssessment {
  const history = moves.filter((move) => move.at <= at);
  const stage = history.at(-1)?.toStage ?? 'SELF_ASSESSMENT';
  const outcome = stage === 'CONCLUDED' ? row.outcome : null;
  // Who determines is settled by the proposal.
  const isSelfDetermined = row.isSelfDetermined && history.some(({ move }) => move === 'propose');
  return { assessment: { ...row, stage, outcome, isSelfDetermined }, history };
}

/** Since when a sheet was sealed at a moment: since its layer's stage was last left; null while its layer was at work. */
export function sheetAt(sheet: Sheet, { assessment, history }: PastAssessment, at: Date): Sheet {
  if (sheet.sealedAt !== null && sheet.sealedAt <= at) return sheet;
  const isAtWork = layerAt(assessment.stage) === sheet.layer;
  const left = history.findLast(({ fromStage }) => layerAt(fromStage) === sheet.layer);
  return { ...sheet, sealedAt: isAtWork ? null : (left?.at ?? null), sealedBy: isAtWork ? null : (left?.by ?? null) };
}
