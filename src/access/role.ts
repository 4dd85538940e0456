/** The roles of rules, section 6, by what they are bound to. The public has no role: it has no account. */
export const UNIT_ROLES = ['UNIT_HEAD', 'UNIT_COORDINATOR', 'UNIT_MEMBER'] as const;
export const INSTITUTION_ROLES = ['TPI_MEMBER', 'TPI_LEAD', 'INSTITUTION_HEAD'] as const;
export const NATIONAL_ROLES = [
  'TPN_EVALUATOR',
  'TPN_LEAD',
  'NATIONAL_SECRETARIAT',
  'AUDITOR',
  'ADMINISTRATOR',
] as const;

/** LEADERSHIP looks at one institution, or at the nation when it names none. */
export const ROLES = [...UNIT_ROLES, ...INSTITUTION_ROLES, 'LEADERSHIP', ...NATIONAL_ROLES] as const;
export type Role = (typeof ROLES)[number];
