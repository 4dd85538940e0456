import type { WebhookEvent } from '../webhooks/webhook-event.js';
import type { DueRow } from './reminders.repository.js';

/** What webhooks listen to. */
export const REMINDER_DUE = 'reminder.due';

/** A reminder as systems of its institution are told of it: which duty of which unit, never whose. */
export function eventOf(reminder: DueRow): WebhookEvent {
  const { id, kind, subjectId, assessmentId, workUnitId, unitName, institutionId, dueOn, stepDays, escalation } =
    reminder;
  const { predicate = null, stage = null, year = null } = reminder.facts;
  const unit = { id: workUnitId, name: unitName };
  const data = { kind, subjectId, assessmentId, unit, dueOn, stepDays, escalation, predicate, stage, year };
  return { key: id, type: REMINDER_DUE, institutionId, data };
}
