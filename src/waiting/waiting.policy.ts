import { type Actor, hasNationalRole, institutionsOf, unitsOf } from '../access/actor.js';
import { UNIT_ROLES } from '../access/role.js';
import { visibleTo } from '../assessments/assessments.policy.js';
import type { Stage } from '../domain/lifecycle.js';

/** For which units, institutions and stages somebody has which work to do (rules, section 6). */
export interface Duties {
  readonly accountId: string;
  /** Units one has any role in: one never evaluates them. */
  readonly ownUnits: readonly string[];
  readonly coordinated: readonly string[];
  readonly headedUnits: readonly string[];
  readonly memberOf: readonly string[];
  readonly tpiLed: readonly string[];
  readonly tpiMemberOf: readonly string[];
  readonly headed: readonly string[];
  readonly leadsTpn: boolean;
  readonly evaluatesForTpn: boolean;
  readonly isSecretariat: boolean;
  /** Stages in which one sees every assessment. */
  readonly stages: readonly Stage[];
}

export function dutiesOf(actor: Actor): Duties {
  return {
    accountId: actor.accountId,
    ownUnits: unitsOf(actor, ...UNIT_ROLES),
    coordinated: unitsOf(actor, 'UNIT_COORDINATOR'),
    headedUnits: unitsOf(actor, 'UNIT_HEAD'),
    memberOf: unitsOf(actor, 'UNIT_MEMBER'),
    tpiLed: institutionsOf(actor, 'TPI_LEAD'),
    tpiMemberOf: institutionsOf(actor, 'TPI_MEMBER'),
    headed: institutionsOf(actor, 'INSTITUTION_HEAD'),
    leadsTpn: hasNationalRole(actor, 'TPN_LEAD'),
    evaluatesForTpn: hasNationalRole(actor, 'TPN_EVALUATOR'),
    isSecretariat: hasNationalRole(actor, 'NATIONAL_SECRETARIAT'),
    stages: visibleTo(actor).stages,
  };
}
