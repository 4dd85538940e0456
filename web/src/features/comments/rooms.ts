import type { Role } from '../../../../src/access/role.js';
import type { Schemas } from '../../api/client.js';

export type Room = Schemas['CommentView']['room'];

interface Appointment {
  readonly role: Role;
  readonly unitId: string | null;
  readonly institutionId: string | null;
}
type Place = Pick<Schemas['AssessmentView'], 'unitId' | 'institutionId'>;

/**
 * The rooms in which somebody may try to talk about an assessment: their own unit's, or that of their layer. Evaluators do not
 * talk about a unit they belong to. The server also asks whether a room is open.
 */
export function roomsFor(roles: readonly Appointment[], { unitId, institutionId }: Place): readonly Room[] {
  if (roles.some((held) => held.unitId === unitId && held.role.startsWith('UNIT_'))) return ['UNIT'];
  const isTpi = roles.some((held) => held.role.startsWith('TPI_') && held.institutionId === institutionId);
  const isTpn = roles.some(({ role }) => role === 'TPN_EVALUATOR' || role === 'TPN_LEAD');
  return [...(isTpi ? (['TPI'] as const) : []), ...(isTpn ? (['TPN'] as const) : [])];
}

/** Somebody who can be mentioned. */
export interface Reader {
  readonly accountId: string;
  readonly name: string;
}

type TeamMember = Pick<Schemas['PersonProgressView'], 'accountId' | 'name' | 'roles' | 'areas'>;

/** Who of a unit reads about an item: all but members who work on other areas. @param areaNo null for the results */
export function unitReaders(team: readonly TeamMember[], areaNo: number | null): readonly Reader[] {
  return team.filter(
    ({ roles, areas }) => roles.some((role) => role !== 'UNIT_MEMBER') || (areaNo !== null && areas.includes(areaNo)),
  );
}
