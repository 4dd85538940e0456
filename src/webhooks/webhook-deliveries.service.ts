import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Jobs } from '../queue/jobs.js';
import { JobNotQueued } from '../queue/queue.errors.js';
import { type DuePlace, WebhookDeliveriesRepository } from './webhook-deliveries.repository.js';
import { deliverWebhook } from './webhooks.jobs.js';

const PAGE = 500;

/** Turning deliveries that are due into jobs. The rows are the truth: a lost job is found again at the next tick. */
@Injectable()
export class WebhookDeliveries {
  private readonly logger = new Logger('Webhooks');

  constructor(
    private readonly deliveries: WebhookDeliveriesRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Sends what was just announced; call it after the transaction. Without a queue it waits for the next tick. */
  async wake(): Promise<void> {
    try {
      await this.sweep();
    } catch (error) {
      if (!(error instanceof JobNotQueued)) throw error;
      this.logger.warn(`Events are not sent before the next tick. ${error.message}`);
    }
  }

  /** Wakes a delivery for everything that is due. Throws JobNotQueued. */
  async sweep(): Promise<void> {
    const now = this.clock.now();
    for (let after: DuePlace | null = null; ;) {
      const due: DuePlace[] = await this.deliveries.due(now, after, PAGE);
      await this.jobs.enqueueAll(
        deliverWebhook,
        due.map(({ id: deliveryId }) => ({ deliveryId })),
      );
      after = due.at(-1) ?? null;
      if (due.length < PAGE) return;
    }
  }
}
