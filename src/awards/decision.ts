/** What can be decided on an award: "upgraded" names the award that results. */
export const DECISIONS = ['RETAINED', 'UPGRADED', 'REVOKED'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Why an award is no longer in force. */
export const AWARD_ENDS = ['SUPERSEDED', 'REVOKED'] as const;
export type AwardEnd = (typeof AWARD_ENDS)[number];
