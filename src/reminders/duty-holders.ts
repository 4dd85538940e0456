import type { ReminderKind } from '../domain/reminder-kind.js';
import type { Escalation } from '../domain/reminder-ladder.js';
import type { DeadlineFacts } from './deadline.entity.js';

/** As what somebody is told: a role, a part in the work team, or an evaluator of this assessment. */
export type DutyHolder =
  | 'UNIT_COORDINATOR'
  | 'UNIT_HEAD'
  | 'AREA_LEAD'
  | 'AREA_MEMBER'
  | 'TPI_LEAD'
  | 'TPI_EVALUATOR'
  | 'INSTITUTION_HEAD'
  | 'TPN_EVALUATOR'
  | 'TPN_LEAD'
  | 'NATIONAL_SECRETARIAT';

/** Whose a duty is. */
export interface Audience {
  readonly holders: readonly DutyHolder[];
  /** In whose place the next is told where there is nobody. */
  readonly substitutes: readonly DutyHolder[];
  /** Who hears of it as well once it is overdue: by how far it is escalated, from 1 on. */
  readonly escalations: readonly (readonly DutyHolder[])[];
}

const UNIT_SUBSTITUTES: readonly DutyHolder[] = ['UNIT_HEAD', 'TPI_LEAD'];
/** +3 days the unit's coordinator and area leads, +7 its head, +14 the lead of the internal team (reminders.md). */
const UNIT_ESCALATIONS: Audience['escalations'] = [['UNIT_COORDINATOR', 'AREA_LEAD'], ['UNIT_HEAD'], ['TPI_LEAD']];
const TPI_ESCALATIONS: Audience['escalations'] = [['TPI_LEAD'], ['INSTITUTION_HEAD'], []];
const TPN_ESCALATIONS: Audience['escalations'] = [['TPN_LEAD'], ['NATIONAL_SECRETARIAT'], []];
const UNESCALATED: Audience['escalations'] = [[], [], []];

const COORDINATOR: Audience = {
  holders: ['UNIT_COORDINATOR'],
  substitutes: UNIT_SUBSTITUTES,
  escalations: UNIT_ESCALATIONS,
};

const TOWARDS_OBJECTION: Audience = {
  holders: ['INSTITUTION_HEAD'],
  substitutes: ['TPI_LEAD'],
  escalations: UNESCALATED,
};

const AUDIENCES: Readonly<Record<ReminderKind, (facts: DeadlineFacts) => Audience>> = {
  REEVALUATION: () => COORDINATOR,
  STAGE_WINDOW: audienceOfStage,
  OBJECTION: () => TOWARDS_OBJECTION,
  FOLLOW_UP: () => COORDINATOR,
  EVIDENCE_EXPIRY: () => COORDINATOR,
  BOUNCING_ADDRESS: () => ({ ...COORDINATOR, holders: ['UNIT_COORDINATOR', 'UNIT_HEAD'] }),
};

/** Whose duty a deadline is, by the actor of its stage (rules, section 5). */
export function audienceOf(kind: ReminderKind, facts: DeadlineFacts): Audience {
  return AUDIENCES[kind](facts);
}

function audienceOfStage({ stage, isSelfDetermined = false }: DeadlineFacts): Audience {
  switch (stage) {
    case 'SELF_ASSESSMENT':
      return { ...COORDINATOR, holders: ['UNIT_COORDINATOR', 'AREA_MEMBER'] };
    case 'INTERNAL_EVALUATION':
      return {
        holders: ['TPI_EVALUATOR', 'TPI_LEAD'],
        substitutes: ['INSTITUTION_HEAD'],
        escalations: TPI_ESCALATIONS,
      };
    case 'PROPOSAL':
      return { holders: ['INSTITUTION_HEAD'], substitutes: ['TPI_LEAD'], escalations: TPI_ESCALATIONS };
    case 'DESK_EVALUATION':
    case 'FIELD_VERIFICATION':
      return {
        holders: ['TPN_EVALUATOR', 'TPN_LEAD'],
        substitutes: ['NATIONAL_SECRETARIAT'],
        escalations: TPN_ESCALATIONS,
      };
    case 'PANEL':
      return { holders: ['TPN_LEAD'], substitutes: ['NATIONAL_SECRETARIAT'], escalations: TPN_ESCALATIONS };
    case 'DETERMINATION':
      return isSelfDetermined
        ? { holders: ['INSTITUTION_HEAD'], substitutes: ['TPI_LEAD'], escalations: UNESCALATED }
        : { holders: ['NATIONAL_SECRETARIAT'], substitutes: [], escalations: UNESCALATED };
    default:
      return { holders: ['NATIONAL_SECRETARIAT'], substitutes: ['TPN_LEAD'], escalations: TPN_ESCALATIONS };
  }
}

/** Who hears of a step: everyone whose duty it is, and everyone it is escalated to. */
export function holdersAt({ holders, escalations }: Audience, escalation: Escalation): readonly DutyHolder[] {
  return [...new Set([...holders, ...escalations.slice(0, escalation).flat()])];
}
