import { IsUUID } from 'class-validator';
import { defineJob, defineTick } from '../queue/job-definition.js';

const QUEUE = 'reminders';

export class DeliverReminderPayload {
  @IsUUID()
  deliveryId: string;
}

/** At half past every office hour: find what is due, and wake a delivery for each. */
export const sweepReminders = defineTick({ queue: QUEUE, name: 'sweep-reminders', tick: '30 7-17 * * *' });

export const deliverReminder = defineJob({
  queue: QUEUE,
  name: 'deliver-reminder',
  payload: DeliverReminderPayload,
  key: ({ deliveryId }) => deliveryId,
});
