import { Global, Module } from '@nestjs/common';
import { Metrics } from './metrics.js';

/** Global, so that any module may inject `Metrics` and register its gauges. */
@Global()
@Module({ providers: [Metrics], exports: [Metrics] })
export class MetricsModule {}
