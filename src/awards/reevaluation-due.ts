import type { Due } from '../reminders/deadline.entity.js';
import type { Award } from './award.entity.js';

/** The re-evaluation that an award is due for. */
export function reevaluationDue({ id, workUnitId, predicate, reevaluationDueOn }: Award): Due {
  const about = { kind: 'REEVALUATION', subjectId: id, workUnitId, assessmentId: null } as const;
  return { ...about, dueOn: reevaluationDueOn, facts: { predicate } };
}
