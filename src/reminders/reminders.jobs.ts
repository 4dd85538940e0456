import { IsUUID } from 'class-validator';
import { defineJob, Nothing } from '../queue/job-definition.js';

const QUEUE = 'reminders';

export class DeliverReminderPayload {
  @IsUUID()
  deliveryId: string;
}

/** The scheduler's tick: find what is due, and wake a delivery for each. */
export const sweepReminders = defineJob({ queue: QUEUE, name: 'sweep-reminders', payload: Nothing, key: () => 'all' });

export const deliverReminder = defineJob({
  queue: QUEUE,
  name: 'deliver-reminder',
  payload: DeliverReminderPayload,
  key: ({ deliveryId }) => deliveryId,
});
