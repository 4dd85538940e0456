import { openMoves, trackOf } from '../../../../src/domain/lifecycle.js';
import type { Schemas } from '../../api/client.js';
import type { Session } from '../../api/session.js';
import { leads, movesOf } from '../evaluations/duties.js';

export type Assessment = Schemas['AssessmentView'];

/** What can be done to many assessments at once. */
export const BULK_ACTIONS = ['ASSIGN', 'FORWARD', 'RETURN', 'DETERMINE'] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];

const MOVE_OF = { FORWARD: 'forward', RETURN: 'return', DETERMINE: 'determine' } as const;

/** The server decides about each; this only keeps from people what it would refuse them anyway. */
export function allows(session: Session, assessment: Assessment, action: BulkAction): boolean {
  const { stage } = assessment;
  if (action === 'ASSIGN')
    return stage !== 'CONCLUDED' && (leads(session, assessment, 'TPI') || leads(session, assessment, 'TPN'));
  return movesOf(session, assessment, openMoves(trackOf(assessment), stage)).includes(MOVE_OF[action]);
}

/** Whether anything can be done to an assessment together with others. */
export function mayBeChosen(session: Session, assessment: Assessment): boolean {
  return BULK_ACTIONS.some((action) => allows(session, assessment, action));
}
