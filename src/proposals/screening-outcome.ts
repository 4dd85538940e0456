/** What the administrative screening may say (rules, section 5). */
export const SCREENING_OUTCOMES = ['PASSED', 'PASSED_WITH_NOTES', 'FAILED'] as const;
export type ScreeningOutcome = (typeof SCREENING_OUTCOMES)[number];

/** What becomes of an objection; final either way. */
export const OBJECTION_DECISIONS = ['UPHELD', 'DISMISSED'] as const;
export type ObjectionDecision = (typeof OBJECTION_DECISIONS)[number];
