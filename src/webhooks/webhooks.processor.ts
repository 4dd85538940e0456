import { Injectable } from '@nestjs/common';
import { Handles } from '../queue/handles.decorator.js';
import { WebhookDeliveries } from './webhook-deliveries.service.js';
import { WebhookDelivering } from './webhook-delivering.service.js';
import { deliverWebhook, type DeliverWebhookPayload, sweepWebhooks } from './webhooks.jobs.js';

@Injectable()
export class WebhooksProcessor {
  constructor(
    private readonly deliveries: WebhookDeliveries,
    private readonly delivering: WebhookDelivering,
  ) {}

  @Handles(sweepWebhooks)
  async sweep(): Promise<void> {
    await this.deliveries.sweep();
  }

  @Handles(deliverWebhook)
  async deliver({ deliveryId }: DeliverWebhookPayload): Promise<void> {
    await this.delivering.deliver(deliveryId);
  }
}
