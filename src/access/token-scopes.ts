import { type Action, PERMISSIONS, rolesFor } from './permissions.js';
import { type Role, ROLES } from './role.js';

/** What a person lets a program of theirs do: look at what they may see, change what they may change. */
export const PERSON_SCOPES = ['read', 'write'] as const;
/** What an institution lets a machine of its own read. It never writes: whatever is done is done by somebody. */
export const SERVICE_SCOPES = ['register.read', 'results.read'] as const;
export type TokenScope = (typeof PERSON_SCOPES | typeof SERVICE_SCOPES)[number];

/**
 * Never by a token: what concerns the account itself, whatever makes another key or link, and what gives somebody rights.
 * Whoever has found a token must not be able to stay after it is revoked.
 */
const NEVER = [] as const;
const READ = ['read'] as const;
const WRITE = ['write'] as const;
const BOTH = ['read', 'write'] as const;
const REGISTER = ['read', 'register.read'] as const;
const RESULTS = ['read', 'results.read'] as const;

/**
 * Which scopes suffice for an action, beside the permissions of whoever the token belongs to. `read` and the scopes of services open
 * GET and HEAD only, so READ leaves the rest of an action to people who are there: what seals, decides, or chooses who does. An
 * action that is not here does not compile.
 */
export const TOKEN_SCOPES = {
  'account.manage': NEVER,
  'job.manage': NEVER,
  'metrics.read': READ,
  'session.own': NEVER,
  'profile.own': NEVER,
  'access-token.own': NEVER,
  'service-token.manage': NEVER,
  'portalrb.read': READ,
  'portalrb.connect': NEVER,
  'institution.read': REGISTER,
  'institution.create': WRITE,
  'institution.change': WRITE,
  'institution-archive.own': NEVER,
  'office-hours.read': READ,
  'office-hours.choose': WRITE,
  'holiday.read': READ,
  'holiday.manage': WRITE,
  'unit.read': REGISTER,
  'unit.create': WRITE,
  'unit.change': WRITE,
  'unit.import': BOTH,
  'change-area.read': READ,
  'change-area.assign': NEVER,
  'instrument.read': REGISTER,
  'instrument.publish': READ,
  'cycle.read': REGISTER,
  'cycle.manage': READ,
  'assessment.read': RESULTS,
  'assessment.open': WRITE,
  'assessment.submit': NEVER,
  'assessment.return': NEVER,
  'assessment.forward': NEVER,
  'assessment.propose': NEVER,
  'proposal.document': WRITE,
  'assessment.screen': NEVER,
  'objection.decide': NEVER,
  'standing.read': RESULTS,
  'standing.institution': WRITE,
  'standing.unit': WRITE,
  'assessment.conclude': NEVER,
  'assessment.determine': NEVER,
  'evidence.read': READ,
  'evidence.upload': WRITE,
  'evidence.attach': WRITE,
  'evaluator.assign': READ,
  'pass.submit': NEVER,
  'pass.close': NEVER,
  'conflict.own': BOTH,
  'observation.record': WRITE,
  'comment.read': READ,
  'comment.write': WRITE,
  'finding.read': READ,
  'finding.record': WRITE,
  'follow-up.respond': WRITE,
  'follow-up.judge': NEVER,
  'evidence.verify': READ,
  'evidence.share': NEVER,
  'evidence-share.read': READ,
  'sheet.read': READ,
  'sheet.answer': WRITE,
  'document.own': BOTH,
  'document.bundle': WRITE,
  'bulk-operation.own': READ,
  'award.read': REGISTER,
  'award.decide': NEVER,
  'incident.read': READ,
  'incident.record': WRITE,
  'incident.close': NEVER,
  'reminder.read': READ,
  'preference.own': NEVER,
  'calendar-feed.own': NEVER,
  'inbox.own': BOTH,
  'delivery-log.read': READ,
  'bouncing-address.read': READ,
  'bouncing-address.list': READ,
  'webhook.manage': NEVER,
  'waiting.own': READ,
  'status.read': RESULTS,
  'unit-profile.read': RESULTS,
} as const satisfies Record<Action, readonly TokenScope[]>;

const OF_READING: readonly TokenScope[] = ['read', ...SERVICE_SCOPES];

/** Any one of these is enough to ask for an action by this HTTP method; empty where no token ever is. */
export function scopesFor(action: Action, method: string): readonly TokenScope[] {
  const scopes: readonly TokenScope[] = TOKEN_SCOPES[action];
  const reading = scopes.filter((scope) => OF_READING.includes(scope));
  const isReading = ['GET', 'HEAD'].includes(method.toUpperCase());
  return isReading && reading.length > 0 ? reading : scopes.filter((scope) => !OF_READING.includes(scope));
}

/** The roles that may do all that a scope opens: whoever gives a scope to a machine gives no more than they have. */
export function rolesWithScope(scope: TokenScope): readonly Role[] {
  return ROLES.filter((role) => actionsOf(scope).every((action) => rolesFor(action).includes(role)));
}

/** The actions that a scope opens, to whoever may do them. */
function actionsOf(scope: TokenScope): readonly Action[] {
  const actions = Object.keys(PERMISSIONS) as Action[];
  return actions.filter((action) => (TOKEN_SCOPES[action] as readonly TokenScope[]).includes(scope));
}
