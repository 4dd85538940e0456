import type { CalendarDate } from '../domain/calendar-date.js';

/** Where a follow-up stands: with the unit (OPEN, RETURNED), with those who monitor it (ANSWERED), or ended. */
export const FOLLOW_UP_STATES = ['OPEN', 'ANSWERED', 'RETURNED', 'RESOLVED', 'WITHDRAWN'] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

interface Steps {
  readonly withdrawnAt: Date | null;
  readonly respondedAt: Date | null;
  readonly rejectedAt: Date | null;
  readonly resolvedAt: Date | null;
}

export function followUpState({ withdrawnAt, respondedAt, rejectedAt, resolvedAt }: Steps): FollowUpState {
  if (withdrawnAt !== null) return 'WITHDRAWN';
  if (resolvedAt !== null) return 'RESOLVED';
  if (rejectedAt !== null) return 'RETURNED';
  return respondedAt === null ? 'OPEN' : 'ANSWERED';
}

/** True while a follow-up is neither resolved nor withdrawn. */
export function isUnresolved(steps: Pick<Steps, 'withdrawnAt' | 'resolvedAt'>): boolean {
  return steps.withdrawnAt === null && steps.resolvedAt === null;
}

/** True for an unresolved follow-up past its due day; that day itself is still in time. */
export function isOverdue(followUp: Steps & { readonly dueOn: CalendarDate }, today: CalendarDate): boolean {
  return isUnresolved(followUp) && followUp.dueOn < today;
}
