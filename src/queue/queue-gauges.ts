import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Metrics, type Sample } from '../metrics/metrics.js';
import { Queues } from './queues.js';

const STATES = ['waiting', 'active', 'delayed', 'failed'] as const;

/** Lets /metrics ask how many jobs there are. Failed ones are those given up for good, kept for 14 days. */
@Injectable()
export class QueueGauges implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly queues: Queues,
  ) {}

  onModuleInit(): void {
    this.metrics.register({
      name: 'zi_queue_jobs',
      help: 'Jobs by queue and state',
      labelNames: ['queue', 'state'],
      collect: () => this.count(),
    });
  }

  private async count(): Promise<readonly Sample[]> {
    const counted = await Promise.all(
      this.queues.all().map(async (queue) => {
        const counts = await queue.getJobCounts(...STATES);
        return STATES.map((state) => ({ labels: { queue: queue.name, state }, value: counts[state] ?? 0 }));
      }),
    );
    return counted.flat();
  }
}
