import { IsUUID } from 'class-validator';
import { defineJob, defineTick } from '../queue/job-definition.js';

const QUEUE = 'webhooks';

export class DeliverWebhookPayload {
  @IsUUID()
  deliveryId: string;
}

/** Every five minutes: find what is due, and wake a delivery for each. */
export const sweepWebhooks = defineTick({ queue: QUEUE, name: 'sweep-webhooks', tick: '*/5 * * * *' });

export const deliverWebhook = defineJob({
  queue: QUEUE,
  name: 'deliver-webhook',
  payload: DeliverWebhookPayload,
  key: ({ deliveryId }) => deliveryId,
});
