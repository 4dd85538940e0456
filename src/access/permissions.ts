import { type Role, ROLES, UNIT_ROLES } from './role.js';

/**
 * Who may try what: the one table. It opens the door of a route; what an actor then sees and may do with one thing is the
 * feature's policy. An action that is not here does not compile, a route without one is refused.
 */
const EVERYONE = ROLES;
const SCORERS = ['UNIT_COORDINATOR', 'UNIT_MEMBER', 'TPI_MEMBER', 'TPI_LEAD', 'TPN_EVALUATOR', 'TPN_LEAD'] as const;
/** The scorers, and the head of the unit, who answers nothing and talks along. */
const TALKERS = ['UNIT_HEAD', ...SCORERS] as const;
/** The administrator runs the register and sees no scores. */
const READERS_OF_SCORES = ROLES.filter((role) => role !== 'ADMINISTRATOR');
/** Whoever scores a unit, screens its proposal or decides on it. */
const JUDGES = [
  'TPI_MEMBER',
  'TPI_LEAD',
  'INSTITUTION_HEAD',
  'TPN_EVALUATOR',
  'TPN_LEAD',
  'NATIONAL_SECRETARIAT',
] as const;
/** They watch over units between their evaluations. */
const MONITORS = ['TPI_LEAD', 'TPN_LEAD', 'NATIONAL_SECRETARIAT'] as const;
/** Reminders name the people they go to. */
const READERS_OF_REMINDERS = [
  ...UNIT_ROLES,
  'TPI_LEAD',
  'INSTITUTION_HEAD',
  'NATIONAL_SECRETARIAT',
  'AUDITOR',
  'ADMINISTRATOR',
] as const;

export const PERMISSIONS = {
  'account.manage': ['ADMINISTRATOR'],
  'job.manage': ['ADMINISTRATOR'],
  'metrics.read': ['ADMINISTRATOR', 'AUDITOR'],
  'session.own': EVERYONE,
  'profile.own': EVERYONE,
  'access-token.own': EVERYONE,
  'service-token.manage': ['ADMINISTRATOR', 'INSTITUTION_HEAD'],
  'portalrb.read': ['ADMINISTRATOR', 'INSTITUTION_HEAD', 'TPI_LEAD', 'AUDITOR'],
  'portalrb.connect': ['ADMINISTRATOR', 'INSTITUTION_HEAD'],
  'institution.read': EVERYONE,
  'institution.create': ['ADMINISTRATOR'],
  'institution.change': ['ADMINISTRATOR'],
  'institution-archive.own': ['INSTITUTION_HEAD', 'AUDITOR'],
  'office-hours.read': EVERYONE,
  'office-hours.choose': ['ADMINISTRATOR'],
  'holiday.read': EVERYONE,
  'holiday.manage': ['ADMINISTRATOR'],
  'unit.read': EVERYONE,
  'unit.create': ['ADMINISTRATOR'],
  'unit.change': ['ADMINISTRATOR'],
  'unit.import': ['ADMINISTRATOR'],
  'change-area.read': [...UNIT_ROLES, 'AUDITOR'],
  'change-area.assign': ['UNIT_COORDINATOR'],
  'instrument.read': EVERYONE,
  'instrument.publish': ['ADMINISTRATOR'],
  'cycle.read': EVERYONE,
  'cycle.manage': ['ADMINISTRATOR'],
  'assessment.read': READERS_OF_SCORES,
  'assessment.open': ['UNIT_COORDINATOR'],
  'assessment.submit': ['UNIT_COORDINATOR'],
  'assessment.return': ['TPI_LEAD'],
  'assessment.forward': ['TPI_LEAD'],
  'assessment.propose': ['INSTITUTION_HEAD'],
  'proposal.document': ['UNIT_COORDINATOR', 'TPI_LEAD', 'INSTITUTION_HEAD'],
  'assessment.screen': ['NATIONAL_SECRETARIAT', 'TPN_LEAD', 'TPN_EVALUATOR'],
  'objection.decide': ['NATIONAL_SECRETARIAT'],
  'standing.read': READERS_OF_SCORES,
  'standing.institution': ['NATIONAL_SECRETARIAT'],
  'standing.unit': ['TPI_LEAD'],
  'assessment.conclude': ['TPN_LEAD'],
  'assessment.determine': ['NATIONAL_SECRETARIAT', 'INSTITUTION_HEAD'],
  'evidence.read': READERS_OF_SCORES,
  'evidence.upload': ['UNIT_COORDINATOR', 'UNIT_MEMBER'],
  'evidence.attach': ['UNIT_COORDINATOR', 'UNIT_MEMBER'],
  'evaluator.assign': ['TPI_LEAD', 'TPN_LEAD'],
  'pass.submit': ['TPI_MEMBER', 'TPN_EVALUATOR'],
  'pass.close': ['TPI_LEAD', 'TPN_LEAD'],
  'conflict.own': JUDGES,
  'observation.record': ['TPN_EVALUATOR', 'TPN_LEAD'],
  'comment.read': [...TALKERS, 'AUDITOR'],
  'comment.write': TALKERS,
  'finding.read': READERS_OF_SCORES,
  'finding.record': ['TPI_MEMBER', 'TPI_LEAD', 'TPN_EVALUATOR', 'TPN_LEAD'],
  'follow-up.respond': ['UNIT_COORDINATOR'],
  'follow-up.judge': MONITORS,
  'evidence.verify': ['ADMINISTRATOR', 'AUDITOR'],
  'evidence.share': ['UNIT_COORDINATOR', 'TPI_LEAD', 'TPN_LEAD'],
  'evidence-share.read': ['UNIT_COORDINATOR', 'TPI_LEAD', 'TPN_LEAD', 'AUDITOR'],
  'sheet.read': READERS_OF_SCORES,
  'sheet.answer': SCORERS,
  'document.own': READERS_OF_SCORES,
  'document.bundle': ['INSTITUTION_HEAD', 'TPI_LEAD', 'LEADERSHIP', 'AUDITOR'],
  'bulk-operation.own': ['TPI_LEAD', 'TPN_LEAD', 'INSTITUTION_HEAD', 'NATIONAL_SECRETARIAT', 'ADMINISTRATOR'],
  'award.read': EVERYONE,
  'award.decide': ['NATIONAL_SECRETARIAT'],
  'incident.read': [...UNIT_ROLES, ...MONITORS, 'INSTITUTION_HEAD', 'LEADERSHIP', 'AUDITOR'],
  'incident.record': ['UNIT_COORDINATOR', ...MONITORS],
  'incident.close': MONITORS,
  'reminder.read': READERS_OF_REMINDERS,
  'preference.own': EVERYONE,
  'calendar-feed.own': EVERYONE,
  'inbox.own': EVERYONE,
  'delivery-log.read': ['ADMINISTRATOR', 'AUDITOR'],
  'bouncing-address.read': ['UNIT_COORDINATOR', 'UNIT_HEAD', 'TPI_LEAD', 'AUDITOR', 'ADMINISTRATOR'],
  'bouncing-address.list': ['ADMINISTRATOR'],
  'webhook.manage': ['ADMINISTRATOR'],
  'waiting.own': EVERYONE,
  'status.read': ['LEADERSHIP', 'INSTITUTION_HEAD', 'NATIONAL_SECRETARIAT', 'AUDITOR'],
  'unit-profile.read': READERS_OF_SCORES,
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof PERMISSIONS;

/** The roles that may try an action. */
export function rolesFor(action: Action): readonly Role[] {
  return PERMISSIONS[action];
}
