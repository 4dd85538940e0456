import { type Actor, hasRole, hasRoleInUnit } from '../access/actor.js';
import { belongsTo, isOnTeam, leads, type SheetPlace } from '../assessments/assessments.policy.js';
import { LAYERS } from '../domain/lifecycle.js';

/** Where people talk: the unit among itself, or the evaluators of one layer. */
export const ROOMS = LAYERS;
export type Room = (typeof ROOMS)[number];

/** A room of one assessment. */
export type RoomPlace = Pick<SheetPlace, 'layer' | 'unitId' | 'institutionId'>;

/** What opens an evaluators' room, for the person asking. */
export interface RoomState {
  readonly isAssigned: boolean;
  readonly isPassClosed: boolean;
}

/**
 * Who talks: the unit's own people in its room; a layer's evaluators and its lead in theirs, once their first pass is closed,
 * because before that they would no longer score blind (rules, section 7).
 */
export function mayTalk(actor: Actor, room: RoomPlace, { isAssigned, isPassClosed }: RoomState): boolean {
  if (room.layer === 'UNIT') return belongsTo(actor, room.unitId);
  if (belongsTo(actor, room.unitId) || !isPassClosed) return false;
  return leads(actor, room) || (isAssigned && isOnTeam(actor, room));
}

/** Who reads: whoever talks, and auditors; they too wait for an evaluators' first pass to close. */
export function mayListen(actor: Actor, room: RoomPlace, state: RoomState): boolean {
  if (mayTalk(actor, room, state)) return true;
  if (belongsTo(actor, room.unitId)) return false;
  return hasRole(actor, 'AUDITOR') && (room.layer === 'UNIT' || state.isPassClosed);
}

/** True for a member of the unit, who reads and talks about the areas they work on (rules, section 6). */
export function staysInOwnAreas(actor: Actor, unitId: string): boolean {
  return belongsTo(actor, unitId) && !hasRoleInUnit(actor, unitId, 'UNIT_COORDINATOR', 'UNIT_HEAD');
}
