import { eventKeyOf, type EventType, SCHEMA_VERSION } from '../webhooks/event-types.js';
import type { WebhookEvent } from '../webhooks/webhook-event.js';
import type { DueRow } from './reminders.repository.js';

/** What webhooks listen to. */
export const REMINDER_DUE: EventType = 'reminder.due';

/** The types of what `eventsOf` answers. */
export const REMINDER_EVENTS: readonly EventType[] = [REMINDER_DUE, 'reevaluation.due'];

/**
 * A reminder as systems of its institution are told of it: which duty of which unit, never whose. One of a re-evaluation is an event
 * of its own as well, for whoever wants to hear of those alone.
 */
export function eventsOf(reminder: DueRow): WebhookEvent[] {
  const { id, kind, subjectId, assessmentId, workUnitId, unitName, institutionId, dueOn, stepDays, escalation } =
    reminder;
  const { predicate = null, stage = null, year = null } = reminder.facts;
  const unit = { id: workUnitId, name: unitName };
  const about = { kind, subjectId, assessmentId, unit, dueOn, stepDays, escalation, predicate, stage, year };
  const data = { schemaVersion: SCHEMA_VERSION, ...about };
  const reminded = { key: id, type: REMINDER_DUE, institutionId, data };
  return kind === 'REEVALUATION' ? [reminded, reevaluationDue(reminder)] : [reminded];
}

function reevaluationDue(reminder: DueRow): WebhookEvent {
  const { id, subjectId: awardId, workUnitId, unitName, institutionId, dueOn, stepDays, facts } = reminder;
  const { predicate = null } = facts;
  const unit = { id: workUnitId, name: unitName };
  const data = { schemaVersion: SCHEMA_VERSION, awardId, unit, predicate, dueOn, stepDays };
  return { key: eventKeyOf('reevaluation.due', id), type: 'reevaluation.due', institutionId, data };
}
