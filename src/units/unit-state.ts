export const UNIT_STATES = ['OPEN', 'CLOSED'] as const;
/** A closed unit is no more, and opens no assessment. */
export type UnitState = (typeof UNIT_STATES)[number];
