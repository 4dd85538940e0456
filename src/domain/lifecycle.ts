import type { CalendarDate } from './calendar-date.js';
import { DomainError } from './domain-error.js';

/** A proposal asks for a predicate; a re-evaluation asks whether one is still deserved. One of each kind per unit and cycle. */
export const ASSESSMENT_KINDS = ['PROPOSAL', 'REEVALUATION'] as const;
export type AssessmentKind = (typeof ASSESSMENT_KINDS)[number];

/** Stages in which work is done; each but the last has a window of days in its cycle. */
export const STAGES = [
  'SELF_ASSESSMENT',
  'INTERNAL_EVALUATION',
  'PROPOSAL',
  'DESK_EVALUATION',
  'DETERMINATION',
  'CONCLUDED',
] as const;
export type Stage = (typeof STAGES)[number];
export const WINDOWED_STAGES = STAGES.filter((stage) => stage !== 'CONCLUDED');

/** How a concluded assessment ended. */
export const OUTCOMES = ['AWARDED', 'NOT_AWARDED', 'RETAINED', 'UPGRADED', 'REVOKED'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Who scores on a sheet: the unit, the internal team (TPI) or the national team (TPN). */
export const LAYERS = ['UNIT', 'TPI', 'TPN'] as const;
export type Layer = (typeof LAYERS)[number];

/** What can happen to an assessment as a whole. */
export const MOVES = ['submit', 'return', 'forward', 'propose', 'conclude', 'determine', 'decline', 'decide'] as const;
export type Move = (typeof MOVES)[number];

interface MoveRule {
  readonly from: Stage;
  readonly to: Readonly<Record<AssessmentKind, Stage | null>>;
  /** The layer whose sheet must be complete for the move. */
  readonly completes: Layer | null;
}

const both = (stage: Stage) => ({ PROPOSAL: stage, REEVALUATION: stage });

/** The moves of rules, section 5. A re-evaluation is not proposed: it goes from the TPI straight to the TPN. */
export const MOVE_RULES: Readonly<Record<Move, MoveRule>> = {
  submit: { from: 'SELF_ASSESSMENT', to: both('INTERNAL_EVALUATION'), completes: 'UNIT' },
  return: { from: 'INTERNAL_EVALUATION', to: both('SELF_ASSESSMENT'), completes: null },
  forward: {
    from: 'INTERNAL_EVALUATION',
    to: { PROPOSAL: 'PROPOSAL', REEVALUATION: 'DESK_EVALUATION' },
    completes: 'TPI',
  },
  propose: { from: 'PROPOSAL', to: { PROPOSAL: 'DESK_EVALUATION', REEVALUATION: null }, completes: null },
  conclude: { from: 'DESK_EVALUATION', to: both('DETERMINATION'), completes: 'TPN' },
  determine: { from: 'DETERMINATION', to: { PROPOSAL: 'CONCLUDED', REEVALUATION: null }, completes: null },
  decline: { from: 'DETERMINATION', to: { PROPOSAL: 'CONCLUDED', REEVALUATION: null }, completes: null },
  decide: { from: 'DETERMINATION', to: { PROPOSAL: null, REEVALUATION: 'CONCLUDED' }, completes: null },
};

const STAGE_OF_LAYER: Readonly<Record<Layer, Stage>> = {
  UNIT: 'SELF_ASSESSMENT',
  TPI: 'INTERNAL_EVALUATION',
  TPN: 'DESK_EVALUATION',
};

/** The stage in which a layer's sheet is open. */
export function stageOf(layer: Layer): Stage {
  return STAGE_OF_LAYER[layer];
}

/** True once an assessment is past the stage in which a layer works. */
export function isLayerDone(layer: Layer, stage: Stage): boolean {
  return STAGES.indexOf(stage) > STAGES.indexOf(STAGE_OF_LAYER[layer]);
}

/** The layer whose sheet is open in a stage, or null where nobody answers items; every other sheet is sealed. */
export function layerAt(stage: Stage): Layer | null {
  return LAYERS.find((layer) => STAGE_OF_LAYER[layer] === stage) ?? null;
}

/** The stage a move leads to. Throws MoveNotOpen. */
export function stageAfter(move: Move, kind: AssessmentKind, stage: Stage): Stage {
  const rule = MOVE_RULES[move];
  const to = rule.to[kind];
  if (rule.from !== stage || to === null) throw new MoveNotOpen(move, kind, stage);
  return to;
}

/** The moves that an assessment's stage leaves open. */
export function openMoves(kind: AssessmentKind, stage: Stage): readonly Move[] {
  return MOVES.filter((move) => MOVE_RULES[move].from === stage && MOVE_RULES[move].to[kind] !== null);
}

/** First and last day on which a stage may be worked in. */
export interface StageWindow {
  readonly opensOn: CalendarDate;
  readonly closesOn: CalendarDate;
}

/** Throws WindowClosed unless `today` lies in the window; a stage without a window is closed. */
export function assertWindowOpen(stage: Stage, window: StageWindow | null, today: CalendarDate): void {
  const isOpen = window !== null && window.opensOn <= today && today <= window.closesOn;
  if (!isOpen) throw new WindowClosed(stage, window, today);
}

export class MoveNotOpen extends DomainError {
  readonly code = 'move-not-open';
  readonly kind = 'conflict';
  override readonly facts: { readonly move: Move; readonly stage: Stage; readonly open: readonly Move[] };

  constructor(move: Move, assessmentKind: AssessmentKind, stage: Stage) {
    const open = openMoves(assessmentKind, stage);
    const instead = open.length === 0 ? 'nothing more can happen to it' : `what can happen now: ${open.join(', ')}`;
    super(`"${move}" is not possible while the assessment is in ${stage}; ${instead}.`);
    this.facts = { move, stage, open };
  }
}

export class WindowClosed extends DomainError {
  readonly code = 'window-closed';
  readonly kind = 'conflict';
  override readonly facts: { readonly stage: Stage; readonly window: StageWindow | null; readonly today: CalendarDate };

  constructor(stage: Stage, window: StageWindow | null, today: CalendarDate) {
    const dates = window === null ? 'has no dates in this cycle yet' : `is ${window.opensOn} to ${window.closesOn}`;
    super(`The window of ${stage} ${dates}, and today is ${today}; an administrator can change the cycle's dates.`);
    this.facts = { stage, window, today };
  }
}
