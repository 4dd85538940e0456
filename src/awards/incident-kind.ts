/** What can happen to the holder of an award: a corruption case, a complaint, a new head, or something else. */
export const INCIDENT_KINDS = ['CASE', 'COMPLAINT', 'HEAD_CHANGED', 'OTHER'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];
