import {
  type Actor,
  hasNationalRole,
  hasRole,
  hasRoleInInstitution,
  hasRoleInUnit,
  institutionsOf,
  unitsOf,
} from '../access/actor.js';
import { UNIT_ROLES } from '../access/role.js';
import { type Layer, type Stage, stageOf, STAGES } from '../domain/lifecycle.js';
import type { AssessmentTransition } from './assessment.entity.js';

/** One of the moves of an assessment, and what was said with it. */
type Happened = Pick<AssessmentTransition, 'fromStage' | 'reason' | 'facts'>;

/** Which assessments somebody sees: those that fit any of these. */
export interface Scope {
  readonly everything: boolean;
  readonly unitIds: readonly string[];
  readonly institutionIds: readonly string[];
  /** Those in these stages, wherever they come from. */
  readonly stages: readonly Stage[];
  /** Those this person is assigned to as an evaluator; null for somebody who is none, or no longer. */
  readonly evaluatorId: string | null;
}

/** From the proposal on; what ended without ever leaving its institution is for that institution alone. */
const NATIONAL_STAGES: readonly Stage[] = STAGES.slice(STAGES.indexOf('PROPOSAL') + 1);

/** What a role sees (rules, section 6). */
export function visibleTo(actor: Actor): Scope {
  return {
    everything: hasNationalRole(actor, 'AUDITOR', 'LEADERSHIP'),
    unitIds: unitsOf(actor, ...UNIT_ROLES),
    institutionIds: institutionsOf(actor, 'TPI_LEAD', 'INSTITUTION_HEAD', 'LEADERSHIP'),
    stages: hasNationalRole(actor, 'TPN_LEAD', 'NATIONAL_SECRETARIAT') ? NATIONAL_STAGES : [],
    evaluatorId: hasRole(actor, 'TPI_MEMBER', 'TPN_EVALUATOR') ? actor.accountId : null,
  };
}

/** Where a sheet belongs: facts that never change. */
export interface SheetPlace {
  readonly layer: Layer;
  /** Whose own sheet it is; null for the one that speaks for the layer. */
  readonly authorId: string | null;
  readonly unitId: string;
  readonly institutionId: string;
}

type LayerPlace = Pick<SheetPlace, 'layer' | 'institutionId'>;

/** How far a sheet's layer is, and what the person asking has to do with it. */
export interface SheetState {
  /** Whether the layer's stage is over. False also in between, while the unit repairs what was returned. */
  readonly isDone: boolean;
  readonly isAssigned: boolean;
  readonly isPassClosed: boolean;
  /** True where the cycle keeps the TPI's result from the TPN, and the TPN is not done. */
  readonly isHiddenFromTpn: boolean;
}

/**
 * A unit's open sheet is for the unit, and auditors. A first pass is for its author alone until it is closed, then for its
 * layer and auditors; what a layer settled on is for everyone who sees the assessment once the layer is done (rules, section 7).
 */
export function maySeeSheet(actor: Actor, sheet: SheetPlace, state: SheetState): boolean {
  if (sheet.layer === 'UNIT') return state.isDone || belongsTo(actor, sheet.unitId) || hasRole(actor, 'AUDITOR');
  if (sheet.authorId === null && state.isDone) return !state.isHiddenFromTpn || !isOnlyOfTpn(actor);
  if (belongsTo(actor, sheet.unitId)) return false;
  const isEvaluator = state.isAssigned && isOnTeam(actor, sheet);
  if (sheet.authorId === actor.accountId) return isEvaluator;
  return state.isPassClosed && (isEvaluator || leads(actor, sheet) || hasRole(actor, 'AUDITOR'));
}

/**
 * What somebody may know of what happened to an assessment: while the TPI's result is kept from the TPN, those of the TPN read
 * that the TPI moved it, and neither its score nor its words.
 */
export function readableHistory<Row extends Happened>(
  actor: Actor,
  rows: readonly Row[],
  { isHiddenFromTpn }: Pick<SheetState, 'isHiddenFromTpn'>,
): Row[] {
  const isKept = isHiddenFromTpn && isOnlyOfTpn(actor);
  return rows.map((row) => (isKept && row.fromStage === stageOf('TPI') ? { ...row, reason: null, facts: {} } : row));
}

/** True for somebody whose every role is one in the national team. */
export function isOnlyOfTpn(actor: Actor): boolean {
  return actor.roles.every(({ role }) => role === 'TPN_EVALUATOR' || role === 'TPN_LEAD');
}

/** The part of a sheet somebody reads: the areas a member of the unit works on, or everything. */
export function readsOnlyOwnAreas(actor: Actor, { unitId }: Pick<SheetPlace, 'unitId'>): boolean {
  const isMember = hasRoleInUnit(actor, unitId, 'UNIT_MEMBER');
  return isMember && actor.roles.every(({ role }) => role === 'UNIT_MEMBER');
}

/** What an actor must be, beside signed in, to answer an item: nothing more, or assigned to its area, or to the assessment. */
export type AnsweringRight = 'by-role' | 'by-area' | 'by-assignment';

/**
 * How somebody may answer an item on a sheet; null when they may not. Evaluators write on their own sheets, the lead on the
 * one that speaks for the layer. Nobody scores a unit they belong to, an administrator none (rules, section 6).
 *
 * @param areaNo null for an item of the results, which only the coordinator answers.
 */
export function answeringRight(actor: Actor, sheet: SheetPlace, areaNo: number | null): AnsweringRight | null {
  if (sheet.layer === 'UNIT') {
    if (hasRoleInUnit(actor, sheet.unitId, 'UNIT_COORDINATOR')) return 'by-role';
    const isMember = hasRoleInUnit(actor, sheet.unitId, 'UNIT_MEMBER');
    return isMember && areaNo !== null ? 'by-area' : null;
  }
  if (belongsTo(actor, sheet.unitId) || hasRole(actor, 'ADMINISTRATOR')) return null;
  if (sheet.authorId === null) return leads(actor, sheet) ? 'by-role' : null;
  return sheet.authorId === actor.accountId && isOnTeam(actor, sheet) ? 'by-assignment' : null;
}

/** True when the person has any role in the unit. */
export function belongsTo(actor: Pick<Actor, 'roles'>, unitId: string): boolean {
  return hasRoleInUnit(actor, unitId, ...UNIT_ROLES);
}

/** True for the lead of a layer, of the unit's own institution where it is the TPI's. */
export function leads(actor: Actor, { layer, institutionId }: LayerPlace): boolean {
  if (layer === 'TPN') return hasNationalRole(actor, 'TPN_LEAD');
  return layer === 'TPI' && hasRoleInInstitution(actor, institutionId, 'TPI_LEAD');
}

/** True for a member of the team that scores in a layer: the TPI of the unit's own institution, or the TPN. */
export function isOnTeam(actor: Actor, { layer, institutionId }: LayerPlace): boolean {
  if (layer === 'TPN') return hasNationalRole(actor, 'TPN_EVALUATOR');
  return layer === 'TPI' && hasRoleInInstitution(actor, institutionId, 'TPI_MEMBER');
}
