/** What a unit's sheet begins with: nothing, or what the unit handed in last, if it ever has. */
export const START_FROM = ['BLANK', 'LAST'] as const;
export type StartFrom = (typeof START_FROM)[number];
