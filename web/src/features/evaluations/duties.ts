import type { Role } from '../../../../src/access/role.js';
import { UNIT_ROLES } from '../../../../src/access/role.js';
import { type EvaluatingLayer, layerAt, type Move, type Stage } from '../../../../src/domain/lifecycle.js';
import type { Session } from '../../api/session.js';

/** Where an assessment belongs, and who determines it. */
export interface Place {
  readonly unitId: string;
  readonly institutionId: string;
  readonly isSelfDetermined: boolean;
}

/** The server decides about each thing; this only keeps from people what it would refuse them anyway (rules, section 6). */
function holds(session: Session, role: Role, { institutionId }: Place): boolean {
  return session.roles.some((held) => {
    return held.role === role && (held.institutionId === null || held.institutionId === institutionId);
  });
}

export function isOfUnit(session: Session, { unitId }: Place): boolean {
  const roles: readonly Role[] = UNIT_ROLES;
  return session.roles.some((held) => roles.includes(held.role) && held.unitId === unitId);
}

/** Whether the person leads a layer of this unit's assessments; nobody leads the evaluation of their own unit. */
export function leads(session: Session, place: Place, layer: EvaluatingLayer): boolean {
  return !isOfUnit(session, place) && holds(session, layer === 'TPI' ? 'TPI_LEAD' : 'TPN_LEAD', place);
}

/** The layer at work in a stage that the person leads; null where there is none. */
export function ledLayerAt(session: Session, place: Place, stage: Stage): EvaluatingLayer | null {
  const layer = evaluatingLayerAt(stage);
  return layer !== null && leads(session, place, layer) ? layer : null;
}

export function evaluatingLayerAt(stage: Stage): EvaluatingLayer | null {
  const layer = layerAt(stage);
  return layer === 'UNIT' ? null : layer;
}

/** Who makes a move; the unit submits on its own pages, and overtaking happens by itself. */
const MAKERS: Readonly<Partial<Record<Move, (session: Session, place: Place) => boolean>>> = {
  return: (session, place) => leads(session, place, 'TPI'),
  forward: (session, place) => leads(session, place, 'TPI'),
  propose: (session, place) => holds(session, 'INSTITUTION_HEAD', place),
  admit: screens,
  screenOut: screens,
  uphold: isSecretariat,
  dismiss: isSecretariat,
  lapse: isSecretariat,
  conclude: (session, place) => leads(session, place, 'TPN'),
  verify: (session, place) => leads(session, place, 'TPN'),
  revise: (session, place) => leads(session, place, 'TPN'),
  deliberate: (session, place) => leads(session, place, 'TPN'),
  determine: determines,
  decline: determines,
  decide: isSecretariat,
};

function screens(session: Session, place: Place): boolean {
  const roles: readonly Role[] = ['NATIONAL_SECRETARIAT', 'TPN_LEAD', 'TPN_EVALUATOR'];
  return !isOfUnit(session, place) && roles.some((role) => holds(session, role, place));
}

function isSecretariat(session: Session, place: Place): boolean {
  return holds(session, 'NATIONAL_SECRETARIAT', place);
}

function determines(session: Session, place: Place): boolean {
  return holds(session, place.isSelfDetermined ? 'INSTITUTION_HEAD' : 'NATIONAL_SECRETARIAT', place);
}

/** Those of the open moves that the person makes. */
export function movesOf(session: Session, place: Place, open: readonly Move[]): readonly Move[] {
  return open.filter((move) => MAKERS[move]?.(session, place) ?? false);
}

export function headsInstitution(session: Session, place: Place): boolean {
  return holds(session, 'INSTITUTION_HEAD', place);
}

export function recordsInField(session: Session, place: Place): boolean {
  return !isOfUnit(session, place) && (holds(session, 'TPN_EVALUATOR', place) || holds(session, 'TPN_LEAD', place));
}
