import { Injectable, Logger } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, type HistogramConfiguration, Registry } from 'prom-client';
import { within } from '../common/within.js';

/** One value of a gauge, with a value for each of its labels. */
export interface Sample {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

/** A gauge whose values are asked for whenever somebody reads the metrics. */
export interface Collector {
  /** In snake case, beginning with `zi_`. */
  readonly name: string;
  readonly help: string;
  readonly labelNames?: readonly string[];
  /** Has 2 seconds. What it throws is logged and leaves this gauge out, and no other. */
  collect(): Promise<readonly Sample[]>;
}

const COLLECT_MILLISECONDS = 2_000;
const NAME = /^zi_[a-z]+(_[a-z]+)*$/;

/** The numbers of this process for Prometheus. Features register gauges here in their onModuleInit. */
@Injectable()
export class Metrics {
  private readonly logger = new Logger(Metrics.name);
  private readonly collectors = new Map<string, Collector>();
  private readonly counted = new Registry();

  /** What a scrape answers, as a media type. */
  readonly contentType = this.counted.contentType;

  constructor() {
    collectDefaultMetrics({ register: this.counted });
  }

  /** Throws for a name that is taken or does not begin with `zi_`. */
  register(collector: Collector): void {
    if (!NAME.test(collector.name)) throw new Error(`"${collector.name}" is no name for a gauge: use zi_snake_case.`);
    if (this.collectors.has(collector.name)) throw new Error(`There are two gauges "${collector.name}".`);
    this.collectors.set(collector.name, collector);
  }

  /** A histogram that is kept up to date as things happen. */
  histogram<L extends string>(configuration: HistogramConfiguration<L>): Histogram<L> {
    return new Histogram({ ...configuration, registers: [this.counted] });
  }

  /** Everything in Prometheus' text format. Collectors are asked at once, and never fail it. */
  async text(): Promise<string> {
    // Of its own for each reading: two at a time would empty each other's gauges.
    const asked = new Registry();
    const up = new Gauge({
      name: 'zi_collector_up',
      help: 'Whether a gauge could be read (1) or not (0)',
      labelNames: ['name'],
      registers: [asked],
    });
    const readings = [...this.collectors.values()].map(async (collector) => {
      up.set({ name: collector.name }, (await this.read(collector, asked)) ? 1 : 0);
    });
    await Promise.all(readings);
    return Registry.merge([this.counted, asked]).metrics();
  }

  private async read(collector: Collector, into: Registry): Promise<boolean> {
    const { name, help, labelNames = [] } = collector;
    try {
      const samples = await within(COLLECT_MILLISECONDS, collector.collect());
      const gauge = new Gauge({ name, help, labelNames: [...labelNames], registers: [] });
      for (const { labels = {}, value } of samples) gauge.set(labels, value);
      into.registerMetric(gauge);
      return true;
    } catch (error) {
      this.logger.warn(`The metric ${name} cannot be read: ${String(error)}`);
      return false;
    }
  }
}
