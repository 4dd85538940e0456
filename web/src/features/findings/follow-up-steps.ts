import type { Role } from '../../../../src/access/role.js';
import type { Schemas } from '../../api/client.js';

type FollowUp = Pick<Schemas['FollowUpView'], 'state' | 'layer'>;
interface Appointment {
  readonly role: Role;
  readonly unitId: string | null;
  readonly institutionId: string | null;
}
type Place = Pick<Schemas['AssessmentView'], 'unitId' | 'institutionId'>;

export type FollowUpStep = 'respond' | 'accept' | 'reject';

/**
 * What somebody may do next about a finding: the unit's coordinator responds until it is resolved; the TPI lead of the
 * institution, and about the TPN's also its lead and the secretariat, judge a response.
 */
export function stepsFor(
  roles: readonly Appointment[],
  { unitId, institutionId }: Place,
  { state, layer }: FollowUp,
): readonly FollowUpStep[] {
  const isUnresolved = ['OPEN', 'ANSWERED', 'RETURNED'].includes(state);
  const isUnit = roles.some((held) => held.unitId === unitId);
  if (isUnit) {
    const coordinates = roles.some((held) => held.role === 'UNIT_COORDINATOR' && held.unitId === unitId);
    return isUnresolved && coordinates ? ['respond'] : [];
  }
  const isTpi = roles.some((held) => held.role === 'TPI_LEAD' && held.institutionId === institutionId);
  const isNational = layer === 'TPN' && roles.some(({ role }) => ['TPN_LEAD', 'NATIONAL_SECRETARIAT'].includes(role));
  return state === 'ANSWERED' && (isTpi || isNational) ? ['accept', 'reject'] : [];
}

/** What waits longest first, then what is done. */
export function inOrder<Row extends Pick<Schemas['FollowUpView'], 'state' | 'dueOn'>>(
  rows: readonly Row[],
): readonly Row[] {
  const isEnded = ({ state }: Row) => Number(state === 'RESOLVED' || state === 'WITHDRAWN');
  return [...rows].sort((a, b) => isEnded(a) - isEnded(b) || (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
}
