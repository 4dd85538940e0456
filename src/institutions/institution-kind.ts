export const INSTITUTION_KINDS = ['MINISTRY_OR_AGENCY', 'PROVINCE', 'REGENCY_OR_CITY'] as const;
/** Eligibility asks different things of central bodies and local governments (rules, section 4). */
export type InstitutionKind = (typeof INSTITUTION_KINDS)[number];
