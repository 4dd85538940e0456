import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Instruments } from './instruments.service.js';

/** How long a process may not know what another one published; whoever asks for it by name finds it at once. */
const PERIOD_MS = 15_000;

/** Has every process read what another one published. */
@Injectable()
export class InstrumentWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(InstrumentWatch.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly instruments: Instruments) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), PERIOD_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** A database that is away for a moment is asked again. */
  private async look(): Promise<void> {
    await this.instruments.refresh().catch((error: unknown) => this.logger.warn({ err: error }));
  }
}
