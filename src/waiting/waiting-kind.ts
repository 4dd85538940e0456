/** What may wait for somebody, the most pressing first. */
export const WAITING_KINDS = [
  'RETURNED',
  'SELF_ASSESSMENT',
  'AREA',
  'FIRST_PASS',
  'ASSIGN',
  'SETTLE',
  'FORWARD',
  'CONCLUDE',
  'PROPOSE',
  'SCREEN',
  'OBJECT',
  'OBJECTION',
  'LAPSE',
  'FIELD',
  'PANEL',
  'DETERMINE',
  'DECIDE',
  'REEVALUATION_DUE',
  'FOLLOW_UP',
  'MENTION',
] as const;
export type WaitingKind = (typeof WAITING_KINDS)[number];

/** Where the web client shows a thing. */
export interface WaitingPlace {
  readonly kind: WaitingKind;
  readonly assessmentId: string | null;
  readonly awardId: string | null;
  readonly areaNo: number | null;
  readonly item: string | null;
}

/** The path of the web client on which somebody does what waits. */
export function linkTo({ kind, assessmentId, awardId, areaNo, item }: WaitingPlace): string {
  if (kind === 'REEVALUATION_DUE') return `/awards/${awardId}`;
  if (item !== null) return `/assessments/${assessmentId}/items/${item}`;
  if (areaNo !== null) return `/assessments/${assessmentId}/change-areas/${areaNo}`;
  return kind === 'FOLLOW_UP' ? `/assessments/${assessmentId}/follow-ups` : `/assessments/${assessmentId}`;
}
