import type { CalendarDate } from './calendar-date.js';
import { DomainError } from './domain-error.js';

/** A proposal asks for a predicate; a re-evaluation asks whether one is still deserved. One of each kind per unit and cycle. */
export const ASSESSMENT_KINDS = ['PROPOSAL', 'REEVALUATION'] as const;
export type AssessmentKind = (typeof ASSESSMENT_KINDS)[number];

/** Stages in which work is done (rules, section 5); each but the last has a window of days in its cycle. */
export const STAGES = [
  'SELF_ASSESSMENT',
  'INTERNAL_EVALUATION',
  'PROPOSAL',
  'ADMIN_SCREENING',
  'OBJECTION',
  'DESK_EVALUATION',
  'FIELD_VERIFICATION',
  'PANEL',
  'DETERMINATION',
  'CONCLUDED',
] as const;
export type Stage = (typeof STAGES)[number];
export const WINDOWED_STAGES = STAGES.filter((stage) => stage !== 'CONCLUDED');

/** How a concluded assessment ended. */
export const OUTCOMES = ['AWARDED', 'NOT_AWARDED', 'SCREENED_OUT', 'RETAINED', 'UPGRADED', 'REVOKED'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Who scores on a sheet: the unit, the internal team (TPI) or the national team (TPN). */
export const LAYERS = ['UNIT', 'TPI', 'TPN'] as const;
export type Layer = (typeof LAYERS)[number];
export const EVALUATING_LAYERS = ['TPI', 'TPN'] as const;
/** The layers of evaluators, each with a blind first pass before its consensus. */
export type EvaluatingLayer = (typeof EVALUATING_LAYERS)[number];

/** What can happen to an assessment as a whole. */
export const MOVES = [
  'submit',
  'return',
  'forward',
  'propose',
  'admit',
  'screenOut',
  'uphold',
  'dismiss',
  'lapse',
  'conclude',
  'revise',
  'verify',
  'deliberate',
  'determine',
  'decline',
  'decide',
  'overtake',
] as const;
export type Move = (typeof MOVES)[number];

/** Which way an assessment goes: by kind, and for a proposal by who determines it (WBK Mandiri: its own institution). */
export const TRACKS = ['PROPOSAL', 'SELF_DETERMINED', 'REEVALUATION'] as const;
export type Track = (typeof TRACKS)[number];

/** What decides an assessment's track. */
export interface Tracked {
  readonly kind: AssessmentKind;
  readonly isSelfDetermined: boolean;
}

export function trackOf({ kind, isSelfDetermined }: Tracked): Track {
  if (kind === 'REEVALUATION') return 'REEVALUATION';
  return isSelfDetermined ? 'SELF_DETERMINED' : 'PROPOSAL';
}

interface MoveRule {
  readonly from: readonly Stage[];
  /** A track that is not here does not know the move. */
  readonly to: Readonly<Partial<Record<Track, Stage>>>;
  /** The layer whose sheet must be complete for the move. */
  readonly completes: Layer | null;
}

const all = (stage: Stage) => ({ PROPOSAL: stage, SELF_DETERMINED: stage, REEVALUATION: stage });
const national = (stage: Stage) => ({ PROPOSAL: stage, REEVALUATION: stage });

function rule(from: Stage | readonly Stage[], to: MoveRule['to'], completes: Layer | null = null): MoveRule {
  return { from: typeof from === 'string' ? [from] : from, to, completes };
}

/**
 * The moves of rules, section 5. A re-evaluation is not proposed: it goes from the TPI straight to the TPN. What an
 * institution determines itself never reaches the TPN. Whoever finds in the field or the panel that scores must change
 * sends the assessment back to the desk. A re-evaluation is overtaken when its award ends before it does.
 */
export const MOVE_RULES: Readonly<Record<Move, MoveRule>> = {
  submit: rule('SELF_ASSESSMENT', all('INTERNAL_EVALUATION'), 'UNIT'),
  return: rule('INTERNAL_EVALUATION', all('SELF_ASSESSMENT')),
  forward: rule('INTERNAL_EVALUATION', { ...all('PROPOSAL'), REEVALUATION: 'DESK_EVALUATION' }, 'TPI'),
  propose: rule('PROPOSAL', { PROPOSAL: 'ADMIN_SCREENING', SELF_DETERMINED: 'DETERMINATION' }),
  admit: rule('ADMIN_SCREENING', { PROPOSAL: 'DESK_EVALUATION' }),
  screenOut: rule('ADMIN_SCREENING', { PROPOSAL: 'OBJECTION' }),
  uphold: rule('OBJECTION', { PROPOSAL: 'DESK_EVALUATION' }),
  dismiss: rule('OBJECTION', { PROPOSAL: 'CONCLUDED' }),
  lapse: rule('OBJECTION', { PROPOSAL: 'CONCLUDED' }),
  conclude: rule('DESK_EVALUATION', national('FIELD_VERIFICATION'), 'TPN'),
  revise: rule(['FIELD_VERIFICATION', 'PANEL'], national('DESK_EVALUATION')),
  verify: rule('FIELD_VERIFICATION', national('PANEL')),
  deliberate: rule('PANEL', national('DETERMINATION')),
  determine: rule('DETERMINATION', { PROPOSAL: 'CONCLUDED', SELF_DETERMINED: 'CONCLUDED' }),
  decline: rule('DETERMINATION', { PROPOSAL: 'CONCLUDED', SELF_DETERMINED: 'CONCLUDED' }),
  decide: rule('DETERMINATION', { REEVALUATION: 'CONCLUDED' }),
  overtake: rule(WINDOWED_STAGES, { REEVALUATION: 'CONCLUDED' }),
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

/** The layer whose consensus decides: the TPN's, or the TPI's where the institution determines (rules, section 7). */
export function decidingLayer(track: Track): EvaluatingLayer {
  return track === 'SELF_DETERMINED' ? 'TPI' : 'TPN';
}

/** The stage a move leads to. Throws MoveNotOpen. */
export function stageAfter(move: Move, track: Track, stage: Stage): Stage {
  const { from, to } = MOVE_RULES[move];
  const next = to[track];
  if (!from.includes(stage) || next === undefined) throw new MoveNotOpen(move, track, stage);
  return next;
}

/** The moves that an assessment's stage leaves open. */
export function openMoves(track: Track, stage: Stage): readonly Move[] {
  return MOVES.filter((move) => MOVE_RULES[move].from.includes(stage) && MOVE_RULES[move].to[track] !== undefined);
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

  constructor(move: Move, track: Track, stage: Stage) {
    const open = openMoves(track, stage);
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
