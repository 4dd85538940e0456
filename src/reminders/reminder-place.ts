import type { ReminderKind } from '../domain/reminder-kind.js';
import type { NoticeRow } from './notices.repository.js';

type Placed = Pick<NoticeRow, 'kind' | 'subjectId' | 'assessmentId' | 'workUnitId'>;

const PLACES: Readonly<Record<ReminderKind, (placed: Placed) => string>> = {
  REEVALUATION: ({ subjectId }) => `/awards/${subjectId}`,
  STAGE_WINDOW: ({ subjectId }) => `/assessments/${subjectId}`,
  OBJECTION: ({ subjectId }) => `/assessments/${subjectId}`,
  FOLLOW_UP: ({ assessmentId }) => `/assessments/${assessmentId}/follow-ups`,
  EVIDENCE_EXPIRY: ({ subjectId }) => `/evidence/${subjectId}`,
  BOUNCING_ADDRESS: ({ workUnitId }) => `/units/${workUnitId}`,
};

/** The path of the web client on which somebody does what is due. */
export function placeOf(placed: Placed): string {
  return PLACES[placed.kind](placed);
}
