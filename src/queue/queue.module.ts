import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { MetricsModule } from '../metrics/metrics.module.js';
import type { JobDefinition } from './job-definition.js';
import { JobRegistry, REGISTERED_JOBS } from './job-registry.js';
import { Jobs } from './jobs.js';
import { postgresStore } from './postgres-store.js';
import { QUEUE_OPTIONS, QUEUE_STORE, type QueueOptions } from './queue.options.js';
import { QueueGauges } from './queue-gauges.js';
import { QueueProbe } from './queue-probe.js';
import { Queues } from './queues.js';
import type { QueueStore } from './queue-store.js';
import { redisStore } from './redis-store.js';
import { Ticks } from './ticks.js';
import { Workers } from './workers.js';

/** The jobs of one feature; see QueueModule.register. */
@Module({})
class FeatureJobs {}

@Module({})
export class QueueModule {
  /** Once, in the root module: jobs in Redis when there is a REDIS_URL, else in PostgreSQL. */
  static with(options: QueueOptions): DynamicModule {
    return {
      module: QueueModule,
      global: true,
      imports: [DiscoveryModule, MetricsModule],
      providers: [
        { provide: QUEUE_OPTIONS, useValue: options },
        { provide: QUEUE_STORE, useFactory: () => storeFor(options) },
        JobRegistry,
        Queues,
        Workers,
        Jobs,
        Ticks,
        QueueProbe,
        QueueGauges,
      ],
      exports: [Jobs, Queues],
    };
  }

  /** In each feature's module: its jobs. Each needs one `@Handles` method somewhere, or the start fails. */
  static register(...jobs: readonly JobDefinition<object>[]): DynamicModule {
    return { module: FeatureJobs, providers: [{ provide: REGISTERED_JOBS, useValue: jobs }] };
  }
}

function storeFor({ settings, databaseUrl }: QueueOptions): QueueStore {
  return settings.REDIS_URL ? redisStore(settings.REDIS_URL) : postgresStore(databaseUrl);
}
