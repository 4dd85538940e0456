import { type Outcome, type Stage, STAGES, type Track, TRACKS } from '../domain/lifecycle.js';
import type { Predicate } from '../domain/instrument.js';

/** How far assessments come, each step behind the stage in which its work is done. Their outcomes follow the last one. */
export const FUNNEL_STEPS = [
  'OPENED',
  'SUBMITTED',
  'EVALUATED',
  'PROPOSED',
  'SCREENED',
  'DESK',
  'FIELD',
  'PANEL',
] as const;
export type FunnelStep = (typeof FUNNEL_STEPS)[number];

/** The last stage before a step is taken. A proposal that was screened out waits in OBJECTION, so SCREENED lies behind that. */
const BEHIND: Readonly<Record<FunnelStep, Stage | null>> = {
  OPENED: null,
  SUBMITTED: 'SELF_ASSESSMENT',
  EVALUATED: 'INTERNAL_EVALUATION',
  PROPOSED: 'PROPOSAL',
  SCREENED: 'OBJECTION',
  DESK: 'DESK_EVALUATION',
  FIELD: 'FIELD_VERIFICATION',
  PANEL: 'PANEL',
};

const NATIONAL: readonly Track[] = ['PROPOSAL', 'REEVALUATION'];
const TAKEN_BY: Readonly<Record<FunnelStep, readonly Track[]>> = {
  OPENED: TRACKS,
  SUBMITTED: TRACKS,
  EVALUATED: TRACKS,
  PROPOSED: ['PROPOSAL', 'SELF_DETERMINED'],
  SCREENED: ['PROPOSAL'],
  DESK: NATIONAL,
  FIELD: NATIONAL,
  PANEL: NATIONAL,
};

/** Which assessments have taken a step: those of its tracks that have come into one of these stages. */
export interface StepTaken {
  readonly tracks: readonly Track[];
  readonly stages: readonly Stage[];
}

export function stepTaken(step: FunnelStep): StepTaken {
  const behind = BEHIND[step];
  return { tracks: TAKEN_BY[step], stages: behind === null ? STAGES : STAGES.slice(STAGES.indexOf(behind) + 1) };
}

/** How many assessments of a track have come as far as a stage and no further. */
export interface ReachedCount {
  readonly track: Track;
  /** Of a concluded one the stage before. */
  readonly reached: Stage;
  /** null while it is not concluded. */
  readonly outcome: Outcome | null;
  readonly target: Predicate;
  readonly assessments: number;
}

export interface StepCount {
  readonly step: FunnelStep;
  readonly assessments: number;
}

export function stepCounts(counts: readonly ReachedCount[]): StepCount[] {
  return FUNNEL_STEPS.map((step) => {
    const { tracks, stages } = stepTaken(step);
    const taken = counts.filter(({ track, reached }) => tracks.includes(track) && stages.includes(reached));
    return { step, assessments: sumOf(taken) };
  });
}

export interface OutcomeCount {
  readonly outcome: Outcome;
  /** What was aimed at. */
  readonly target: Predicate;
  readonly assessments: number;
}

/** How those that are concluded ended. */
export function outcomeCounts(counts: readonly ReachedCount[]): OutcomeCount[] {
  const sums = new Map<string, OutcomeCount>();
  for (const { outcome, target, assessments } of counts) {
    if (outcome === null) continue;
    const before = sums.get(outcome + target)?.assessments ?? 0;
    sums.set(outcome + target, { outcome, target, assessments: before + assessments });
  }
  return [...sums.values()];
}

function sumOf(counts: readonly ReachedCount[]): number {
  return counts.reduce((sum, { assessments }) => sum + assessments, 0);
}
