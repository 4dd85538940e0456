import { type Actor, hasNationalRole, hasRoleInInstitution, hasRoleInUnit } from '../access/actor.js';
import { OwnUnit } from '../assessments/assessments.errors.js';
import { belongsTo } from '../assessments/assessments.policy.js';
import { NotTheDeterminer, NotTheMonitor } from './awards.errors.js';
import type { IncidentKind } from './incident-kind.js';

interface Determined {
  readonly isSelfDetermined: boolean;
  readonly institutionId: string;
}

/** Throws NotTheDeterminer unless the actor records the Minister's decrees or, for WBK Mandiri, heads the institution. */
export function assertDetermines(actor: Actor, { isSelfDetermined, institutionId }: Determined): void {
  if (isSelfDetermined) {
    const isHead = hasRoleInInstitution(actor, institutionId, 'INSTITUTION_HEAD');
    if (!isHead) throw new NotTheDeterminer("the head of the unit's institution (WBK Mandiri)");
  } else if (!hasNationalRole(actor, 'NATIONAL_SECRETARIAT')) {
    throw new NotTheDeterminer('the Minister, whose decree the national secretariat records');
  }
}

/** The unit that holds an award. */
interface Holder {
  readonly workUnitId: string;
  readonly institutionId: string;
}

/** Incidents name people and cases: they are for the unit, those who answer for it, and those who watch over the register. */
export function maySeeIncidents(actor: Actor, { workUnitId, institutionId }: Holder): boolean {
  if (belongsTo(actor, workUnitId)) return true;
  if (hasNationalRole(actor, 'TPN_LEAD', 'NATIONAL_SECRETARIAT', 'AUDITOR', 'LEADERSHIP')) return true;
  return hasRoleInInstitution(actor, institutionId, 'TPI_LEAD', 'INSTITUTION_HEAD', 'LEADERSHIP');
}

/** Those who monitor an award record what happens to it; that the unit has a new head, its coordinator too. Throws NotTheMonitor. */
export function assertMayRecord(actor: Actor, holder: Holder, kind: IncidentKind): void {
  const isOwnNews = kind === 'HEAD_CHANGED' && hasRoleInUnit(actor, holder.workUnitId, 'UNIT_COORDINATOR');
  if (!isOwnNews && !monitors(actor, holder)) throw new NotTheMonitor();
}

/** Throws NotTheMonitor, and OwnUnit for somebody of the unit itself. */
export function assertMayClose(actor: Actor, holder: Holder): void {
  if (!monitors(actor, holder)) throw new NotTheMonitor();
  if (belongsTo(actor, holder.workUnitId)) throw new OwnUnit();
}

function monitors(actor: Actor, { institutionId }: Holder): boolean {
  const isNational = hasNationalRole(actor, 'TPN_LEAD', 'NATIONAL_SECRETARIAT');
  return isNational || hasRoleInInstitution(actor, institutionId, 'TPI_LEAD');
}
