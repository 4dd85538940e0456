import { createHash } from 'node:crypto';

/** What systems elsewhere can be told of; docs/webhook-events.schema.json says what each holds. */
export const EVENT_TYPES = [
  'assessment.stage-changed',
  'award.ended',
  'award.made',
  'reevaluation.decided',
  'reevaluation.due',
  'reevaluation.opened',
  'reminder.due',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** Of what each of them holds. A member may be added under the same number; one that changes or goes raises it. */
export const SCHEMA_VERSION = 1;

/** The key of what one row means in another kind of event, a UUID: the same for the same two. */
export function eventKeyOf(type: EventType, rowId: string): string {
  const digits = createHash('sha256').update(`${type} ${rowId}`).digest('hex');
  const [a, b, c, d, e] = [0, 8, 12, 16, 20].map((from, at) => digits.slice(from, [8, 12, 16, 20, 32][at]));
  return [a, b, `8${c?.slice(1)}`, `a${d?.slice(1)}`, e].join('-');
}
