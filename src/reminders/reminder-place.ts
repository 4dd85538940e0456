import { assessmentPath, awardPath, evidencePath, followUpsPath, unitPath } from '../domain/client-paths.js';
import type { ReminderKind } from '../domain/reminder-kind.js';
import type { NoticeRow } from './notices.repository.js';

type Placed = Pick<NoticeRow, 'kind' | 'subjectId' | 'assessmentId' | 'workUnitId'>;

const PLACES: Readonly<Record<ReminderKind, (placed: Placed) => string>> = {
  REEVALUATION: ({ subjectId }) => awardPath(subjectId),
  STAGE_WINDOW: ({ subjectId }) => assessmentPath(subjectId),
  OBJECTION: ({ subjectId }) => assessmentPath(subjectId),
  FOLLOW_UP: ({ assessmentId }) => followUpsPath(assessmentId ?? ''),
  EVIDENCE_EXPIRY: ({ subjectId }) => evidencePath(subjectId),
  BOUNCING_ADDRESS: ({ workUnitId }) => unitPath(workUnitId),
};

/** The path of the web client on which somebody does what is due. */
export function placeOf(placed: Placed): string {
  return PLACES[placed.kind](placed);
}
