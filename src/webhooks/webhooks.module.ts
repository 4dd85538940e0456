import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { QueueModule } from '../queue/queue.module.js';
import { KeyRotation } from '../secrets/key-rotation.service.js';
import { SEALED_WEBHOOKS } from './sealed-webhook-secrets.js';
import { WebhookDeliveriesController } from './webhook-deliveries.controller.js';
import { WebhookDeliveriesRepository } from './webhook-deliveries.repository.js';
import { WebhookDeliveries } from './webhook-deliveries.service.js';
import { WebhookDelivering } from './webhook-delivering.service.js';
import { WebhookAttempt, WebhookDelivery } from './webhook-delivery.entity.js';
import { WebhookLogRepository } from './webhook-log.repository.js';
import { WebhookLog } from './webhook-log.service.js';
import { WebhookPings } from './webhook-pings.service.js';
import { WebhookRegistrations } from './webhook-registrations.service.js';
import { WebhookReplays } from './webhook-replays.service.js';
import { WebhookSender } from './webhook-sender.js';
import { WebhookSettling } from './webhook-settling.service.js';
import { Webhook } from './webhook.entity.js';
import { WebhooksController } from './webhooks.controller.js';
import { deliverWebhook, sweepWebhooks } from './webhooks.jobs.js';
import { WebhooksProcessor } from './webhooks.processor.js';
import { WebhooksRepository } from './webhooks.repository.js';
import { Webhooks } from './webhooks.service.js';

/** Systems of institutions that are told of events by signed HTTP POSTs. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Webhook, WebhookDelivery, WebhookAttempt]),
    QueueModule.register(sweepWebhooks, deliverWebhook),
  ],
  controllers: [WebhooksController, WebhookDeliveriesController],
  providers: [
    WebhookDeliveries,
    WebhookDeliveriesRepository,
    WebhookDelivering,
    WebhookLog,
    WebhookLogRepository,
    WebhookPings,
    WebhookRegistrations,
    WebhookReplays,
    Webhooks,
    WebhookSender,
    WebhookSettling,
    WebhooksProcessor,
    WebhooksRepository,
  ],
  exports: [WebhookDeliveries, Webhooks],
})
export class WebhooksModule implements OnModuleInit {
  constructor(private readonly rotation: KeyRotation) {}

  onModuleInit(): void {
    this.rotation.register(...SEALED_WEBHOOKS);
  }
}
