import { type Actor, hasNationalRole, hasRole, hasRoleInInstitution } from '../access/actor.js';
import { belongsTo, isOnlyOfTpn, isOnTeam, leads } from '../assessments/assessments.policy.js';
import { type EvaluatingLayer, isLayerDone, type Stage, STAGES } from '../domain/lifecycle.js';
import { NotTheLead } from '../evaluations/evaluations.errors.js';

interface Place {
  readonly unitId: string;
  readonly institutionId: string;
}

/** Where a finding belongs, how far its layer is, and what the person asking has to do with it. */
export interface FindingPlace extends Place {
  readonly layer: EvaluatingLayer;
  readonly stage: Stage;
  readonly recordedBy: string;
  readonly withdrawnAt: Date | null;
  /** Whether the person asking evaluates the finding's assessment for its layer now. */
  readonly isAssigned: boolean;
  /** Whether the layer's latest first pass is closed. */
  readonly isPassClosed: boolean;
  /** A rule of the cycle. */
  readonly isTpiVisibleToTpn: boolean;
}

/**
 * A finding is for its author alone while the first pass is open, then for its layer and auditors, and for everyone who sees
 * the assessment once the layer is done, as what was scored is (rules, section 7). A withdrawn one stays with its layer.
 */
export function maySeeFinding(actor: Actor, finding: FindingPlace): boolean {
  const { layer, stage, withdrawnAt, recordedBy, isPassClosed } = finding;
  if (isLayerDone(layer, stage) && withdrawnAt === null) return !isHiddenFromTpn(finding) || !isOnlyOfTpn(actor);
  if (belongsTo(actor, finding.unitId)) return false;
  const isOfLayer = evaluates(actor, finding) || leads(actor, finding);
  if (recordedBy === actor.accountId) return isOfLayer;
  return isPassClosed && (isOfLayer || hasRole(actor, 'AUDITOR'));
}

function isHiddenFromTpn({ layer, stage, isTpiVisibleToTpn }: FindingPlace): boolean {
  return layer === 'TPI' && !isTpiVisibleToTpn && !isLayerDone('TPN', stage);
}

/** True for somebody on the team of the finding's layer who is assigned to its assessment. */
function evaluates(actor: Actor, finding: FindingPlace): boolean {
  return finding.isAssigned && isOnTeam(actor, finding);
}

/** True for its lead, and for its author while they are assigned. */
export function mayWithdraw(actor: Actor, finding: FindingPlace): boolean {
  return leads(actor, finding) || (finding.recordedBy === actor.accountId && evaluates(actor, finding));
}

/**
 * Whether a finding of another assessment of the unit is for somebody who sees the one at hand: what never left its
 * institution is for that institution, auditors and the nation's leadership.
 */
export function reaches(actor: Actor, { stage, unitId, institutionId }: FindingPlace): boolean {
  if (STAGES.indexOf(stage) > STAGES.indexOf('PROPOSAL') || belongsTo(actor, unitId)) return true;
  if (hasNationalRole(actor, 'AUDITOR', 'LEADERSHIP')) return true;
  return hasRoleInInstitution(actor, institutionId, 'TPI_MEMBER', 'TPI_LEAD', 'INSTITUTION_HEAD', 'LEADERSHIP');
}

/** Who reads all that is open at a unit: its people, those who answer for it, and those who monitor. */
export function mayReadFollowUpsOf(actor: Actor, { unitId, institutionId }: Place): boolean {
  if (belongsTo(actor, unitId)) return true;
  if (hasNationalRole(actor, 'TPN_LEAD', 'NATIONAL_SECRETARIAT', 'AUDITOR', 'LEADERSHIP')) return true;
  return hasRoleInInstitution(actor, institutionId, 'TPI_LEAD', 'INSTITUTION_HEAD', 'LEADERSHIP');
}

/**
 * The TPI of the unit's institution monitors what its units do about findings; about the TPN's the national team may as well.
 * Throws NotTheLead.
 */
export function assertMonitors(actor: Actor, finding: FindingPlace): void {
  const isTpiLead = hasRoleInInstitution(actor, finding.institutionId, 'TPI_LEAD');
  const isNational = finding.layer === 'TPN' && hasNationalRole(actor, 'TPN_LEAD', 'NATIONAL_SECRETARIAT');
  if (!isTpiLead && !isNational) throw new NotTheLead(MONITORS[finding.layer]);
}

const MONITORS: Readonly<Record<EvaluatingLayer, string>> = {
  TPI: "the TPI lead of the unit's institution",
  TPN: "the TPI lead of the unit's institution, the TPN lead or the national secretariat",
};
